/* The values of all skills over one episode, one line each, labelled at its end. */
(() => {
  const LEFT = 40;
  const RIGHT = 190;
  const TOP = 14;
  const HEIGHT = 280;
  const BOTTOM = 46;
  const GAP = 17;
  const MOST_LABELS = 16;
  /* More steps than this are a line without dots, bands and rings. */
  const MOST_STEPS = 250;

  vfs.CurvesPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.box = vfs.el("div", { class: "curves" });
      host.append(
        vfs.el("h2", { id: "curves-title", text: "Values over the episode" }),
        vfs.el("p", { class: "quiet small", text: "One line for each skill. A ring marks the skill that was chosen. Click to go to a time." }),
        this.box,
      );
      this.now = vfs.svg("path", { class: "now" });
      this.box.addEventListener("click", (event) => this.goTo(event));
      new ResizeObserver(() => this.draw()).observe(this.box);
    }

    goTo(event) {
      const box = this.box.getBoundingClientRect();
      const share = (event.clientX - box.left - LEFT) / this.plot;
      if (share >= -0.02 && share <= 1.02 && this.duration > 0) {
        this.moment.go(this.moment.episodeIndex, share * this.duration);
      }
    }

    update() {
      const { episode } = this.moment;
      const key = episode ? `${episode.index}/${episode.steps.length}/${episode.skillsRun()}/${episode.duration}` : "";
      if (key !== this.drawn) {
        this.drawn = key;
        this.draw();
      }
      this.now.setAttribute("d", `M${this.x(this.moment.t)} ${TOP - 6} v${HEIGHT + 12}`);
    }

    x(t) {
      return LEFT + (this.duration > 0 ? (t / this.duration) * this.plot : 0);
    }

    y(value) {
      return TOP + (1 - value) * HEIGHT;
    }

    draw() {
      const { episode } = this.moment;
      const width = this.box.clientWidth;
      if (!episode || !width) {
        return;
      }
      if (!episode.steps.length) {
        this.box.replaceChildren(vfs.el("p", { class: "empty", text: "The robot was never observed in this episode, so there are no values to draw." }));
        return;
      }
      this.duration = episode.duration;
      this.labels = width > 640 ? RIGHT : 12;
      this.plot = Math.max(60, width - LEFT - this.labels);
      const picture = vfs.svg("svg", { width, height: TOP + HEIGHT + BOTTOM, role: "img", "aria-label": "values of the skills over the episode" });
      this.grid(picture, episode);
      this.lines(picture, episode);
      picture.append(this.now);
      this.box.replaceChildren(picture);
      this.now.setAttribute("d", `M${this.x(this.moment.t)} ${TOP - 6} v${HEIGHT + 12}`);
    }

    grid(picture, episode) {
      if (episode.steps.length <= MOST_STEPS) {
        episode.steps.forEach((step, i) => this.band(picture, episode, step, i));
      }
      for (const value of [0, 0.25, 0.5, 0.75, 1]) {
        picture.append(
          vfs.svg("path", { class: "grid", d: `M${LEFT} ${this.y(value)} h${this.plot}` }),
          vfs.svg("text", { class: "axis", x: LEFT - 8, y: this.y(value) + 4, "text-anchor": "end", text: value.toFixed(2) }),
        );
      }
      picture.append(vfs.svg("path", { class: "target", d: `M${LEFT} ${this.y(episode.goal.threshold)} h${this.plot}` }));
      this.lastName = -Infinity;
      episode.steps.forEach((step) => this.tick(picture, step));
    }

    band(picture, episode, step, i) {
      const from = this.x(step.t);
      const to = this.x(episode.until(i));
      if (i % 2 === 0) {
        picture.append(vfs.svg("rect", { class: "band", x: from, y: TOP, width: Math.max(0, to - from), height: HEIGHT }));
      }
      const chosen = episode.chosen(step);
      if (chosen < 0) {
        return;
      }
      const name = this.moment.report.catalogue[chosen];
      if (to - from > 7.2 * name.length) {
        picture.append(vfs.svg("text", { class: "ran", x: (from + to) / 2, y: TOP + HEIGHT + 36, "text-anchor": "middle", text: name }));
      }
    }

    tick(picture, step) {
      const x = this.x(step.t);
      if (x - this.lastName > 42) {
        this.lastName = x;
        picture.append(vfs.svg("text", { class: "axis", x, y: TOP + HEIGHT + 18, "text-anchor": "middle", text: vfs.format.seconds(step.t) }));
      }
    }

    lines(picture, episode) {
      const { catalogue, points } = this.moment.report;
      const value = (step, skill) => points.value(step.point, skill);
      const weights = catalogue.map(this.weights(episode, value));
      const weight = (skill) => weights[skill];
      const strong = new Set(catalogue.map((_, skill) => skill).sort((a, b) => weight(b) - weight(a)).slice(0, MOST_LABELS));
      for (const skill of [...catalogue.keys()].sort((a, b) => strong.has(a) - strong.has(b))) {
        this.line(picture, episode, skill, strong.has(skill), value);
      }
      if (episode.steps.length <= MOST_STEPS) {
        episode.steps.forEach((step) => this.ring(picture, step, episode.chosen(step), value));
      }
      if (this.labels === RIGHT) {
        this.names(picture, episode, [...strong], value);
      }
    }

    /* Which skills are worth a label where there are many: goals, those that were run, those whose value moves. */
    weights(episode, value) {
      const goal = new Set(episode.goal.skills);
      const ran = new Set(episode.steps.map((step) => episode.chosen(step)));
      return (_, skill) => {
        let low = 1;
        let high = 0;
        for (const step of episode.steps) {
          low = Math.min(low, value(step, skill));
          high = Math.max(high, value(step, skill));
        }
        return 4 * goal.has(skill) + 2 * ran.has(skill) + high - low;
      };
    }

    line(picture, episode, skill, strong, value) {
      const at = episode.steps.map((step) => `${this.x(step.t).toFixed(1)},${this.y(value(step, skill)).toFixed(1)}`);
      const style = { stroke: strong ? vfs.palette.variable(skill) : "var(--rule)" };
      picture.append(vfs.svg("polyline", { points: at.join(" "), "stroke-dasharray": vfs.palette.dash(skill), style }));
      if (!strong || episode.steps.length > MOST_STEPS) {
        return;
      }
      episode.steps.forEach((step) => {
        const dot = vfs.svg("circle", { cx: this.x(step.t), cy: this.y(value(step, skill)), r: 3, style: { fill: vfs.palette.variable(skill) } });
        dot.append(vfs.svg("title", { text: `${this.moment.report.catalogue[skill]} ${value(step, skill).toFixed(3)}` }));
        picture.append(dot);
      });
    }

    ring(picture, step, chosen, value) {
      if (chosen >= 0) {
        const style = { stroke: vfs.palette.variable(chosen) };
        picture.append(vfs.svg("circle", { class: "pick", cx: this.x(step.t), cy: this.y(value(step, chosen)), r: 8, style }));
      }
    }

    names(picture, episode, skills, value) {
      const last = episode.steps[episode.steps.length - 1];
      const order = skills.sort((a, b) => value(last, b) - value(last, a));
      const right = this.x(last.t);
      const at = this.spread(order.map((skill) => this.y(value(last, skill))));
      order.forEach((skill, i) => {
        const goal = episode.goal.skills.includes(skill) ? " goal" : "";
        const colour = vfs.palette.variable(skill);
        const lead = `M${right + 5} ${this.y(value(last, skill))} L${LEFT + this.plot + 18} ${at[i]}`;
        picture.append(
          vfs.svg("path", { class: "lead", d: lead, style: { stroke: colour } }),
          vfs.svg("text", { class: `label${goal}`, x: LEFT + this.plot + 22, y: at[i] + 4, style: { fill: colour }, text: this.moment.report.catalogue[skill] }),
        );
      });
    }

    /* Moves labels apart: down first, then back up from the lower edge. */
    spread(wanted) {
      const at = wanted.slice();
      for (let i = 1; i < at.length; i++) {
        at[i] = Math.max(at[i], at[i - 1] + GAP);
      }
      let limit = TOP + HEIGHT + 8;
      for (let i = at.length - 1; i >= 0; i--) {
        at[i] = Math.min(at[i], limit);
        limit = at[i] - GAP;
      }
      return at;
    }
  };
})();
