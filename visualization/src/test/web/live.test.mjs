/* The live page against a small server that sends what a real one sends. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PAGES, launch, open, settle, shot } from "./browser.mjs";

let browser;
let server;
let address;
const streams = [];
const posted = [];
const messages = JSON.parse(readFileSync(join(PAGES, "live.json"), "utf8"));

function answer(request, response) {
  if (request.url.startsWith("/events")) {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("\n");
    streams.push(response);
  } else if (request.method === "POST") {
    posted.push([request.url, request.headers["x-vfs-token"]]);
    response.writeHead(204).end();
  } else {
    response.writeHead(request.url === "/favicon.ico" ? 204 : 200, { "Content-Type": "text/html" });
    response.end(request.url === "/favicon.ico" ? "" : readFileSync(join(PAGES, "live.html")));
  }
}

const send = (some) => some.forEach((message) => streams.at(-1).write(`data: ${JSON.stringify(message)}\n\n`));

before(async () => {
  browser = await launch();
  server = createServer(answer);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${server.address().port}/`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test("follows an episode while it runs", async () => {
  const { page, errors } = await open(browser, `${address}?token=secret`);
  await page.waitForFunction(() => document.querySelector(".tools").textContent.includes("live"));

  const half = Math.floor(messages.length / 2);
  send(messages.slice(0, half));
  await page.waitForFunction(() => vfs.page.report.episodes[0]?.steps.length >= 2);
  await settle(page);
  assert.match(await page.locator("#top").innerText(), /running/);
  assert.equal(await page.evaluate(() => vfs.page.report.points.n - 3 === vfs.page.report.episodes[0].steps.length), true);

  await page.locator("input[type=range]").fill("0");
  send(messages.slice(half));
  await page.waitForFunction(() => vfs.page.report.episodes[0].verdict === "reached");
  await settle(page);
  assert.match(await page.locator("#top").innerText(), /goal reached/);
  assert.equal(await page.evaluate(() => vfs.page.moment.t), 0, "a reader who looks back is left alone");
  assert.equal(await page.evaluate(() => vfs.page.report.episodes[0].film.count), 150);
  await page.keyboard.press("End");
  await settle(page);
  await shot(page, "live");
  assert.deepEqual(errors, []);
  await page.close();
});

test("buttons send the token, and do nothing without one", async () => {
  const { page, errors } = await open(browser, `${address}?token=secret`);
  await page.getByRole("button", { name: "Pause the robot" }).click();
  await page.waitForFunction(() => document.querySelector(".tools").textContent.includes("asked for"));
  assert.deepEqual(posted.at(-1), ["/control/pause", "secret"]);
  assert.deepEqual(errors, []);
  await page.close();

  const without = await open(browser, address);
  assert.ok(await without.page.getByRole("button", { name: "Pause the robot" }).isDisabled());
  await without.page.close();
});
