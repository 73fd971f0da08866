/*
 * The dashboard as a person uses it: the real server, in a browser. VFS_DASHBOARD names another command that prints
 * "Open http://…", such as "./vfs dashboard --port 0 --speed 4 --map-samples 200".
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { launch, open, settle, shot } from "./browser.mjs";

const PATIENCE = { timeout: 120_000 };
const SCRIPTED = ["java", "-cp", process.env.VFS_CLASSPATH, "org.vfsruntime.visualization.report.DashboardForBrowser"];

let browser;
let program;
let address;

before(async () => {
  const [command, ...rest] = process.env.VFS_DASHBOARD ? process.env.VFS_DASHBOARD.split(" ") : SCRIPTED;
  program = spawn(command, rest, { stdio: ["pipe", "pipe", "inherit"] });
  address = await new Promise((found, failed) => {
    let said = "";
    program.stdout.on("data", (text) => {
      said += text;
      const open = /Open (http:\S+)/.exec(said);
      if (open) {
        found(open[1]);
      }
    });
    program.on("exit", (code) => failed(new Error(`the dashboard ended with ${code}: ${said}`)));
  });
  browser = await launch();
}, { timeout: 300_000 });
after(async () => {
  await browser?.close();
  program?.removeAllListeners("exit");
  program?.stdin.end();
  program?.kill("SIGINT");
});

const press = (page, name) => page.getByRole("button", { name }).click();
const heard = (page) => page.evaluate(() => vfs.page.report.points.n);
const verdict = (page) => page.evaluate(() => vfs.page.report.episodes.at(-1)?.verdict);
const grows = (page, from) => page.waitForFunction((n) => vfs.page.report.points.n > n, from, PATIENCE);

async function visit(where, use, options) {
  const visited = await open(browser, where, options);
  try {
    await use(visited.page);
    const origin = new URL(address).origin;
    assert.deepEqual(visited.errors, []);
    assert.deepEqual(
      visited.requests.filter((request) => !request.startsWith(origin)),
      [],
      "nothing leaves the page",
    );
  } finally {
    await visited.page.close();
  }
}

test("opens and shows values, plan and motion while they change", () =>
  visit(address, async (page) => {
    const background = await page.evaluate(() => vfs.page.report.points.n - vfs.page.report.episodes.reduce((sum, e) => sum + e.steps.length, 0));
    assert.ok(background >= 40, `${background} points lie behind the live ones`);
    await page.waitForFunction(() => vfs.page.report.episodes.at(-1)?.steps.length >= 2, null, PATIENCE);
    await settle(page);
    assert.equal(await page.locator("#values .bar-row").count(), 8);
    /* Between an observation and the plan that follows it there is no plan to show. */
    await page.waitForFunction(() => /Step \d+/.test(document.querySelector("#plan").innerText), null, PATIENCE);
    assert.ok(await page.locator("canvas.replay").isVisible());
    const before = await page.locator("#values").innerText();
    await page.waitForFunction((text) => document.querySelector("#values").innerText !== text, before, PATIENCE);
    await shot(page, "dashboard-light");
  }));

test("the newest state lies on the map where the server has placed it", () =>
  visit(address, async (page) => {
    await page.waitForFunction(() => vfs.page.report.episodes.at(-1)?.steps.length >= 1, null, PATIENCE);
    const [x, y, low, high] = await page.evaluate(() => {
      const { points } = vfs.page.report;
      const all = Array.from(points.xy.slice(0, 2 * points.n));
      return [points.xy[2 * points.n - 2], points.xy[2 * points.n - 1], Math.min(...all), Math.max(...all)];
    });
    assert.ok(Number.isFinite(x) && Number.isFinite(y));
    const room = high - low;
    assert.ok([x, y].every((at) => at >= low - room && at <= high + room), `${x}, ${y}`);
    assert.match(await page.locator("#map").innerText(), /barnes-hut/);
  }));

test("pause holds the robot and lets it go on", () =>
  visit(
    address,
    async (page) => {
      await grows(page, await heard(page));
      await press(page, "Pause the robot");
      /* What was under way when the button was pressed still arrives: a skill runs to its end. */
      let last = -1;
      for (let quiet = 0; quiet < 3; quiet++) {
        await page.waitForTimeout(700);
        const now = await heard(page);
        quiet = now === last ? quiet : -1;
        last = now;
      }
      await shot(page, "dashboard-dark");
      await press(page, "Let it go on");
      await grows(page, last);
    },
    { dark: true },
  ));

test("stop ends the episode, and the next one waits for somebody", () =>
  visit(address, async (page) => {
    await page.waitForFunction(() => vfs.page.report.episodes.at(-1)?.steps.length >= 1 && vfs.page.report.episodes.at(-1).verdict === "running", null, PATIENCE);
    await press(page, "Stop the episode");
    await page.waitForFunction(() => vfs.page.report.episodes.at(-1).verdict !== "running", null, PATIENCE);
    const episodes = await page.evaluate(() => vfs.page.report.episodes.length);
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => vfs.page.report.episodes.length), episodes);
    assert.notEqual(await verdict(page), "running");
    await page.keyboard.press("End");
    await settle(page);
    await shot(page, "dashboard-stopped");
    await press(page, "Let it go on");
    await page.waitForFunction((n) => vfs.page.report.episodes.length > n, episodes, PATIENCE);
  }));

test("without the token one may look, and touch nothing", () =>
  visit(address.split("?")[0], async (page) => {
    for (const name of ["Pause the robot", "Let it go on", "Stop the episode"]) {
      assert.ok(await page.getByRole("button", { name }).isDisabled(), name);
    }
    await page.waitForFunction(() => vfs.page.report.episodes.length >= 1, null, PATIENCE);
    const before = await heard(page);
    for (const action of ["pause", "stop"]) {
      const wrong = await fetch(new URL(`control/${action}`, address), { method: "POST", headers: { "X-Vfs-Token": "0".repeat(32) } });
      assert.equal(wrong.status, 403);
      const none = await fetch(new URL(`control/${action}`, address), { method: "POST" });
      assert.equal(none.status, 403);
    }
    await grows(page, before);
  }));

test("a browser that comes late is told everything", () =>
  visit(address, async (page) => {
    await page.waitForFunction(() => vfs.page.report.episodes.length >= 2, null, PATIENCE);
    assert.ok(await page.evaluate(() => vfs.page.report.episodes[0].steps.length >= 1));
  }));
