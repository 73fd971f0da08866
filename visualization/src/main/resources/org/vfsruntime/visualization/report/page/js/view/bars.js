/* The k values of one embedding as bars: one row for each skill, made once and then only changed. */
(() => {
  vfs.Bars = class {
    /* @param most rows to show; where there are more skills, those of the highest values */
    constructor(catalogue, most) {
      this.catalogue = catalogue;
      this.most = most;
      this.node = vfs.el("div", { class: "bars" });
      this.rows = catalogue.map((name, skill) => this.row(name, skill));
      this.node.append(...this.rows.map((row) => row.node));
      this.more = vfs.el("p", { class: "quiet small", hidden: true });
      this.node.append(this.more);
    }

    row(name, skill) {
      const fill = vfs.el("span", { class: "bar-fill", style: { background: vfs.palette.variable(skill) } });
      const target = vfs.el("span", { class: "bar-target", hidden: true });
      const number = vfs.el("span", { class: "num" });
      const label = vfs.el("span", { class: "bar-name", text: name, title: name });
      const node = vfs.el("div", { class: "bar-row" }, [label, vfs.el("span", { class: "bar-track" }, [fill, target]), number]);
      return { node, fill, target, number, label };
    }

    /* @param z [k]; @param marks {goal: {skills, threshold}, chosen: index or -1} */
    draw(z, marks) {
      const goal = new Set(marks.goal.skills);
      this.rows.forEach((row, skill) => {
        const value = z ? z[skill] : NaN;
        row.fill.style.width = `${100 * (value || 0)}%`;
        row.number.textContent = z ? vfs.format.value(value) : "";
        row.target.hidden = !goal.has(skill);
        row.target.style.left = `${100 * marks.goal.threshold}%`;
        row.node.classList.toggle("chosen", skill === marks.chosen);
        row.node.classList.toggle("goal", goal.has(skill));
      });
      if (z && this.catalogue.length > this.most) {
        this.limit(z, goal, marks.chosen);
      }
    }

    limit(z, goal, chosen) {
      const weight = (skill) => (goal.has(skill) || skill === chosen ? 2 : 0) + z[skill];
      const order = this.rows.map((_, skill) => skill).sort((a, b) => weight(b) - weight(a));
      const shown = new Set(order.slice(0, this.most));
      this.rows.forEach((row, skill) => (row.node.hidden = !shown.has(skill)));
      this.more.hidden = false;
      this.more.textContent = `and ${this.catalogue.length - this.most} skills of lower value`;
    }
  };
})();
