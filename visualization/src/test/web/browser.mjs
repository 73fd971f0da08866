/* Opens pages in Chromium and watches what they do: requests, errors, and how long handlers take. */
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const PAGES = resolve(process.env.VFS_PAGES || "../../../target/browser");
const SHOTS = join(PAGES, "screenshots");
const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

export async function launch() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) {
    throw new Error("no Chromium found: install Debian's chromium, or name one in CHROMIUM");
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/* A page together with what it asked for and what went wrong in it. */
export async function open(browser, address, { width = 1280, height = 900, dark = false } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  /* A machine that others use draws slowly; a fault never ends well, however long one waits. */
  page.setDefaultTimeout(120_000);
  const requests = [];
  const errors = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address);
  await page.waitForFunction(() => window.vfsReady || typeof vfs !== "undefined" && vfs.page);
  await settle(page);
  return { page, requests, errors };
}

export const file = (name, hash = "") => pathToFileURL(join(PAGES, `${name}.html`)).href + hash;

/* Two pictures later, everything that was asked for has been drawn. */
export async function settle(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

export async function shot(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/* Where a point of the map is on the screen. */
export async function placeOf(page, point) {
  await page.locator("canvas.map-marks").scrollIntoViewIfNeeded();
  return page.evaluate((index) => {
    const { map } = vfs.page;
    const box = map.above.getBoundingClientRect();
    const [x, y] = map.at(index);
    return { x: box.left + x, y: box.top + y };
  }, point);
}
