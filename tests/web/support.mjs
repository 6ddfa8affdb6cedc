// What the browser tests share: the real server on a free port, Debian's Chromium, and pages that keep
// account of everything that must not happen (errors, violations of the policy, requests to elsewhere).
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test as plainTest } from "node:test";
import { fileURLToPath } from "node:url";
import { serveDev } from "../../web/dev.mjs";

export const top = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(join(top, "web/package.json"));
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const widths = [360, 768, 1440];
export const languages = ["en", "da"];
export const cto = "http://data.europa.eu/esco/occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f";

// A browser that hangs ends the test, not the patience of who waits for it.
export const test = (name, run) => plainTest(name, { timeout: 180_000 }, run);

// What a file of tests starts ends with it, browsers before servers.
const started = { browsers: [], servers: [] };
if (process.argv[1]?.endsWith(".test.mjs")) {
  after(async () => {
    await Promise.all(started.browsers.map((browser) => browser.close()));
    await Promise.all(started.servers.map((server) => server.stop()));
  });
}

const binary = process.env.METIER_BINARY ?? join(top, "build/release/metier");

// A snapshot of a folder of tables, made by the program itself.
export function buildSnapshot(tables, file) {
  const made = spawnSync(binary, ["build", tables, "-o", file, "--no-learn"], { encoding: "utf8" });
  assert.equal(made.status, 0, `metier build ${tables}: ${made.error ?? made.stderr}`);
}

// A store of the sample adverts, or of those in `from`, made by the program itself.
export function importSamples(snapshot, file, from = join(top, "data/samples/adverts")) {
  const made = spawnSync(binary, ["adverts", "import", from, "--store", file, "--snapshot", snapshot, "--quiet"], { encoding: "utf8" });
  assert.equal(made.status, 0, `metier adverts import: ${made.error ?? made.stderr}`);
  const facts = spawnSync(binary, ["facts", "import", join(top, "data/samples/facts.csv"), "--store", file, "--snapshot", snapshot], { encoding: "utf8" });
  assert.equal(facts.status, 0, `metier facts import: ${facts.error ?? facts.stderr}`);
}

// Serves `snapshot` (default: METIER_SNAPSHOT, else the starter taxonomy), with the sample adverts when they
// are wanted, or with those of a file that `adverts` names; end it with stop(). METIER_WEB_DIST names a built page to show instead of the program's own.
export async function startServer(snapshot = process.env.METIER_SNAPSHOT, { adverts = false } = {}) {
  assert.ok(existsSync(binary), `no program at ${binary}: build it, or name it in METIER_BINARY`);
  const folder = mkdtempSync(join(tmpdir(), "metier-web-"));
  if (!snapshot) buildSnapshot(join(top, "data/starter"), (snapshot = join(folder, "starter.metier")));
  const store = join(folder, "adverts.db");
  if (adverts) importSamples(snapshot, store, ...(adverts === true ? [] : [adverts]));
  const server = spawn(binary, ["serve", "--listen", "127.0.0.1:0", ...(adverts ? ["--store", store] : [])], {
    env: { ...process.env, METIER_SNAPSHOT: snapshot },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    let said = "";  // "Serving FILE on http://127.0.0.1:41234"
    server.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`the server did not start: ${said}`)));
  });
  const dev = process.env.METIER_WEB_DIST ? await serveDev(url, process.env.METIER_WEB_DIST) : null;
  const running = {
    url: dev?.url ?? url,
    json: (path) => fetch(url + path).then((r) => r.json()),
    async stop() {
      dev?.stop();
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  started.servers.push(running);
  return running;
}

export async function startBrowser() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  started.browsers.push(browser);
  return browser;
}

// A fresh visitor; with `keeps` one whose browser keeps the page for use without the server. `faults` collects what must stay empty; expectedErrors(page) forgives the failed
// requests that a test provokes.
export async function visit(browser, { width = 1440, scheme = "light", locale = "en-GB", touch = false, keeps = false } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: scheme, locale, hasTouch: touch, reducedMotion: "reduce",
    serviceWorkers: keeps ? "allow" : "block",
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.text() === "Service Worker registration blocked by Playwright") return;  // as asked for above
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.hostname !== "127.0.0.1") faults.push(`request elsewhere: ${url}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
  });
  return Object.assign(page, { faults });
}

// Browsers tell of failed requests when they like: what was forgiven is so at the end of the visit.
export function forgiveFailedRequests(page) {
  page.forgives = true;
}

// Ends a visit and holds it against what must not happen.
export async function leave(page) {
  await page.context().close();
  const failed = (fault) => fault.startsWith("console: Failed to load resource");
  assert.deepEqual(page.faults.filter((fault) => !(page.forgives && failed(fault))), []);
}

// The page stands when its heading does and nothing is waited for.
export async function settled(page) {
  await page.locator("main h1").waitFor();
  await page.waitForFunction(() => !document.querySelector(".waiting, [aria-busy=true]"));
}

export async function open(page, url) {
  await page.goto(url);
  await settled(page);
}

// What a reader sees, without what only screen readers are told.
export const heading = (page) => page.locator("main h1 bdi, main h1").first().innerText();

export async function noOverflow(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide in ${room} px`);
}

// Tab (or Shift+Tab) until the focus is where `wanted` says, as a visitor without a mouse has to.
export async function tabTo(page, wanted, { backwards = false, most = 400 } = {}) {
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    if (await page.evaluate(wanted.test, wanted.argument)) return;
  }
  assert.fail(`no way to ${wanted.name} by Tab on ${page.url()}`);
}

export const linkTo = (path) => ({
  name: `the link to ${path}`,
  argument: path,
  test: (p) => document.activeElement?.tagName === "A" && new URL(document.activeElement.href).pathname === p,
});

export const element = (selector) => ({
  name: selector,
  argument: selector,
  test: (s) => document.activeElement?.matches(s) ?? false,
});

// No violation of any rule of axe-core, whatever its impact.
export async function accessible(page) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.map((v) => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join(" | ")}`);
  });
  assert.deepEqual(violations, [], page.url());
}

// A folder of tables for a test: { "occupations_en.csv": [[...], ...] }.
export function writeTables(folder, tables) {
  const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(join(folder, name), rows.map((row) => `${row.map(cell).join(",")}\r\n`).join(""));
  }
}
