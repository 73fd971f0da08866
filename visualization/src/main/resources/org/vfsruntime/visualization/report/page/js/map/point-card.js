/* What one point of the map is: the scene as it was, the values, and its nearest neighbours in the space itself. */
(() => {
  const NEIGHBOURS = 5;
  const MOST_BARS = 12;
  /* Where points of a background come from. */
  const NOWHERE = { index: -1, scene: -1, film: null, goal: { skills: [], threshold: 1 } };

  vfs.PointCard = class {
    constructor(moment, host) {
      this.moment = moment;
      this.report = moment.report;
      this.title = vfs.el("p", { class: "card-title" });
      this.picture = vfs.el("canvas", { class: "still", width: 240, height: 150 });
      this.bars = new vfs.Bars(this.report.catalogue, MOST_BARS);
      this.near = vfs.el("p", { class: "small quiet" });
      this.box = vfs.el("div", { class: "point-card", hidden: true }, [this.title, this.picture, this.bars.node, this.near]);
      host.append(this.box);
    }

    update(point, map) {
      if (point < 0) {
        this.box.hidden = true;
        this.shown = -1;
        return;
      }
      if (this.shown !== point) {
        this.shown = point;
        this.fill(point);
      }
      this.box.hidden = false;
      this.place(map.at(point), map.width);
    }

    fill(point) {
      const { points, catalogue } = this.report;
      const episode = this.report.episodes[points.episode[point]] || NOWHERE;
      const chosen = points.chosen[point];
      const then = chosen >= 0 ? `then ${catalogue[chosen]}` : "no skill was run from here";
      this.title.textContent = episode === NOWHERE ? "An earlier observation" : `Episode ${episode.index + 1}, step ${points.step[point] + 1}: ${then}`;
      this.picture.hidden = !vfs.still || !vfs.still.draw(this.report, episode, points.seconds[point], this.picture);
      this.bars.draw(points.row(point), { goal: episode.goal, chosen });
      const near = vfs.neighbours(points, point, NEIGHBOURS);
      const name = (one) => `${points.episode[one.point] + 1}/${points.step[one.point] + 1} (${one.distance.toFixed(3)})`;
      this.near.textContent = near.length ? `Nearest in the space, as episode/step (distance): ${near.map(name).join(", ")}` : "";
    }

    place([x, y], width) {
      const wide = this.box.offsetWidth;
      const left = x + 18 + wide < width ? x + 18 : Math.max(0, x - 18 - wide);
      this.box.style.left = `${left}px`;
      this.box.style.top = `${Math.max(0, y - 90)}px`;
    }
  };
})();
