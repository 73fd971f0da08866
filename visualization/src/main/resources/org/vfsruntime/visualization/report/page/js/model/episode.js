/* One episode: what is known before, and then one entry after the other, from a file or live. */
(() => {
  const last = (list) => list[list.length - 1];

  vfs.Episode = class {
    constructor(index, json, points, k) {
      this.index = index;
      this.k = k;
      this.points = points;
      this.name = json.name;
      this.goal = { text: json.goal.text, skills: json.goal.skills, threshold: json.goal.threshold };
      this.facts = json.facts || {};
      this.verdict = json.verdict || "running";
      this.words = json.words || "running";
      this.sentence = json.sentence || "";
      this.tickSeconds = json.tickSeconds;
      this.scene = json.scene === undefined ? -1 : json.scene;
      this.film = json.film ? vfs.Film.from(json.film) : null;
      this.steps = [];
      this.told = 0;
      this.stopped = null;
      this.hasPlans = Boolean(json.entries);
      this.end = 0;
    }

    /* What is already among the points. */
    adopt(point) {
      this.steps.push(this.fresh(this.points.step[point], point, this.points.seconds[point]));
      this.reach(this.points.seconds[point]);
    }

    fresh(step, point, t) {
      return { step, point, t, plan: null, started: null, finished: null, truth: null };
    }

    reach(t) {
      this.end = Math.max(this.end, t);
    }

    at(step) {
      for (let i = this.steps.length - 1; i >= 0; i--) {
        if (this.steps[i].step === step) {
          return this.steps[i];
        }
      }
      return null;
    }

    apply(entry) {
      this.hasPlans = true;
      if (entry.t !== undefined) {
        this.reach(entry.t);
      }
      if (entry.kind === "observed") {
        this.observed(entry);
        return;
      }
      const step = this.at(entry.step);
      if (entry.kind === "stopped") {
        this.stopped = entry;
      } else if (step && entry.kind === "planned") {
        step.plan = this.plan(entry);
      } else if (step && entry.kind === "skillstarted") {
        step.started = entry;
        this.points.chosen[step.point] = entry.skill;
      } else if (step && entry.kind === "skillfinished") {
        step.finished = entry;
      } else if (step && entry.kind === "truth") {
        step.truth = entry.satisfied;
      }
    }

    observed(entry) {
      /* A page on disk has all observations among its points already, in the same order. */
      if (this.told++ < this.steps.length) {
        return;
      }
      const point = this.points.append(vfs.packed.floats(entry.z), entry.t, this.index, entry.step);
      this.steps.push(this.fresh(entry.step, point, entry.t));
    }

    plan(entry) {
      const candidate = (one) => ({ ...one, predicted: vfs.packed.floats(one.predicted) });
      return {
        ...entry,
        best: entry.best ? candidate(entry.best) : null,
        rejected: (entry.rejected || []).map(candidate),
      };
    }

    /* The newest observation at that time, as an index among the steps; -1 when there is none. */
    indexAt(t) {
      let low = 0;
      let high = this.steps.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.steps[middle].t <= t + 1e-6) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return Math.min(low, this.steps.length - 1);
    }

    get duration() {
      return Math.max(this.end, this.film ? this.film.end : 0);
    }

    skillsRun() {
      return this.steps.filter((step) => step.started || this.points.chosen[step.point] >= 0).length;
    }

    chosen(step) {
      return this.points.chosen[step.point];
    }

    /* Until when the step lasted. */
    until(index) {
      return index + 1 < this.steps.length ? this.steps[index + 1].t : Math.max(this.duration, last(this.steps).t);
    }
  };

  /* Where the moving solids of a scene were. */
  vfs.Film = class {
    constructor() {
      this.count = 0;
      this.seconds = new Float32Array(0);
      this.poses = new Float32Array(0);
      this.width = 0;
    }

    static from(json) {
      const film = new vfs.Film();
      film.count = json.count;
      film.seconds = vfs.packed.floats(json.seconds);
      film.poses = vfs.packed.floats(json.poses);
      film.width = film.count ? film.poses.length / film.count : 0;
      return film;
    }

    get end() {
      return this.count ? this.seconds[this.count - 1] : 0;
    }

    /* Adds what a server sends while the robot moves. */
    append(more) {
      const seconds = new Float32Array(this.count + more.count);
      seconds.set(this.seconds);
      seconds.set(more.seconds, this.count);
      const poses = new Float32Array(this.poses.length + more.poses.length);
      poses.set(this.poses);
      poses.set(more.poses, this.poses.length);
      Object.assign(this, { seconds, poses, count: seconds.length, width: poses.length / seconds.length });
    }

    /* The frames around a time: [earlier, later, share of the later one]. */
    around(t) {
      let low = 0;
      let high = this.count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.seconds[middle] <= t) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      const next = Math.min(this.count - 1, low + 1);
      const gap = this.seconds[next] - this.seconds[low];
      return [low, next, gap > 0 ? Math.min(1, Math.max(0, (t - this.seconds[low]) / gap)) : 0];
    }
  };
})();
