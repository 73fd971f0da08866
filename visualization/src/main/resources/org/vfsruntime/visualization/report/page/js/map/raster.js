/* Draws many discs straight into pixels: fifty thousand take a few milliseconds, which canvas paths do not. */
(() => {
  /* The cover of each pixel around a disc's centre: [dx, dy, cover]. */
  function stamp(radius) {
    const reach = Math.ceil(radius + 0.5);
    const parts = [];
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(dx, dy)));
        if (cover > 0.02) {
          parts.push([dx, dy, cover]);
        }
      }
    }
    return parts;
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

    /* @param places [2n] in pixels; @param indices which points, null for all n of them */
    discs(places, n, indices, colourOf, radius, opacity) {
      const parts = stamp(radius);
      const count = indices ? indices.length : n;
      for (let j = 0; j < count; j++) {
        const i = indices ? indices[j] : j;
        this.disc(Math.round(places[2 * i]), Math.round(places[2 * i + 1]), colourOf(i), parts, opacity);
      }
    }

    disc(x, y, colour, parts, opacity) {
      const { data } = this.image;
      for (const [dx, dy, cover] of parts) {
        const px = x + dx;
        const py = y + dy;
        if (px >= 0 && py >= 0 && px < this.width && py < this.height) {
          const at = 4 * (py * this.width + px);
          const share = cover * opacity;
          data[at] += (colour[0] - data[at]) * share;
          data[at + 1] += (colour[1] - data[at + 1]) * share;
          data[at + 2] += (colour[2] - data[at + 2]) * share;
        }
      }
    }
  };
})();
