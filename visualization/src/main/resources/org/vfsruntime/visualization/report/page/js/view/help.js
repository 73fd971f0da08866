/* The keys, on demand. */
(() => {
  const KEYS = [
    ["Left, Right", "one step back or on; with Shift a tenth of a second"],
    ["Home, End", "start and end of the episode"],
    ["Space", "play or pause"],
    ["[ and ]", "the episode before or after"],
    ["C", "the next way to colour the map"],
    ["N", "go to the nearest neighbour in the space, in another episode"],
    ["B", "brush what the map shows around the current point"],
    ["Z and 0", "zoom to the brushed points, show all"],
    ["Esc", "clear the brush, close this"],
    ["T", "light or dark"],
    ["?", "these keys"],
  ];
  let dialog = null;

  vfs.help = {
    open() {
      if (!dialog) {
        const rows = KEYS.map(([key, does]) => vfs.el("tr", {}, [vfs.el("th", { scope: "row", text: key }), vfs.el("td", { text: does })]));
        dialog = vfs.el("dialog", { "aria-label": "keys" }, [
          vfs.el("h2", { text: "Keys" }),
          vfs.el("table", {}, [vfs.el("tbody", {}, rows)]),
          vfs.el("p", { class: "quiet small", text: "On the map: point to look, drag to brush, click to go there. In the replay: drag to turn, drag with Shift to move, wheel after a click to come closer." }),
          vfs.el("form", { method: "dialog" }, [vfs.el("button", { text: "Close" })]),
        ]);
        document.body.append(dialog);
      }
      dialog.showModal();
    },
  };
})();
