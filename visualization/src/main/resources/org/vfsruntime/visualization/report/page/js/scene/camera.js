/* A camera that turns around a point: drag to turn, drag with Shift to move, wheel to come closer. */
(() => {
  const NEAR = 0.4;
  const FAR = 6;

  vfs.OrbitCamera = class {
    constructor() {
      this.camera = new THREE.PerspectiveCamera(38, 1, 0.05, 30);
      this.camera.up.set(0, 0, 1);
      this.home();
    }

    home() {
      this.target = new THREE.Vector3(0.38, 0, 0.2);
      this.turn = -0.75;
      this.rise = 0.55;
      this.distance = 2.05;
      this.place();
    }

    place() {
      const flat = this.distance * Math.cos(this.rise);
      this.camera.position.set(
        this.target.x + flat * Math.cos(this.turn),
        this.target.y + flat * Math.sin(this.turn),
        this.target.z + this.distance * Math.sin(this.rise),
      );
      this.camera.lookAt(this.target);
    }

    rotate(dx, dy) {
      this.turn -= dx * 0.008;
      this.rise = Math.min(1.5, Math.max(0.03, this.rise + dy * 0.008));
      this.place();
    }

    move(dx, dy) {
      const scale = this.distance * 0.0012;
      this.target.x += scale * (dx * Math.sin(this.turn) - dy * Math.cos(this.turn));
      this.target.y -= scale * (dx * Math.cos(this.turn) + dy * Math.sin(this.turn));
      this.place();
    }

    closer(factor) {
      this.distance = Math.min(FAR, Math.max(NEAR, this.distance * factor));
      this.place();
    }
  };
})();
