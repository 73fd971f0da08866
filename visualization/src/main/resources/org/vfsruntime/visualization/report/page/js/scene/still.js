/* Small pictures of a scene for the map's cards; all share one stage that nobody sees. */
(() => {
  let stage = null;
  let broken = typeof THREE === "undefined";

  function open(width, height) {
    const canvas = vfs.el("canvas", { width, height });
    stage = new vfs.Stage(canvas);
    stage.resize(width, height, 1);
    stage.orbit.closer(0.9);
  }

  vfs.still = {
    /* @return whether there was something to draw */
    draw(report, episode, t, target) {
      if (broken || episode.scene < 0 || !episode.film) {
        return false;
      }
      try {
        if (!stage) {
          open(target.width, target.height);
        }
        stage.draw(episode.scene, report.scenes[episode.scene], episode.film, t);
        target.getContext("2d").drawImage(stage.renderer.domElement, 0, 0);
        return true;
      } catch (error) {
        broken = true;
        return false;
      }
    },
  };
})();
