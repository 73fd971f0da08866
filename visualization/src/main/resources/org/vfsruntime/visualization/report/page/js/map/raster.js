/* Draws many discs straight into pixels: fifty thousand take a few milliseconds, which canvas paths do not. */
(() => {
  /* The cover of each pixel around a disc's centre, as typed arrays of dx, dy and cover. */
  function stamp(radius) {
    const reach = Math.ceil(radius + 0.5);
    const parts = [];
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(dx, dy)));
        if (cover > 0.05) {
          parts.push([dx, dy, cover]);
        }
      }
    }
    return { reach, dx: Int32Array.from(parts, (p) => p[0]), dy: Int32Array.from(parts, (p) => p[1]), cover: Float32Array.from(parts, (p) => p[2]) };
  }

  vfs.Raster = class {
    constructor(width, height, paper) {
      this.width = width;
      this.height = height;
      this.paper = paper;
      this.image = new ImageData(width, height);
      this.clear();
    }

    clear() {
      const { data } = this.image;
      const pixels = new Uint32Array(data.buffer);
      data.set([...this.paper, 255]);
      pixels.fill(pixels[0]);
    }

    copyOf(other) {
      this.image.data.set(other.image.data);
    }

    /* Moves every pixel towards the paper. */
    fade(share) {
      const { data } = this.image;
      const keep = 1 - share;
      const add = this.paper.map((part) => part * share);
      for (let i = 0; i < data.length; i += 4) {
        data[i] = data[i] * keep + add[0];
        data[i + 1] = data[i + 1] * keep + add[1];
        data[i + 2] = data[i + 2] * keep + add[2];
      }
    }

    /*
     * @param places [2n] in pixels; @param indices which points, null for all n of them
     * @param colours [3n] red, green and blue of each point
     */
    discs(places, n, indices, colours, radius, opacity) {
      const parts = stamp(radius);
      const count = indices ? indices.length : n;
      for (let j = 0; j < count; j++) {
        const i = indices ? indices[j] : j;
        this.disc(Math.round(places[2 * i]), Math.round(places[2 * i + 1]), colours, 3 * i, parts, opacity);
      }
    }

    disc(x, y, colours, from, { reach, dx, dy, cover }, opacity) {
      if (x < reach || y < reach || x >= this.width - reach || y >= this.height - reach) {
        return;
      }
      const { data } = this.image;
      const [red, green, blue] = [colours[from], colours[from + 1], colours[from + 2]];
      const centre = y * this.width + x;
      for (let p = 0; p < cover.length; p++) {
        const at = 4 * (centre + dy[p] * this.width + dx[p]);
        const share = cover[p] * opacity;
        data[at] += (red - data[at]) * share;
        data[at + 1] += (green - data[at + 1]) * share;
        data[at + 2] += (blue - data[at + 2]) * share;
      }
    }
  };
})();
