/* Puts the page together: the data, the moment, and every view of it. */
(() => {
  function start(json) {
    const report = new vfs.Report(json);
    const moment = new vfs.Moment(report);
    const mapHost = vfs.byId("map");
    const before = vfs.el("div", { class: "head" }, [vfs.el("h2", { id: "map-title", text: "Map of what it could do" })]);
    const frame = vfs.el("div");
    const after = vfs.el("div");
    mapHost.append(before, frame, after);
    const map = new vfs.MapView(moment, frame);
    const timeline = new vfs.Timeline(moment, vfs.byId("timeline"));
    const address = new vfs.Address(moment);
    const views = [
      new vfs.HeaderPanel(moment, vfs.byId("top")),
      new vfs.ReplayPanel(moment, vfs.byId("replay")),
      map,
      new vfs.MapLegend(moment, before, after),
      new vfs.ValuesPanel(moment, vfs.byId("values")),
      new vfs.PlanPanel(moment, vfs.byId("plan")),
      new vfs.SelectionPanel(moment, vfs.byId("selection"), map),
      new vfs.CurvesPanel(moment, vfs.byId("curves")),
      new vfs.SkillsPanel(moment, vfs.byId("skills")),
      timeline,
      address,
    ];
    views.forEach((view) => moment.watch(view));
    vfs.listenToKeys(moment, { timeline, map });
    address.read();
    moment.change({});
    return { report, moment, map };
  }

  /* What a live page needs to add to it. */
  vfs.page = start(JSON.parse(vfs.byId("data").textContent));
})();
