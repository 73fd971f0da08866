/* Sorts points into square cells, so that a brush and a pointer need not ask all of them. */
(() => {
  const PER_CELL = 8;

  vfs.GridIndex = class {
    constructor(xy, n) {
      this.xy = xy;
      this.n = n;
      this.bounds = vfs.boundsOf(xy, n);
      const [x0, y0, x1, y1] = this.bounds;
      this.side = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(n / PER_CELL))));
      this.cellX = (x1 - x0) / this.side || 1;
      this.cellY = (y1 - y0) / this.side || 1;
      this.found = new Int32Array(n);
      this.fill();
    }

    column(x) {
      return Math.min(this.side - 1, Math.max(0, Math.floor((x - this.bounds[0]) / this.cellX)));
    }

    line(y) {
      return Math.min(this.side - 1, Math.max(0, Math.floor((y - this.bounds[1]) / this.cellY)));
    }

    /* Counting sort: the points of cell c are order[start[c]] … order[start[c + 1] - 1]. */
    fill() {
      const cells = this.side * this.side;
      this.start = new Int32Array(cells + 1);
      const cell = new Int32Array(this.n);
      for (let i = 0; i < this.n; i++) {
        cell[i] = this.line(this.xy[2 * i + 1]) * this.side + this.column(this.xy[2 * i]);
        this.start[cell[i] + 1]++;
      }
      for (let c = 0; c < cells; c++) {
        this.start[c + 1] += this.start[c];
      }
      const next = this.start.slice();
      this.order = new Int32Array(this.n);
      for (let i = 0; i < this.n; i++) {
        this.order[next[cell[i]]++] = i;
      }
    }

    /* The points inside, as indices; good until the next call. */
    inside([x0, y0, x1, y1]) {
      let count = 0;
      for (let line = this.line(y0); line <= this.line(y1); line++) {
        const from = this.start[line * this.side + this.column(x0)];
        const to = this.start[line * this.side + this.column(x1) + 1];
        for (let at = from; at < to; at++) {
          const i = this.order[at];
          const x = this.xy[2 * i];
          const y = this.xy[2 * i + 1];
          if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
            this.found[count++] = i;
          }
        }
      }
      return this.found.subarray(0, count);
    }

    /* The point nearest to a place on the map and within reach; -1 when there is none. */
    nearest(x, y, reachX, reachY) {
      let best = -1;
      let least = 1;
      for (const i of this.inside([x - reachX, y - reachY, x + reachX, y + reachY])) {
        const dx = (this.xy[2 * i] - x) / reachX;
        const dy = (this.xy[2 * i + 1] - y) / reachY;
        const distance = dx * dx + dy * dy;
        if (distance <= least) {
          least = distance;
          best = i;
        }
      }
      return best;
    }
  };

  vfs.boundsOf = (xy, n) => {
    const bounds = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      bounds[0] = Math.min(bounds[0], xy[2 * i]);
      bounds[1] = Math.min(bounds[1], xy[2 * i + 1]);
      bounds[2] = Math.max(bounds[2], xy[2 * i]);
      bounds[3] = Math.max(bounds[3], xy[2 * i + 1]);
    }
    return n ? bounds : [0, 0, 1, 1];
  };
})();
