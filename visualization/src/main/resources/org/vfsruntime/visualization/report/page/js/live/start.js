/* Joins the live parts to the page. */
(() => {
  const token = new URLSearchParams(location.search).get("token") || "";
  const controls = new vfs.Controls(document.querySelector(".tools"), token);
  const follower = new vfs.Follower(vfs.page);
  vfs.stream = new vfs.Stream(follower, (text, tone) => controls.say(text, tone));
})();
