/* Light, ground and one picture at a time of a scene. Throws where there is no WebGL. */
(() => {
  const SHADOW = 1024;

  vfs.Stage = class {
    constructor(canvas) {
      this.renderer = new THREE.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
      this.renderer.shadowMap.enabled = true;
      this.renderer.shadowMap.type = THREE.PCFShadowMap;
      this.orbit = new vfs.OrbitCamera();
      this.world = new THREE.Scene();
      this.world.add(new THREE.HemisphereLight(0xffffff, 0x8a93a0, 1.7), this.sun());
      this.solids = new Map();
      this.shown = null;
    }

    sun() {
      const sun = new THREE.DirectionalLight(0xffffff, 2.2);
      sun.position.set(-0.5, -1.2, 2.4);
      sun.castShadow = true;
      sun.shadow.mapSize.set(SHADOW, SHADOW);
      sun.shadow.bias = -0.0006;
      sun.shadow.normalBias = 0.01;
      Object.assign(sun.shadow.camera, { left: -1.3, right: 1.3, top: 1.3, bottom: -1.3, near: 0.5, far: 5 });
      return sun;
    }

    resize(width, height, ratio) {
      this.renderer.setPixelRatio(ratio);
      this.renderer.setSize(width, height, false);
      this.orbit.camera.aspect = width / height;
      this.orbit.camera.updateProjectionMatrix();
    }

    draw(key, scene, film, t) {
      if (!this.solids.has(key)) {
        this.solids.set(key, new vfs.Solids(scene));
      }
      const solids = this.solids.get(key);
      if (this.shown !== solids) {
        if (this.shown) {
          this.world.remove(this.shown.group);
        }
        this.world.add(solids.group);
        this.shown = solids;
      }
      solids.show(film, t);
      this.world.background = new THREE.Color(vfs.theme.name() === "dark" ? 0x1f2731 : 0xe8edf2);
      this.renderer.render(this.world, this.orbit.camera);
    }
  };
})();
