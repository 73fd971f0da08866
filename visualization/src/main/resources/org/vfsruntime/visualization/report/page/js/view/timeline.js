/* The one timeline: moves map, values, plan and replay together, and plays. */
(() => {
  /* The least share of the line that can be seen. */
  const NARROWEST = 0.0005;

  vfs.Timeline = class {
    constructor(moment, host) {
      this.moment = moment;
      this.play = vfs.el("button", { type: "button", class: "play", onclick: () => this.toggle() });
      this.track = vfs.el("div", { class: "track" });
      this.range = vfs.el("input", { type: "range", min: 0, max: 1, step: "any", "aria-label": "time in the episode", oninput: () => this.scrub() });
      this.clock = vfs.el("output", { class: "clock num" });
      const walk = (text, label, by) => vfs.el("button", { type: "button", text, "aria-label": label, title: label, onclick: () => moment.walk(by) });
      host.append(
        this.play,
        walk("\u25c2", "one step back (left arrow)", -1),
        walk("\u25b8", "one step on (right arrow)", 1),
        vfs.el("div", { class: "scrub" }, [this.track, this.range]),
        this.clock,
      );
    }

    scrub() {
      this.moment.change({ playing: false });
      this.moment.go(this.moment.episodeIndex, Number(this.range.value));
    }

    toggle() {
      const { moment } = this;
      const atEnd = moment.episode && moment.t >= moment.episode.duration - 1e-3;
      if (!moment.playing && atEnd) {
        moment.go(moment.episodeIndex, 0);
      }
      moment.change({ playing: !moment.playing });
      if (moment.playing) {
        this.last = performance.now();
        requestAnimationFrame((now) => this.run(now));
      }
    }

    run(now) {
      const { moment } = this;
      if (!moment.playing || !moment.episode) {
        return;
      }
      const t = moment.t + Math.max(0, now - this.last) / 1000;
      this.last = now;
      if (t >= moment.episode.duration) {
        moment.change({ playing: false });
      }
      moment.go(moment.episodeIndex, t);
      requestAnimationFrame((next) => this.run(next));
    }

    update() {
      const { moment } = this;
      const { episode } = moment;
      const key = episode ? `${episode.index}/${episode.steps.length}/${episode.skillsRun()}/${episode.duration}` : "";
      if (key !== this.drawn && episode) {
        this.drawn = key;
        this.range.max = episode.duration || 1;
        this.draw(episode);
      }
      this.range.value = moment.t;
      this.range.setAttribute("aria-valuetext", `${vfs.format.seconds(moment.t)}, step ${moment.stepIndex + 1}`);
      this.clock.textContent = `${vfs.format.seconds(moment.t)} of ${vfs.format.seconds(episode ? episode.duration : 0)}`;
      this.play.textContent = moment.playing ? "Pause" : "Play";
    }

    draw(episode) {
      const all = episode.duration || 1;
      const spans = [];
      episode.steps.forEach((step, i) => {
        const share = (episode.until(i) - step.t) / all;
        if (share > NARROWEST) {
          spans.push(this.span(episode.chosen(step), step.t / all, share));
        }
      });
      this.track.replaceChildren(...spans);
    }

    span(chosen, from, share) {
      const colour = chosen >= 0 ? vfs.palette.variable(chosen) : "transparent";
      const style = { left: `${100 * from}%`, width: `${100 * share}%`, "border-top-color": colour };
      return vfs.el("span", { class: "span", style, text: chosen >= 0 ? this.moment.report.catalogue[chosen] : "" });
    }
  };
})();
