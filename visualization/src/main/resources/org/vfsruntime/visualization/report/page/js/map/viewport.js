/* From places on the map to pixels and back. The map is not stretched: both directions have one scale. */
(() => {
  const MARGIN = 22;

  vfs.Viewport = class {
    constructor(bounds, width, height) {
      const [x0, y0, x1, y1] = bounds;
      const spanX = x1 - x0 || 1;
      const spanY = y1 - y0 || 1;
      this.scale = Math.min((width - 2 * MARGIN) / spanX, (height - 2 * MARGIN) / spanY);
      this.left = width / 2 - (this.scale * (x0 + x1)) / 2;
      this.top = height / 2 + (this.scale * (y0 + y1)) / 2;
    }

    x(mapX) {
      return this.left + this.scale * mapX;
    }

    y(mapY) {
      return this.top - this.scale * mapY;
    }

    mapX(x) {
      return (x - this.left) / this.scale;
    }

    mapY(y) {
      return (this.top - y) / this.scale;
    }

    /* The rectangle between two corners in pixels, as [x0, y0, x1, y1] on the map. */
    rectangle([ax, ay], [bx, by]) {
      const xs = [this.mapX(ax), this.mapX(bx)];
      const ys = [this.mapY(ay), this.mapY(by)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
  };
})();
