/* Keeps the moment in the part of the address behind '#', so that a link points at it. */
(() => {
  const DELAY = 150;

  vfs.Address = class {
    constructor(moment) {
      this.moment = moment;
      this.timer = 0;
      this.written = "";
      window.addEventListener("hashchange", () => this.read());
    }

    read() {
      const hash = location.hash.slice(1);
      if (hash === this.written) {
        return;
      }
      const parts = new URLSearchParams(hash);
      const number = (name, other) => (parts.has(name) && Number.isFinite(+parts.get(name)) ? +parts.get(name) : other);
      const brush = (parts.get("b") || "").split(",").map(Number);
      this.moment.change({
        colour: vfs.colouring.known(this.moment.report, parts.get("c")) || this.moment.colour,
        brush: brush.length === 4 && brush.every(Number.isFinite) ? brush : null,
      });
      if (parts.has("theme")) {
        vfs.theme.choose(parts.get("theme"));
      }
      this.moment.go(Math.round(number("e", this.moment.episodeIndex + 1)) - 1, number("t", this.moment.t));
    }

    update() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.write(), DELAY);
    }

    text() {
      const { moment } = this;
      const parts = new URLSearchParams();
      parts.set("e", moment.episodeIndex + 1);
      parts.set("t", moment.t.toFixed(2));
      parts.set("c", moment.colour);
      if (moment.brush) {
        parts.set("b", moment.brush.map((side) => +side.toPrecision(5)).join(","));
      }
      if (vfs.theme.chosen()) {
        parts.set("theme", vfs.theme.chosen());
      }
      return parts.toString();
    }

    write() {
      this.written = this.text();
      if (location.hash.slice(1) !== this.written) {
        history.replaceState(null, "", `#${this.written}`);
      }
    }
  };
})();
