/* All observations, one point each: rows of typed arrays that can grow. */
(() => {
  const KINDS = { z: Float32Array, xy: Float32Array, seconds: Float32Array, episode: Int32Array, step: Int32Array, chosen: Int32Array };

  vfs.Points = class {
    constructor(k) {
      this.n = 0;
      this.k = k;
      this.widths = { z: k, xy: 2, seconds: 1, episode: 1, step: 1, chosen: 1 };
      for (const [name, Kind] of Object.entries(KINDS)) {
        this[name] = new Kind(0);
      }
    }

    static from(json, xy) {
      const points = new vfs.Points(json.k);
      points.n = json.n;
      points.z = vfs.packed.floats(json.z);
      points.seconds = vfs.packed.floats(json.seconds);
      for (const name of ["episode", "step", "chosen"]) {
        points[name] = vfs.packed.integers(json[name]);
      }
      points.xy = xy ? vfs.packed.floats(xy) : new Float32Array(2 * json.n);
      return points;
    }

    /* A new point; it lies at the map's origin until it is placed. */
    append(z, seconds, episode, step) {
      if (this.seconds.length === this.n) {
        this.grow(Math.max(64, 2 * this.n));
      }
      const point = this.n++;
      this.z.set(z, point * this.k);
      this.seconds[point] = seconds;
      this.episode[point] = episode;
      this.step[point] = step;
      this.chosen[point] = -1;
      return point;
    }

    place(point, x, y) {
      this.xy[2 * point] = x;
      this.xy[2 * point + 1] = y;
    }

    value(point, skill) {
      return this.z[point * this.k + skill];
    }

    row(point) {
      return this.z.subarray(point * this.k, (point + 1) * this.k);
    }

    grow(size) {
      for (const [name, Kind] of Object.entries(KINDS)) {
        const larger = new Kind(size * this.widths[name]);
        larger.set(this[name].subarray(0, this.n * this.widths[name]));
        this[name] = larger;
      }
    }
  };
})();
