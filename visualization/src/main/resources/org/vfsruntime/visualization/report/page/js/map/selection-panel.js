/* What the brushed points have in common. */
(() => {
  const MOST = 8;

  vfs.SelectionPanel = class {
    constructor(moment, host, map) {
      this.moment = moment;
      this.map = map;
      this.host = host;
      this.head = vfs.el("h2", { id: "selection-title" });
      this.bars = new vfs.Bars(moment.report.catalogue, Infinity);
      this.ran = vfs.el("div", { class: "stack" });
      this.went = vfs.el("div", { class: "stack" });
      host.append(
        vfs.el("div", { class: "head" }, [
          this.head,
          vfs.el("button", { type: "button", text: "Zoom to it (Z)", onclick: () => map.zoomTo(moment.brush) }),
          vfs.el("button", { type: "button", text: "Show all (0)", onclick: () => map.zoomTo(null) }),
          vfs.el("button", { type: "button", text: "Clear (Esc)", onclick: () => moment.change({ brush: null }) }),
        ]),
        vfs.el("div", { class: "columns" }, [
          vfs.el("div", {}, [vfs.el("h3", { text: "Mean values" }), this.bars.node]),
          vfs.el("div", {}, [vfs.el("h3", { text: "Skill chosen there" }), this.ran]),
          vfs.el("div", {}, [vfs.el("h3", { text: "How these episodes ended" }), this.went]),
        ]),
      );
    }

    update() {
      const selected = this.map.selected;
      this.host.hidden = !this.moment.brush;
      if (!this.moment.brush || selected === this.shown) {
        return;
      }
      this.shown = selected;
      this.head.textContent = `${vfs.format.count(selected.length, "point")} selected`;
      this.bars.draw(this.means(selected), { goal: { skills: [], threshold: 0.9 }, chosen: -1 });
      const { points, catalogue, episodes } = this.moment.report;
      this.share(this.ran, selected, (i) => (points.chosen[i] < 0 ? "none: the episode ended" : catalogue[points.chosen[i]]));
      this.share(this.went, selected, (i) => (episodes[points.episode[i]] || { words: "earlier" }).words);
    }

    means(selected) {
      const { points } = this.moment.report;
      const { z, k } = points;
      const means = new Float64Array(k);
      for (const i of selected) {
        for (let skill = 0; skill < k; skill++) {
          means[skill] += z[i * k + skill];
        }
      }
      return means.map((sum) => (selected.length ? sum / selected.length : 0));
    }

    share(host, selected, labelOf) {
      const counts = new Map();
      for (const i of selected) {
        const label = labelOf(i);
        counts.set(label, (counts.get(label) || 0) + 1);
      }
      const sorted = [...counts.entries()].sort((a, b) => b[1] - a[1]).slice(0, MOST);
      host.replaceChildren(
        ...sorted.map(([label, count]) =>
          vfs.el("div", { class: "share" }, [
            vfs.el("span", { class: "share-fill", style: { width: `${(100 * count) / selected.length}%` } }),
            vfs.el("span", { class: "share-text", text: label }),
            vfs.el("span", { class: "num", text: vfs.format.share(count, selected.length) }),
          ]),
        ),
      );
    }
  };
})();
