/* Numbers as people read them. */
(() => {
  const READ = { goalreached: "goal reached" };

  vfs.format = {
    value: (v) => (Number.isFinite(v) ? v.toFixed(2) : "?"),
    score: (v) => (Number.isFinite(v) ? v.toFixed(3).replace("-", "\u2212") : "?"),
    seconds: (t) => `${t.toFixed(1)} s`,
    share: (part, all) => (all === 0 ? "none" : `${Math.round((100 * part) / all)} %`),
    count: (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`,
    milliseconds: (nanos) => (nanos < 1e5 ? "under 0.1 ms" : `${(nanos / 1e6).toFixed(1)} ms`),
    words: (key) => READ[key] || key.replaceAll("_", " "),
    /* May break before each capital, so that a long name fits a narrow column. */
    breakable: (name) => name.replace(/([a-z0-9])([A-Z])/g, "$1\u200b$2"),
    state: (value, threshold) => (value >= threshold ? "done" : value >= 0.1 ? "doable" : "impossible"),
  };
})();
