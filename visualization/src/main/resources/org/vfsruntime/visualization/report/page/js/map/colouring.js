/* What the colours of the map mean: a few categories, or a ramp between two ends. */
(() => {
  const OTHER = -1;

  /* Where a label is the name of a colour, another colour would mislead. */
  const NAMED = [/\bblue\b/i, /\b(red|orange)\b/i, /\bgreen\b/i, /\b(pink|purple)\b/i, /\byellow\b/i];
  const NOTHING = /^(nothing|unknown|between)$/;

  /* A colour for each label: the one it names, else the next that is free. */
  function slotsOf(shown, labels, fixed) {
    const slots = new Map();
    if (fixed && labels.length <= vfs.palette.count) {
      shown.forEach((c) => slots.set(c, c));
      return slots;
    }
    const free = new Set(Array.from({ length: vfs.palette.count }, (_, i) => i));
    const give = (c, slot) => free.delete(slot) && slots.set(c, slot);
    for (const c of shown) {
      const named = NOTHING.test(labels[c]) ? vfs.palette.count - 1 : NAMED.findIndex((name) => name.test(labels[c]));
      if (named >= 0 && free.has(named)) {
        give(c, named);
      }
    }
    shown.filter((c) => !slots.has(c)).forEach((c) => give(c, Math.min(...free)));
    return slots;
  }

  /* Gives the most frequent categories a colour each; the others share grey. */
  function categories(labels, categoryOf, n, fixed) {
    const counts = new Map();
    for (let i = 0; i < n; i++) {
      counts.set(categoryOf(i), (counts.get(categoryOf(i)) || 0) + 1);
    }
    const order = [...counts.keys()].filter((c) => c >= 0).sort((a, b) => counts.get(b) - counts.get(a));
    const shown = order.slice(0, vfs.palette.count);
    const slots = slotsOf(shown, labels, fixed);
    const colourOf = (c) => (slots.has(c) ? vfs.palette.category(slots.get(c)) : vfs.palette.grey());
    const colours = new Map([...counts.keys()].map((c) => [c, colourOf(c)]));
    const legend = shown.map((c) => ({ label: labels[c], colour: colours.get(c), count: counts.get(c) }));
    const hidden = [...counts.entries()].filter(([c]) => !slots.has(c));
    const rest = (test, label) => {
      const count = hidden.filter(([c]) => test(c)).reduce((sum, [, more]) => sum + more, 0);
      if (count) {
        legend.push({ label, colour: vfs.palette.grey(), count });
      }
    };
    rest((c) => c >= 0, `${order.length - shown.length} others`);
    rest((c) => c < 0, "none");
    return { legend, of: (i) => colours.get(categoryOf(i)) };
  }

  function ramp(low, high, shareOf) {
    const steps = Array.from({ length: 64 }, (_, i) => vfs.palette.ramp(i / 63));
    return { ends: [low, high], of: (i) => steps[Math.round(63 * Math.min(1, Math.max(0, shareOf(i))))] };
  }

  function verdicts(report) {
    const names = [...new Set(report.episodes.map((episode) => episode.words))];
    const order = report.episodes.map((episode) => names.indexOf(episode.words));
    const of = (i) => (report.points.episode[i] < 0 ? OTHER : order[report.points.episode[i]]);
    return categories(names, of, report.points.n, false);
  }

  function time(report) {
    const share = (i) => {
      const episode = report.episodes[report.points.episode[i]];
      const duration = episode ? episode.duration : 0;
      return duration > 0 ? report.points.seconds[i] / duration : 0;
    };
    return ramp("start of the episode", "its end", share);
  }

  function options(report) {
    const all = [
      { key: "chosen", label: "Skill chosen" },
      { key: "success", label: "How the episode ended" },
      { key: "time", label: "Time in the episode" },
    ];
    report.facets.forEach((facet, i) => all.push({ key: `facet:${i}`, label: facet.name, group: "What was true" }));
    report.catalogue.forEach((name, i) => all.push({ key: `value:${i}`, label: name, group: "Value of" }));
    return all;
  }

  function make(report, key) {
    const { points } = report;
    const [kind, index] = key.split(":");
    if (kind === "value") {
      return ramp("0: impossible", "1: done", (i) => points.value(i, +index));
    }
    if (kind === "facet") {
      const facet = report.facets[+index];
      return categories(facet.labels, (i) => (i < facet.of.length ? facet.of[i] : OTHER), points.n, false);
    }
    if (kind === "success") {
      return verdicts(report);
    }
    return kind === "time" ? time(report) : categories(report.catalogue, (i) => points.chosen[i], points.n, true);
  }

  vfs.colouring = {
    options,
    make,
    known: (report, key) => (options(report).some((option) => option.key === key) ? key : null),
  };
})();
