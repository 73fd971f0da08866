/* Around the map: what the colours mean and how to choose them, and how far the map can be trusted. */
(() => {
  const NOTE = "Points that lie close have alike values. Distances between clusters, and their sizes, are not values.";

  vfs.MapLegend = class {
    constructor(moment, before, after) {
      this.moment = moment;
      this.choice = vfs.el("select", { id: "colour-by", onchange: () => moment.change({ colour: this.choice.value }) });
      this.options();
      before.append(
        vfs.el("div", { class: "map-tools" }, [
          vfs.el("label", { for: "colour-by", text: "Colour by" }),
          this.choice,
        ]),
      );
      this.legend = vfs.el("div", { class: "legend" });
      this.quality = vfs.el("p", { class: "badges" });
      after.append(this.legend, this.quality, vfs.el("p", { class: "quiet small", text: NOTE }));
      this.sayQuality();
      vfs.theme.listen(() => this.draw());
    }

    options() {
      const groups = new Map();
      for (const option of vfs.colouring.options(this.moment.report)) {
        const entry = vfs.el("option", { value: option.key, text: option.label });
        if (!option.group) {
          this.choice.append(entry);
          continue;
        }
        if (!groups.has(option.group)) {
          groups.set(option.group, vfs.el("optgroup", { label: option.group }));
          this.choice.append(groups.get(option.group));
        }
        groups.get(option.group).append(entry);
      }
    }

    sayQuality() {
      const { map } = this.moment.report;
      const figures = map ? [["map", map.engine], ...Object.entries(map.quality || {})] : [];
      this.quality.replaceChildren(
        ...figures.map(([name, value]) => vfs.el("span", { class: "badge plain" }, [`${name} `, vfs.el("b", { text: value })])),
      );
      if (map && map.notice) {
        this.quality.append(vfs.el("span", { class: "quiet small", text: map.notice }));
      }
    }

    update() {
      if (this.drawn !== this.moment.colour || this.count !== this.moment.report.points.n) {
        this.draw();
      }
    }

    draw() {
      this.drawn = this.moment.colour;
      this.count = this.moment.report.points.n;
      this.choice.value = this.drawn;
      const colours = vfs.colouring.make(this.moment.report, this.drawn);
      this.legend.replaceChildren(...(colours.legend ? this.entries(colours.legend) : this.ramp(colours.ends)));
    }

    entries(legend) {
      return legend.map((entry) =>
        vfs.el("span", { class: "legend-entry" }, [
          vfs.el("i", { class: "dot", style: { background: vfs.palette.css(entry.colour) } }),
          vfs.el("span", { text: entry.label }),
          vfs.el("span", { class: "quiet num", text: entry.count.toLocaleString("en") }),
        ]),
      );
    }

    ramp([low, high]) {
      const stops = [0, 0.25, 0.5, 0.75, 1].map((share) => vfs.palette.css(vfs.palette.ramp(share)));
      return [
        vfs.el("span", { class: "quiet", text: low }),
        vfs.el("i", { class: "ramp", style: { background: `linear-gradient(90deg, ${stops.join(", ")})` } }),
        vfs.el("span", { class: "quiet", text: high }),
      ];
    }
  };
})();
