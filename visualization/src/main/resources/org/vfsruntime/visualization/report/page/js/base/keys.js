/* What keys do. */
(() => {
  const FINE = 0.1;
  const AROUND = 0.06;

  function nextColour(moment) {
    const all = vfs.colouring.options(moment.report).map((option) => option.key);
    moment.change({ colour: all[(all.indexOf(moment.colour) + 1) % all.length] });
  }

  function toNeighbour(moment) {
    const { report, step, episodeIndex } = moment;
    if (!step) {
      return;
    }
    const near = vfs.neighbours(report.points, step.point, 50);
    const known = near.filter((one) => report.points.episode[one.point] >= 0);
    const other = known.find((one) => report.points.episode[one.point] !== episodeIndex) || known[0];
    if (other) {
      moment.goToPoint(other.point);
    }
  }

  function brushAround(moment) {
    const { report, step } = moment;
    if (!step) {
      return;
    }
    const [x0, y0, x1, y1] = vfs.boundsOf(report.points.xy, report.points.n);
    const reach = AROUND * Math.max(x1 - x0, y1 - y0, 1e-6);
    const [x, y] = report.points.xy.subarray(2 * step.point, 2 * step.point + 2);
    moment.change({ brush: [x - reach, y - reach, x + reach, y + reach] });
  }

  vfs.listenToKeys = (moment, { timeline, map }) => {
    const end = () => (moment.episode ? moment.episode.duration : 0);
    const side = (event, by) => (event.shiftKey ? moment.go(moment.episodeIndex, moment.t + by * FINE) : moment.walk(by));
    const actions = {
      ArrowLeft: (event) => side(event, -1),
      ArrowRight: (event) => side(event, 1),
      Home: () => moment.go(moment.episodeIndex, 0),
      End: () => moment.go(moment.episodeIndex, end()),
      " ": () => timeline.toggle(),
      "[": () => moment.go(moment.episodeIndex - 1, 0),
      "]": () => moment.go(moment.episodeIndex + 1, 0),
      c: () => nextColour(moment),
      n: () => toNeighbour(moment),
      b: () => brushAround(moment),
      z: () => moment.brush && map.zoomTo(moment.brush),
      0: () => map.zoomTo(null),
      t: () => vfs.theme.turn(),
      "?": () => vfs.help.open(),
      Escape: () => moment.change({ brush: null, hover: -1 }),
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("select, dialog, button, summary") && (event.key === " " || event.target.tagName === "SELECT");
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action && !typing && !event.ctrlKey && !event.altKey && !event.metaKey && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        action(event);
      }
    });
  };
})();
