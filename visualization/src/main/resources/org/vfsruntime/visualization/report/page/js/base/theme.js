/* Light or dark: as the system says, until the reader says otherwise. */
(() => {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = [];
  let chosen = null;

  const name = () => chosen || (system.matches ? "dark" : "light");

  function apply() {
    document.documentElement.dataset.theme = name();
    listeners.forEach((listener) => listener());
  }

  vfs.theme = {
    name,
    chosen: () => chosen,
    choose(theme) {
      chosen = theme === "light" || theme === "dark" ? theme : null;
      apply();
    },
    turn() {
      vfs.theme.choose(name() === "dark" ? "light" : "dark");
    },
    listen: (listener) => listeners.push(listener),
  };
  system.addEventListener("change", apply);
  document.documentElement.dataset.theme = name();
})();
