/* Every skill of the catalogue: what its value said at the start and the end, and how its runs went. */
(() => {
  vfs.SkillsPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.body = vfs.el("tbody");
      const heads = ["Skill", "Value at start", "", "Value at end", "", "Times run", "Outcomes"];
      const table = vfs.el("table", { class: "skills" }, [
        vfs.el("thead", {}, [vfs.el("tr", {}, heads.map((text, i) => vfs.el("th", { scope: "col", class: [1, 3, 5].includes(i) ? "right" : "", text })))]),
        this.body,
      ]);
      host.append(vfs.el("h2", { id: "skills-title", text: "Skills in this episode" }), vfs.el("div", { class: "scroll-x" }, [table]));
    }

    update() {
      const { episode } = this.moment;
      const key = episode ? `${episode.index}/${episode.steps.length}/${episode.steps.filter((step) => step.finished).length}` : "";
      if (key === this.drawn || !episode) {
        return;
      }
      this.drawn = key;
      this.body.replaceChildren(...this.moment.report.catalogue.map((name, skill) => this.row(episode, name, skill)));
    }

    row(episode, name, skill) {
      const { points } = this.moment.report;
      const goal = episode.goal.skills.includes(skill);
      const ends = episode.steps.length ? [episode.steps[0], episode.steps[episode.steps.length - 1]] : [];
      const cells = ends.flatMap((step) => this.value(points.value(step.point, skill), episode.goal.threshold));
      const runs = episode.steps.filter((step) => episode.chosen(step) === skill);
      return vfs.el("tr", {}, [
        vfs.el("th", { scope: "row" }, [vfs.el("i", { class: "dot", style: { background: vfs.palette.variable(skill) } }), goal ? `${name} (goal)` : name]),
        ...(cells.length ? cells : [0, 1, 2, 3].map(() => vfs.el("td"))),
        vfs.el("td", { class: "num right", text: String(runs.length) }),
        vfs.el("td", { text: this.outcomes(runs) }),
      ]);
    }

    value(value, threshold) {
      const state = vfs.format.state(value, threshold);
      return [vfs.el("td", { class: "num right", text: vfs.format.value(value) }), vfs.el("td", {}, [vfs.el("span", { class: `state ${state}`, text: state })])];
    }

    outcomes(runs) {
      const words = runs.filter((step) => step.finished).map((step) => vfs.format.words(step.finished.status));
      return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`).join(", ");
    }
  };
})();
