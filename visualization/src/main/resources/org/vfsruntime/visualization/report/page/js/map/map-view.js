/* The map: points below, the episode's way and the marks above; hover, brush, click and zoom. */
(() => {
  const HEIGHT = 420;
  const REACH = 14;
  const CLICK = 4;
  /* Steps of the way that are drawn before and after now: more of a long episode would hide the map. */
  const LONGEST_WAY = 25;

  vfs.MapView = class {
    constructor(moment, host) {
      this.moment = moment;
      this.report = moment.report;
      this.selected = [];
      this.drag = null;
      this.zoom = null;
      this.below = vfs.el("canvas", { class: "map-points" });
      this.above = vfs.el("canvas", { class: "map-marks", tabindex: "0", role: "img" });
      this.frame = vfs.el("div", { class: "map-frame" }, [this.below, this.above]);
      host.append(this.frame);
      this.card = new vfs.PointCard(moment, this.frame);
      this.listen();
      new ResizeObserver(() => this.resize()).observe(this.frame);
      vfs.theme.listen(() => this.repaint());
      this.index();
    }

    /* After points were added or placed. */
    index() {
      this.count = this.report.points.n;
      this.grid = new vfs.GridIndex(this.report.points.xy, this.report.points.n);
      this.resize();
    }

    listen() {
      const place = (event) => {
        const box = this.above.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
      };
      this.above.addEventListener("pointerdown", (event) => {
        this.above.setPointerCapture(event.pointerId);
        this.drag = { from: place(event), to: place(event) };
      });
      this.above.addEventListener("pointermove", (event) => (this.drag ? this.brushTo(place(event)) : this.hover(place(event))));
      this.above.addEventListener("pointerup", (event) => this.release(place(event)));
      this.above.addEventListener("pointercancel", () => (this.drag = null));
      this.above.addEventListener("pointerleave", () => this.moment.change({ hover: -1 }));
    }

    hover(at) {
      const reach = REACH / this.view.scale;
      const point = this.grid.nearest(this.view.mapX(at[0]), this.view.mapY(at[1]), reach, reach);
      if (point !== this.moment.hover) {
        this.moment.change({ hover: point });
      }
    }

    brushTo(at) {
      const started = performance.now();
      this.drag.to = at;
      if (Math.hypot(at[0] - this.drag.from[0], at[1] - this.drag.from[1]) > CLICK) {
        this.moment.change({ brush: this.view.rectangle(this.drag.from, at), hover: -1 });
        this.select();
        performance.measure("brush", { start: started });
      }
    }

    release(at) {
      if (!this.drag) {
        return;
      }
      const moved = Math.hypot(at[0] - this.drag.from[0], at[1] - this.drag.from[1]) > CLICK;
      this.drag = null;
      if (moved) {
        return;
      }
      this.hover(at);
      if (this.moment.hover >= 0 && this.report.points.episode[this.moment.hover] >= 0) {
        this.moment.goToPoint(this.moment.hover);
      } else {
        this.moment.change({ brush: null });
      }
    }

    /* Shows the brushed part alone, or all. */
    zoomTo(bounds) {
      this.zoom = bounds;
      this.resize();
    }

    resize() {
      const width = this.frame.clientWidth;
      if (width === 0) {
        return;
      }
      this.width = width;
      this.height = Math.min(HEIGHT, Math.max(260, width));
      this.ratio = Math.min(2, window.devicePixelRatio || 1);
      for (const canvas of [this.below, this.above]) {
        canvas.width = Math.round(width * this.ratio);
        canvas.height = Math.round(this.height * this.ratio);
        canvas.style.height = `${this.height}px`;
      }
      /* The frame's own lines come on top. */
      this.frame.style.height = `${this.height + 2}px`;
      this.view = new vfs.Viewport(this.zoom || this.grid.bounds, width, this.height);
      this.repaint();
    }

    radius() {
      const n = this.report.points.n;
      return (n > 20000 ? 1.4 : n > 4000 ? 2 : n > 300 ? 3 : 4.5) * this.ratio;
    }

    /* Draws all points anew: after a change of colours, size or zoom. */
    repaint() {
      if (!this.view) {
        return;
      }
      const { points } = this.report;
      this.places = new Float32Array(2 * points.n);
      for (let i = 0; i < points.n; i++) {
        this.places[2 * i] = this.view.x(points.xy[2 * i]) * this.ratio;
        this.places[2 * i + 1] = this.view.y(points.xy[2 * i + 1]) * this.ratio;
      }
      this.painted = this.moment.colour;
      this.colours = this.coloursOf(points.n);
      const raster = () => new vfs.Raster(this.below.width, this.below.height, vfs.palette.paper());
      this.bright = raster();
      this.bright.discs(this.places, points.n, null, this.colours, this.radius(), 0.85);
      this.faded = raster();
      this.faded.copyOf(this.bright);
      this.faded.fade(0.78);
      this.mixed = raster();
      this.brushed = undefined;
      this.select();
      this.moment.change({});
    }

    /* [3n], so that drawing need not ask again. */
    coloursOf(n) {
      const { of } = vfs.colouring.make(this.report, this.moment.colour);
      const colours = new Uint8Array(3 * n);
      for (let i = 0; i < n; i++) {
        colours.set(of(i), 3 * i);
      }
      return colours;
    }

    select() {
      const { brush } = this.moment;
      if (brush === this.brushed) {
        return;
      }
      this.brushed = brush;
      this.selected = brush ? this.grid.inside(brush) : [];
      const context = this.below.getContext("2d");
      if (!brush) {
        context.putImageData(this.bright.image, 0, 0);
        return;
      }
      this.mixed.copyOf(this.faded);
      this.mixed.discs(this.places, 0, this.selected, this.colours, this.radius(), 1);
      context.putImageData(this.mixed.image, 0, 0);
    }

    update() {
      if (!this.view) {
        return;
      }
      if (this.painted !== this.moment.colour) {
        this.repaint();
      }
      this.select();
      this.marks();
      this.card.update(this.moment.hover, this);
      this.above.setAttribute("aria-label", `Map of ${vfs.format.count(this.report.points.n, "observation")}, ${this.selected.length} selected`);
    }

    marks() {
      const context = this.above.getContext("2d");
      context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      context.clearRect(0, 0, this.width, this.height);
      this.way(context);
      if (this.moment.brush) {
        this.frameOf(context, this.moment.brush);
      }
      if (this.moment.step) {
        this.ring(context, this.moment.step.point, 8, 3);
      }
      if (this.moment.hover >= 0) {
        this.ring(context, this.moment.hover, 6, 1.5);
      }
    }

    at(point) {
      const { xy } = this.report.points;
      return [this.view.x(xy[2 * point]), this.view.y(xy[2 * point + 1])];
    }

    /* The episode's way through the space; its first part, until now, is solid. */
    way(context) {
      const { episode, stepIndex } = this.moment;
      if (!episode) {
        return;
      }
      const draw = (from, to, dash) => {
        context.beginPath();
        context.setLineDash(dash);
        for (let i = from; i <= to; i++) {
          context.lineTo(...this.at(episode.steps[i].point));
        }
        context.stroke();
      };
      context.strokeStyle = vfs.palette.css(vfs.palette.ink());
      context.lineWidth = 1.3;
      context.globalAlpha = 0.75;
      draw(Math.max(0, stepIndex - LONGEST_WAY), stepIndex, []);
      draw(Math.max(0, stepIndex), Math.min(episode.steps.length - 1, stepIndex + LONGEST_WAY), [3, 4]);
      context.globalAlpha = 1;
      context.setLineDash([]);
    }

    ring(context, point, radius, width) {
      const [x, y] = this.at(point);
      for (const [colour, more] of [[vfs.palette.paper(), 2.5], [vfs.palette.ink(), 0]]) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.lineWidth = width + more;
        context.strokeStyle = vfs.palette.css(colour);
        context.stroke();
      }
    }

    frameOf(context, [x0, y0, x1, y1]) {
      context.strokeStyle = vfs.palette.css(vfs.palette.ink());
      context.lineWidth = 1;
      context.setLineDash([4, 3]);
      context.strokeRect(this.view.x(x0), this.view.y(y1), this.view.scale * (x1 - x0), this.view.scale * (y1 - y0));
      context.setLineDash([]);
    }
  };
})();
