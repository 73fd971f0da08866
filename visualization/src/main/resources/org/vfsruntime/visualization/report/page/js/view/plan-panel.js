/* What the planner answered at this step: the chosen sequence, those that came next and why each lost, the outcome. */
(() => {
  const FEW = 5;

  vfs.PlanPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.body = vfs.el("div", { class: "plan" });
      this.title = vfs.el("h2", { id: "plan-title", text: "Why it chose" });
      host.append(this.title, this.body);
      vfs.theme.listen(() => {
        this.drawn = "";
        this.update();
      });
      this.opened = 0;
      this.all = false;
    }

    update() {
      const { episode, step, stepIndex } = this.moment;
      const state = step ? [step.plan, step.started, step.finished, episode.steps.length].map((part) => (typeof part === "number" ? part : part ? 1 : 0)) : [];
      const key = `${episode ? episode.index : -1}/${stepIndex}/${state.join("")}/${this.opened}${this.all}/${episode && episode.stopped ? 1 : 0}`;
      if (key === this.drawn) {
        return;
      }
      if (this.step !== step) {
        this.opened = 0;
        this.step = step;
      }
      this.drawn = key;
      this.body.replaceChildren(...(step ? this.content(episode, step, stepIndex) : [this.line("empty", "Nothing was planned here.")]));
    }

    line(type, text) {
      return vfs.el("p", { class: type, text });
    }

    content(episode, step, index) {
      if (!episode.hasPlans) {
        return [this.line("empty", "This page holds only the points of this episode; make a report of its recording alone to see its plans.")];
      }
      const all = [this.head(episode, step, index)];
      if (step.plan) {
        all.push(...(step.plan.best ? this.planned(episode, step) : [this.line("", `No plan: ${step.plan.why}.`)]));
      }
      all.push(this.outcome(episode, step, index));
      return all.filter(Boolean);
    }

    head(episode, step, index) {
      const { catalogue } = this.moment.report;
      const count = `Step ${step.step + 1} of ${episode.skillsRun()}`;
      if (step.started) {
        return vfs.el("p", { class: "lead" }, [`${count}: `, vfs.el("b", { text: catalogue[step.started.skill] }), this.kept(episode, step, index)]);
      }
      const end = index === episode.steps.length - 1 && episode.stopped ? `The end: ${vfs.format.words(episode.stopped.reason)}` : "Looked again";
      return this.line("lead", end);
    }

    /* Whether the plan before still holds. */
    kept(episode, step, index) {
      const before = index > 0 ? episode.steps[index - 1].plan : null;
      if (!step.plan || !step.plan.best || !before || !before.best) {
        return null;
      }
      const rest = before.best.skills.slice(1);
      if (step.plan.kept || `${rest}` === `${step.plan.best.skills}`) {
        return vfs.el("span", { class: "badge plain", text: "as planned before" });
      }
      const words = rest.length ? `planned anew: before, ${this.moment.report.catalogue[rest[0]]} was next` : "planned anew: before, this was the end";
      return vfs.el("span", { class: "badge warn", text: words });
    }

    planned(episode, step) {
      const candidates = [step.plan.best, ...step.plan.rejected];
      const z = this.moment.report.points.row(step.point);
      const shown = this.all ? candidates : candidates.slice(0, 1 + FEW);
      const rows = shown.map((candidate, i) => this.row(episode, candidate, i, z));
      const heads = ["Imagined sequence", "Goal at its end", "Score", "Why it lost"];
      const table = vfs.el("table", { class: "candidates" }, [
        vfs.el("thead", {}, [vfs.el("tr", {}, heads.map((text) => vfs.el("th", { scope: "col", text })))]),
        vfs.el("tbody", {}, rows),
      ]);
      const opened = candidates[Math.min(this.opened, candidates.length - 1)];
      return [
        vfs.el("div", { class: "scroll-x" }, [table]),
        candidates.length > 1 + FEW ? this.more(candidates.length - 1) : null,
        this.numbers(step.plan),
        this.matrix(episode, opened, z),
      ];
    }

    more(rejected) {
      const turn = () => {
        this.all = !this.all;
        this.opened = 0;
        this.update();
      };
      return vfs.el("button", { type: "button", text: this.all ? `Only the best ${FEW}` : `All ${rejected} rejected sequences`, onclick: turn });
    }

    row(episode, candidate, index, z) {
      const open = () => {
        this.opened = index;
        this.update();
      };
      const type = `${index === 0 ? "best" : "lost"}${index === this.opened ? " opened" : ""}`;
      const name = index === 0 ? "chosen" : `rejected ${index}`;
      return vfs.el("tr", { class: type, onclick: open }, [
        vfs.el("td", {}, [this.chips(candidate, z, name, open)]),
        vfs.el("td", {}, [this.goalEnd(episode, candidate)]),
        vfs.el("td", { class: "num", text: vfs.format.score(candidate.score) }),
        vfs.el("td", { text: index === 0 ? ["chosen", candidate.sure].filter(Boolean).join(": ") : candidate.why }),
      ]);
    }

    /* The skills with the value that each is imagined to have where it would start. */
    chips(candidate, z, name, open) {
      const { catalogue, k } = this.moment.report;
      const parts = candidate.skills.map((skill, i) => {
        const value = i === 0 ? z[skill] : candidate.predicted[(i - 1) * k + skill];
        const type = candidate.impossibleAt === i ? "chip bad" : "chip";
        return vfs.el("span", { class: type, title: `value ${value.toFixed(3)} where it would start` }, [
          vfs.el("i", { class: "dot", style: { background: vfs.palette.variable(skill) } }),
          catalogue[skill],
          vfs.el("span", { class: "chip-value num", text: vfs.format.value(value) }),
        ]);
      });
      return vfs.el("button", { type: "button", class: "sequence", "aria-label": `show predictions of the ${name} sequence`, onclick: open }, parts.length ? parts : ["stay"]);
    }

    goalEnd(episode, candidate) {
      const { k, catalogue } = this.moment.report;
      const end = (candidate.skills.length - 1) * k;
      const parts = episode.goal.skills.map((skill) => {
        const value = candidate.skills.length ? candidate.predicted[end + skill] : NaN;
        const type = value >= episode.goal.threshold ? "goal-end met" : "goal-end";
        return vfs.el("span", { class: type }, [`${catalogue[skill]} `, vfs.el("span", { class: "num", text: vfs.format.value(value) })]);
      });
      return vfs.el("span", { class: "goal-ends" }, parts.length ? parts : [vfs.el("span", { class: "quiet", text: "an embedding" })]);
    }

    numbers(plan) {
      const words = [`${plan.scored.toLocaleString("en")} sequences scored in ${vfs.format.milliseconds(plan.nanos)}`];
      if (plan.notFinite > 0) {
        words.push(`${plan.notFinite.toLocaleString("en")} rejected: not finite`);
      }
      if (plan.partial) {
        words.push("cut short by the deadline");
      }
      return this.line("quiet small", `${words.join("; ")}. Choose a sequence to see its predictions.`);
    }

    /* Now and after each imagined skill: all values of one sequence. */
    matrix(episode, candidate, z) {
      const { catalogue, k } = this.moment.report;
      const columns = [z, ...candidate.skills.map((_, i) => candidate.predicted.subarray(i * k, (i + 1) * k))];
      const heads = ["now", ...candidate.skills.map((skill) => `after ${vfs.format.breakable(catalogue[skill])}`)];
      const order = this.shown(columns, episode, candidate);
      const rows = order.map((skill) =>
        vfs.el("tr", { class: episode.goal.skills.includes(skill) ? "goal" : "" }, [
          vfs.el("th", { scope: "row", text: catalogue[skill] }),
          ...columns.map((column) => this.cell(column[skill])),
        ]),
      );
      const head = vfs.el("tr", {}, [vfs.el("th", { text: "Predicted values" }), ...heads.map((text) => vfs.el("th", { scope: "col", text }))]);
      return vfs.el("div", { class: "scroll-x" }, [vfs.el("table", { class: "matrix" }, [vfs.el("thead", {}, [head]), vfs.el("tbody", {}, rows)])]);
    }

    /* Where there are many skills: the goal, the sequence itself, and what changes most. */
    shown(columns, episode, candidate) {
      const moves = (skill) => Math.max(...columns.map((column) => column[skill])) - Math.min(...columns.map((column) => column[skill]));
      const wanted = new Set([...episode.goal.skills, ...candidate.skills]);
      const order = [...this.moment.report.catalogue.keys()];
      if (order.length <= 16) {
        return order;
      }
      return order.sort((a, b) => 2 * wanted.has(b) + moves(b) - 2 * wanted.has(a) - moves(a)).slice(0, 16).sort((a, b) => a - b);
    }

    cell(value) {
      const colour = vfs.palette.ramp(value);
      const style = { background: vfs.palette.css(colour), color: vfs.palette.inkOn(colour) };
      return vfs.el("td", { class: "num", style, text: vfs.format.value(value) });
    }

    outcome(episode, step, index) {
      if (!step.finished) {
        return index === episode.steps.length - 1 && episode.stopped ? this.ending(episode, step) : null;
      }
      const { finished } = step;
      const words = [`${vfs.format.words(finished.status)} after ${vfs.format.count(finished.ticks, "tick")} (${vfs.format.seconds(finished.ticks * episode.tickSeconds)})`];
      if (finished.detail) {
        words.push(finished.detail);
      }
      words.push(this.surprise(episode, step, index));
      return vfs.el("p", { class: "outcome" }, [vfs.el("b", { text: "Outcome: " }), `${words.filter(Boolean).join(". ")}.`]);
    }

    /* How far the prediction was from what was seen. */
    surprise(episode, step, index) {
      const next = episode.steps[index + 1];
      if (!next || !step.plan || !step.plan.best) {
        return "";
      }
      if (step.plan.best.skills[0] !== step.finished.skill) {
        return "A detour: the chosen skill had failed here before, or the robot expected too little of it";
      }
      const { points, k } = this.moment.report;
      let sum = 0;
      for (let skill = 0; skill < k; skill++) {
        sum += Math.abs(points.value(next.point, skill) - step.plan.best.predicted[skill]);
      }
      return `The prediction was off by ${(sum / k).toFixed(3)} on average`;
    }

    ending(episode, step) {
      const { points, catalogue } = this.moment.report;
      const values = episode.goal.skills.map((skill) => `${catalogue[skill]} ${vfs.format.value(points.value(step.point, skill))}`);
      const detail = episode.stopped.detail ? `${episode.stopped.detail}. ` : "";
      return this.line("outcome", `${detail}${values.length ? `Seen at the end: ${values.join(", ")}.` : ""}`);
    }
  };
})();
