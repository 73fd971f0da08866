/* Buttons that change what the robot does. They need the token that the address brought along. */
(() => {
  const ACTIONS = [
    ["pause", "Pause the robot"],
    ["resume", "Let it go on"],
    ["stop", "Stop the episode"],
  ];

  vfs.Controls = class {
    constructor(host, token) {
      this.token = token;
      this.state = vfs.el("span", { class: "badge plain", role: "status", text: "connecting" });
      this.host = host;
      const buttons = ACTIONS.map(([action, text]) => vfs.el("button", { type: "button", text, disabled: !token, onclick: () => this.send(action) }));
      host.prepend(this.state, ...buttons);
    }

    say(text, tone) {
      this.state.textContent = text;
      this.state.className = `badge ${tone}`;
    }

    async send(action) {
      try {
        const answer = await fetch(`control/${action}`, { method: "POST", headers: { "X-Vfs-Token": this.token } });
        this.say(answer.ok ? `${action}: asked for` : `${action}: refused (${answer.status})`, answer.ok ? "good" : "bad");
      } catch (error) {
        this.say(`${action}: no answer`, "bad");
      }
    }
  };
})();
