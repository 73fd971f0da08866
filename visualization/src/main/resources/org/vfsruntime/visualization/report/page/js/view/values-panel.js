/* The values now, or of the point under the pointer. */
(() => {
  vfs.ValuesPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.sub = vfs.el("p", { class: "quiet small" });
      this.bars = new vfs.Bars(moment.report.catalogue, Infinity);
      host.append(vfs.el("h2", { id: "values-title", text: "What the robot can do now" }), this.sub, vfs.el("div", { class: "scroll-y" }, [this.bars.node]));
      host.append(
        vfs.el("p", { class: "quiet small", text: "Near 1: done. Between: can be done from here, sooner or surer the higher. Near 0: cannot. The mark on a bar is what the goal asks for." }),
      );
    }

    update() {
      const { moment } = this;
      const { points, episodes } = moment.report;
      const point = moment.point;
      if (point < 0) {
        this.sub.textContent = "The robot was never observed here.";
        this.bars.draw(null, { goal: { skills: [], threshold: 1 }, chosen: -1 });
        return;
      }
      const episode = episodes[points.episode[point]];
      if (!episode) {
        this.sub.textContent = "Under the pointer: an earlier observation";
        this.bars.draw(points.row(point), { goal: { skills: [], threshold: 1 }, chosen: -1 });
        return;
      }
      const where = `episode ${episode.index + 1}, step ${points.step[point] + 1}`;
      this.sub.textContent = moment.hover >= 0 ? `Under the pointer: ${where}` : `Observed at ${vfs.format.seconds(points.seconds[point])}, ${where}`;
      this.bars.draw(points.row(point), { goal: episode.goal, chosen: points.chosen[point] });
    }
  };
})();
