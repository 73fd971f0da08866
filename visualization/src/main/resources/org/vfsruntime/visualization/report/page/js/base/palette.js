/*
 * Colours that colour-blind people tell apart (after Okabe and Ito), and ramps whose lightness only rises or falls.
 * The eight colours of categories stand in the style sheet, one set for each theme.
 */
(() => {
  const COLOURS = 8;
  const RAMPS = {
    light: ["#d9dee6", "#a3c8e2", "#4b98c9", "#1b5fa5", "#0a2a66"],
    dark: ["#33404f", "#33699a", "#49a9c4", "#9fdcb0", "#fdf3a0"],
  };
  const GREY = { light: "#a9b2bd", dark: "#5c6875" };
  const DASHES = ["none", "7 4", "2 4"];

  function rgb(hex) {
    const number = parseInt(hex.trim().slice(1), 16);
    return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
  }

  function css(colour) {
    return `rgb(${colour.map(Math.round).join(" ")})`;
  }

  function variable(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name);
  }

  function ramp(share) {
    const stops = RAMPS[vfs.theme.name()].map(rgb);
    const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
    const low = Math.min(stops.length - 2, Math.floor(at));
    return stops[low].map((part, i) => part + (stops[low + 1][i] - part) * (at - low));
  }

  vfs.palette = {
    count: COLOURS,
    category: (index) => rgb(variable(`--c${index % COLOURS}`)),
    variable: (index) => `var(--c${index % COLOURS})`,
    dash: (index) => DASHES[Math.floor(index / COLOURS) % DASHES.length],
    grey: () => rgb(GREY[vfs.theme.name()]),
    paper: () => rgb(variable("--card")),
    ink: () => rgb(variable("--ink")),
    ramp,
    css,
    inkOn: ([r, g, b]) => (0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#10151c" : "#ffffff"),
  };
})();
