/* What was to be reached, how it went, and which episode this is. */
(() => {
  const TONES = { reached: "good", running: "plain" };
  const SIGNS = { reached: "\u2713", running: "\u2026" };

  vfs.HeaderPanel = class {
    constructor(moment, host) {
      this.moment = moment;
      this.badge = vfs.el("span", { class: "badge" });
      this.goal = vfs.el("h1");
      this.sentence = vfs.el("p", { class: "lead" });
      this.facts = vfs.el("dl", { class: "facts" });
      this.choice = vfs.el("select", { id: "episode", onchange: () => moment.go(this.choice.selectedIndex, 0) });
      this.all = vfs.el("p", { class: "quiet small" });
      this.notices = vfs.el("ul", { class: "notices", "aria-label": "Notices" });
      host.append(
        vfs.el("div", { class: "top-row" }, [this.badge, this.chooser(), this.tools()]),
        this.goal,
        this.sentence,
        this.all,
        this.notices,
        vfs.el("details", {}, [vfs.el("summary", { text: "About this episode" }), this.facts]),
      );
    }

    chooser() {
      const button = (text, label, by) =>
        vfs.el("button", { type: "button", text, "aria-label": label, title: label, onclick: () => this.moment.go(this.moment.episodeIndex + by, 0) });
      this.chooserBox = vfs.el("div", { class: "chooser" }, [
        vfs.el("label", { for: "episode", text: "Episode" }),
        button("\u2039", "the episode before ([)", -1),
        this.choice,
        button("\u203a", "the next episode (])", 1),
      ]);
      return this.chooserBox;
    }

    tools() {
      return vfs.el("div", { class: "tools" }, [
        vfs.el("button", { type: "button", text: "Light or dark", title: "T", onclick: () => vfs.theme.turn() }),
        vfs.el("button", { type: "button", text: "Keys", title: "?", onclick: () => vfs.help.open() }),
      ]);
    }

    update() {
      const { report, episode } = this.moment;
      if (this.count !== report.episodes.length || this.state !== this.stateOf(report)) {
        this.count = report.episodes.length;
        this.state = this.stateOf(report);
        this.list(report);
        this.drawn = null;
      }
      if (!episode || this.drawn === episode.index) {
        return;
      }
      this.drawn = episode.index;
      this.choice.selectedIndex = episode.index;
      this.badge.className = `badge ${TONES[episode.verdict] || "bad"}`;
      this.badge.textContent = `${SIGNS[episode.verdict] || "\u2717"} ${episode.words}`;
      this.goal.textContent = episode.goal.text;
      this.sentence.textContent = episode.sentence;
      this.facts.replaceChildren(...Object.entries({ Recording: episode.name, ...episode.facts }).map(([name, value]) => this.fact(name, value)));
    }

    stateOf(report) {
      return report.episodes.length ? report.episodes[report.episodes.length - 1].verdict + report.notices.length : "";
    }

    list(report) {
      this.choice.replaceChildren(
        ...report.episodes.map((episode) => vfs.el("option", { text: `${episode.index + 1} ${SIGNS[episode.verdict] || "\u2717"} ${episode.goal.text}` })),
      );
      this.chooserBox.hidden = report.episodes.length < 2;
      const reached = report.episodes.filter((episode) => episode.verdict === "reached").length;
      this.all.hidden = report.episodes.length < 2;
      this.all.textContent = `${vfs.format.count(report.episodes.length, "episode")}, ${reached} with the goal reached; ${vfs.format.count(report.points.n, "observation")}`;
      this.notices.hidden = report.notices.length === 0;
      this.notices.replaceChildren(...report.notices.map((text) => vfs.el("li", { text })));
    }

    fact(name, value) {
      return vfs.el("div", {}, [vfs.el("dt", { text: name }), vfs.el("dd", { text: value })]);
    }
  };
})();
