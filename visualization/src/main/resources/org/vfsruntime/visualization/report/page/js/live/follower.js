/* Applies what a server tells, one message after the other, to the page's model. */
(() => {
  vfs.Follower = class {
    constructor({ report, moment, map }) {
      this.report = report;
      this.moment = moment;
      this.map = map;
      this.following = true;
    }

    get newest() {
      return this.report.episodes[this.report.episodes.length - 1];
    }

    apply(message) {
      const at = this.isAtEnd();
      const type = this[message.type];
      if (type) {
        type.call(this, message);
      }
      if (at && this.newest) {
        this.moment.go(this.newest.index, this.newest.duration);
      }
      this.moment.change({});
    }

    /* A reader who has scrubbed back is left where they are. */
    isAtEnd() {
      const { moment } = this;
      return !this.newest || (moment.episodeIndex === this.newest.index && moment.t >= this.newest.duration - 0.25) || this.fresh;
    }

    episode(message) {
      const json = { ...message.episode };
      if (message.scene) {
        json.scene = this.report.scenes.push(message.scene) - 1;
      }
      const episode = this.report.begin(json);
      episode.film = message.scene ? new vfs.Film() : null;
      episode.hasPlans = true;
      this.fresh = true;
    }

    entry(message) {
      this.fresh = false;
      if (!this.newest) {
        return;
      }
      const before = this.report.points.n;
      this.newest.apply(message.entry);
      if (this.report.points.n !== before) {
        this.placeLikeNeighbour(before);
        this.map.index();
      }
    }

    frames(message) {
      if (this.newest && this.newest.film) {
        this.newest.film.append(vfs.Film.from(message.film));
      }
    }

    /* Until the server says where a new point is, it lies where its nearest neighbour is. */
    placeLikeNeighbour(point) {
      const { points } = this.report;
      const [near] = vfs.neighbours(points, point, 1);
      if (near) {
        points.place(point, points.xy[2 * near.point], points.xy[2 * near.point + 1]);
      }
    }

    place(message) {
      const { points } = this.report;
      if (points.n > 0) {
        points.place(points.n - 1, message.x, message.y);
        this.map.index();
      }
    }

    end(message) {
      if (this.newest) {
        Object.assign(this.newest, { verdict: message.verdict, words: message.words, sentence: message.sentence });
      }
    }
  };
})();
