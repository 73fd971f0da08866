/* What the reader looks at. Whoever changes it tells all views, once per picture. */
(() => {
  vfs.Moment = class {
    constructor(report) {
      this.report = report;
      this.episodeIndex = 0;
      this.t = 0;
      this.playing = false;
      this.hover = -1;
      this.colour = "chosen";
      this.brush = null;
      this.views = [];
      this.waiting = false;
    }

    get episode() {
      return this.report.episodes[this.episodeIndex] || null;
    }

    get stepIndex() {
      return this.episode ? this.episode.indexAt(this.t) : -1;
    }

    get step() {
      const index = this.stepIndex;
      return index < 0 ? null : this.episode.steps[index];
    }

    /* The point whose values are shown: under the pointer, or now. */
    get point() {
      return this.hover >= 0 ? this.hover : this.step ? this.step.point : -1;
    }

    watch(view) {
      this.views.push(view);
    }

    change(what) {
      Object.assign(this, what);
      if (!this.waiting) {
        this.waiting = true;
        requestAnimationFrame(() => this.tell());
      }
    }

    tell() {
      this.waiting = false;
      this.views.forEach((view) => view.update());
    }

    go(episodeIndex, t) {
      const index = Math.min(this.report.episodes.length - 1, Math.max(0, episodeIndex));
      const episode = this.report.episodes[index];
      const end = episode ? episode.duration : 0;
      this.change({ episodeIndex: index, t: Math.min(end, Math.max(0, Number.isFinite(t) ? t : 0)) });
    }

    goToPoint(point) {
      const { episode, t } = this.report.momentOf(point);
      this.go(episode, t);
    }

    /* One step back or on. */
    walk(by) {
      const episode = this.episode;
      if (!episode || episode.steps.length === 0) {
        return;
      }
      const index = this.stepIndex;
      const back = by < 0 && this.t > episode.steps[index].t + 1e-3 ? index : index + by;
      const to = Math.min(episode.steps.length - 1, Math.max(0, back));
      this.go(this.episodeIndex, episode.steps[to].t);
    }
  };
})();
