/* Turns the solids of a scene into things that three.js draws. Metres, z up. */
(() => {
  const PLANE = 4;
  const ROUND = 28;
  const geometries = new Map();

  function shape(kind, size) {
    const key = `${kind}/${size}`;
    if (!geometries.has(key)) {
      geometries.set(key, make(kind, size));
    }
    return geometries.get(key);
  }

  function make(kind, size) {
    const [a, b, c] = size;
    if (kind === "box") {
      return new THREE.BoxGeometry(2 * a, 2 * b, 2 * c);
    }
    if (kind === "plane") {
      return new THREE.PlaneGeometry(PLANE, PLANE);
    }
    /* three.js has these along y, scenes along z. */
    const round = kind === "cylinder" ? new THREE.CylinderGeometry(a, a, 2 * b, ROUND) : new THREE.CapsuleGeometry(a, 2 * b, 8, ROUND);
    return round.rotateX(Math.PI / 2);
  }

  function put(thing, pose) {
    thing.position.set(pose[0], pose[1], pose[2]);
    thing.quaternion.set(pose[3], pose[4], pose[5], pose[6]).normalize();
  }

  function part(json) {
    const colour = new THREE.Color().setRGB(...json.colour, THREE.SRGBColorSpace);
    const mesh = new THREE.Mesh(shape(json.shape, json.size), new THREE.MeshStandardMaterial({ color: colour, roughness: 0.75, metalness: 0.05 }));
    put(mesh, json.at);
    mesh.castShadow = json.shape !== "plane";
    mesh.receiveShadow = true;
    return mesh;
  }

  /* A scene's solids; moving ones follow a film. */
  vfs.Solids = class {
    constructor(scene) {
      this.group = new THREE.Group();
      this.moving = [];
      this.from = new THREE.Quaternion();
      this.to = new THREE.Quaternion();
      for (const solid of scene.solids) {
        const thing = new THREE.Group();
        thing.name = solid.name;
        thing.add(...solid.parts.map(part));
        put(thing, solid.at);
        this.group.add(thing);
        if (solid.moves) {
          this.moving.push(thing);
        }
      }
    }

    /* Puts the moving solids where they were at a time, between two frames if need be. */
    show(film, t) {
      if (!film || film.count === 0) {
        return;
      }
      const [early, late, share] = film.around(t);
      this.moving.forEach((thing, i) => {
        const a = early * film.width + 7 * i;
        const b = late * film.width + 7 * i;
        const p = film.poses;
        thing.position.set(p[a] + share * (p[b] - p[a]), p[a + 1] + share * (p[b + 1] - p[a + 1]), p[a + 2] + share * (p[b + 2] - p[a + 2]));
        this.from.set(p[a + 3], p[a + 4], p[a + 5], p[a + 6]);
        this.to.set(p[b + 3], p[b + 4], p[b + 5], p[b + 6]);
        thing.quaternion.slerpQuaternions(this.from, this.to, share);
      });
    }
  };
})();
