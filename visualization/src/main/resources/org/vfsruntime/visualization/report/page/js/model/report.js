/* All that the page shows. */
(() => {
  vfs.Report = class {
    constructor(json) {
      this.title = json.title;
      this.catalogue = json.catalogue;
      this.k = json.catalogue.length;
      this.notices = json.notices || [];
      this.scenes = json.scenes || [];
      this.map = json.map || null;
      this.isLive = Boolean(json.live);
      this.points = json.points ? vfs.Points.from(json.points, json.map && json.map.xy) : new vfs.Points(this.k);
      this.facets = (json.facets || []).map((facet) => ({ ...facet, of: vfs.packed.integers(facet.of) }));
      this.episodes = [];
      (json.episodes || []).forEach((episode) => this.begin(episode));
      for (let point = 0; point < this.points.n; point++) {
        const episode = this.episodes[this.points.episode[point]];
        if (episode) {
          episode.adopt(point);
        }
      }
      (json.episodes || []).forEach((episode, i) => {
        (episode.entries || []).forEach((entry) => this.episodes[i].apply(entry));
      });
    }

    begin(json) {
      const episode = new vfs.Episode(this.episodes.length, json, this.points, this.k);
      this.episodes.push(episode);
      return episode;
    }

    /* The time from which an episode's step can be seen, for a point. */
    momentOf(point) {
      return { episode: this.points.episode[point], t: this.points.seconds[point] };
    }
  };
})();
