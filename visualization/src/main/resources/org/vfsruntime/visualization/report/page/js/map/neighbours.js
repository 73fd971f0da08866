/* Nearest neighbours in value function space itself, not on the map. */
(() => {
  function squared(points, a, b) {
    const { z, k } = points;
    let sum = 0;
    for (let i = 0; i < k; i++) {
      const difference = z[a * k + i] - z[b * k + i];
      sum += difference * difference;
    }
    return sum;
  }

  /* @return the count nearest others: [{point, distance}], nearest first; distance is the root mean square per value */
  vfs.neighbours = (points, point, count) => {
    const best = [];
    for (let i = 0; i < points.n; i++) {
      if (i === point) {
        continue;
      }
      const distance = squared(points, point, i);
      if (best.length < count || distance < best[best.length - 1].distance) {
        let at = best.length;
        while (at > 0 && best[at - 1].distance > distance) {
          at--;
        }
        best.splice(at, 0, { point: i, distance });
        best.length = Math.min(best.length, count);
      }
    }
    return best.map((one) => ({ point: one.point, distance: Math.sqrt(one.distance / points.k) }));
  };
})();
