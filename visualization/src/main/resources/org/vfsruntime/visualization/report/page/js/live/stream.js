/* The connection to the server. It comes back by itself; what was missed is sent again. */
(() => {
  vfs.Stream = class {
    constructor(follower, say) {
      this.source = new EventSource("events");
      this.source.onopen = () => say("live", "good");
      this.source.onerror = () => say("connection lost, trying again", "warn");
      this.source.onmessage = (event) => this.take(JSON.parse(event.data), follower);
    }

    take(message, follower) {
      if (message.type === "reset") {
        /* The server is another one now, and what this page knows is of the past. */
        this.source.close();
        location.reload();
        return;
      }
      follower.apply(message);
    }
  };
})();
