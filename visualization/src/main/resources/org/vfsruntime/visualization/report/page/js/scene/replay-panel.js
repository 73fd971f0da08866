/* The recorded motion in three dimensions, at the moment that the timeline shows. */
(() => {
  const HEIGHT = 500;

  vfs.ReplayPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.canvas = vfs.el("canvas", { class: "replay", tabindex: "0", role: "img", "aria-label": "replay of the motion" });
      this.none = vfs.el("p", { class: "empty", hidden: true });
      this.box = vfs.el("div", { class: "replay-frame" }, [this.canvas, this.none]);
      this.caption = vfs.el("p", { class: "caption" });
      host.append(
        vfs.el("div", { class: "head" }, [
          vfs.el("h2", { id: "replay-title", text: "What happened" }),
          vfs.el("button", { type: "button", text: "Reset view", onclick: () => this.turn((orbit) => orbit.home()) }),
        ]),
        this.box,
        this.caption,
      );
      this.listen();
      vfs.theme.listen(() => this.repaint());
      new ResizeObserver(() => this.resize()).observe(this.box);
    }

    /* Made when it is first needed, so that a page without motion needs no WebGL. */
    open() {
      if (this.stage || this.problem) {
        return;
      }
      try {
        this.stage = new vfs.Stage(this.canvas);
        this.resize();
      } catch (error) {
        this.problem = "This browser has no WebGL, so the motion cannot be drawn. Everything else works.";
      }
    }

    turn(change) {
      if (this.stage) {
        change(this.stage.orbit);
        this.repaint();
      }
    }

    listen() {
      this.canvas.addEventListener("pointerdown", (event) => {
        this.canvas.setPointerCapture(event.pointerId);
        this.last = [event.clientX, event.clientY];
      });
      this.canvas.addEventListener("pointermove", (event) => {
        if (!this.last) {
          return;
        }
        const [dx, dy] = [event.clientX - this.last[0], event.clientY - this.last[1]];
        this.last = [event.clientX, event.clientY];
        this.turn((orbit) => (event.shiftKey ? orbit.move(dx, dy) : orbit.rotate(dx, dy)));
      });
      for (const end of ["pointerup", "pointercancel"]) {
        this.canvas.addEventListener(end, () => (this.last = null));
      }
      this.canvas.addEventListener("wheel", (event) => {
        /* A page must scroll on until the reader has asked for this one. */
        if (document.activeElement === this.canvas) {
          event.preventDefault();
          this.turn((orbit) => orbit.closer(Math.exp(event.deltaY * 0.001)));
        }
      }, { passive: false });
    }

    resize() {
      const width = this.box.clientWidth;
      if (!this.stage || !width) {
        return;
      }
      const height = Math.min(HEIGHT, Math.max(240, Math.round(width * 0.8)));
      this.canvas.style.height = `${height}px`;
      this.stage.resize(width, height, Math.min(2, window.devicePixelRatio || 1));
      this.repaint();
    }

    repaint() {
      this.drawn = "";
      this.update();
    }

    update() {
      const { episode, t, report, step } = this.moment;
      const scene = episode && episode.scene >= 0 && episode.film ? report.scenes[episode.scene] : null;
      if (scene) {
        this.open();
      }
      this.caption.textContent = step ? this.words(episode, step, report) : "";
      const why = this.problem || "The motion of this episode was not recorded, or is left out of this page.";
      this.none.hidden = Boolean(scene && this.stage);
      this.canvas.hidden = !this.none.hidden;
      this.none.textContent = why;
      const key = `${episode ? episode.index : -1}/${t.toFixed(3)}/${episode && episode.film ? episode.film.count : 0}`;
      if (scene && this.stage && key !== this.drawn) {
        this.drawn = key;
        this.stage.draw(episode.scene, scene, episode.film, t);
      }
    }

    words(episode, step, report) {
      const chosen = episode.chosen(step);
      return chosen >= 0 ? `Step ${step.step + 1}: ${report.catalogue[chosen]}` : "The last observation";
    }
  };
})();
