// The map of jobs: its file, its numbers, the ways over it by keyboard, mouse and finger, and its table.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { europe } from "../../web/map.mjs";
import { accessible, cto, element, leave, noOverflow, open, settled, startBrowser, startServer, tabTo, top, visit, test } from "./support.mjs";

const { build } = createRequire(join(top, "web/package.json"))("esbuild");
const id = cto.split("/").at(-1);
let server, bare, browser, folder, counts;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "metier-map-"));
  [server, bare, browser] = await Promise.all([startServer(undefined, { adverts: true }), startServer(), startBrowser()]);
  counts = await server.json(`/v1/adverts/countries?occupation=${id}&lang=en`);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const countOf = (code) => counts.items.find((item) => item.country === code)?.adverts;
const param = (page, name) => new URL(page.url()).searchParams.get(name);
const chosen = (page) => page.locator(".chosen-country");
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("data-code"));
const zoomOf = (page) => page.locator(".europe > g").evaluate((g) => Number(/scale\(([\d.]+)\)/.exec(g.getAttribute("transform"))[1]));

// The map comes after the profile, its numbers after the map.
async function openMap(page, address) {
  await open(page, address);
  await page.locator(".jobs-map:not([aria-busy]) .country").first().waitFor({ state: "attached" });
  await settled(page);
}

const kUnion = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
const kOthers = "IS LI NO CH GB AL BA ME MK RS XK TR UA MD".split(" ");

test("the map is small and has all countries of Europe that advertise", () => {
  const map = europe();
  const codes = map.objects.countries.geometries.map((g) => g.id);
  for (const code of [...kUnion, ...kOthers]) assert.ok(codes.includes(code), code);
  assert.equal(new Set(codes).size, codes.length);
  const bytes = gzipSync(JSON.stringify(map), { level: 9 }).length;
  console.log(`map: ${codes.length} countries, ${(bytes / 1024).toFixed(1)} KiB gzip`);
  assert.ok(bytes <= 30 * 1024);
  assert.deepEqual(europe(), map);  // the same bytes every time
});

test("the arrows lead from every country to every other, and classes have round bounds", async () => {
  const load = async (name) => {
    const outfile = join(folder, `${name}.mjs`);
    await build({ entryPoints: [join(top, `web/src/map/${name}.ts`)], outfile, bundle: true, format: "esm", define: { METIER_MAP: '""' }, logLevel: "error" });
    return import(pathToFileURL(outfile));
  };
  const { neighbour } = await load("shapes");
  const shapes = europe().objects.countries.geometries.map((g) => ({ code: g.id, at: g.properties.at }));
  for (const from of shapes) {
    const reached = new Set([from]);
    for (const at of reached) for (const way of [[1, 0], [-1, 0], [0, 1], [0, -1]]) reached.add(neighbour(shapes, at, way));
    assert.equal(reached.size, shapes.length, `from ${from.code} not to ${shapes.filter((s) => !reached.has(s)).map((s) => s.code)}`);
  }
  const { classesOf, classOf } = await load("classes");
  assert.deepEqual(classesOf(0), []);
  assert.deepEqual(classesOf(3), [{ from: 1, to: 1 }, { from: 2, to: 3 }]);
  assert.deepEqual(classesOf(45).map((c) => c.from), [1, 2, 5, 10, 20]);
  assert.deepEqual(classesOf(45).at(-1), { from: 20, to: 45 });
  assert.deepEqual([classOf(0, classesOf(45)), classOf(1, classesOf(45)), classOf(45, classesOf(45)), classOf(1, classesOf(1))], [0, 1, 5, 3]);
});

test("keyboard: over the map to a country, choose, zoom, and on to its adverts (en, 1440 px)", async () => {
  const page = await visit(browser, { width: 1440 });
  await openMap(page, `${server.url}/occupation/${id}?lang=en`);
  assert.match(await page.locator(".map-totals").innerText(), new RegExp(`Jobs total\\s+${counts.adverts}\\s+Countries with jobs\\s+${counts.countries}`));
  await tabTo(page, element(".country"));
  const first = await focused(page);
  assert.equal(countOf(first), Math.max(...counts.items.map((item) => item.adverts)));  // where most jobs are
  assert.equal(await page.locator(".country[tabindex='0']").count(), 1);
  await page.keyboard.press("d");  // Denmark, by its name
  assert.equal(await focused(page), "DK");
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await focused(page), "DK");
  await page.keyboard.press("d");
  assert.equal(await page.locator(".ring").count(), 1);
  await page.keyboard.press("Enter");
  await chosen(page).locator("a.button").waitFor();
  assert.equal(param(page, "country"), "DK");
  assert.match(await chosen(page).innerText(), new RegExp(`Denmark\\s+${countOf("DK")} jobs?`));
  assert.equal(await focused(page), "DK");  // nothing has moved under the visitor
  assert.equal(await page.locator(".country[aria-selected=true]").getAttribute("data-code"), "DK");

  await page.keyboard.press("+");
  await page.keyboard.press("+");
  assert.ok(await zoomOf(page) > 2);
  await page.keyboard.press("-");
  assert.ok(await zoomOf(page) < 2);
  await page.keyboard.press("0");
  assert.equal(await zoomOf(page), 1);
  await accessible(page);

  await tabTo(page, { name: "the adverts of Denmark", test: () => document.activeElement.pathname === "/adverts" && document.activeElement.closest(".chosen-country") !== null });
  await page.keyboard.press("Enter");
  await page.waitForURL("**/adverts?**");
  await settled(page);
  assert.deepEqual([param(page, "country"), param(page, "occupation"), param(page, "lang")], ["DK", id, "en"]);
  await page.goBack();
  await page.waitForURL("**/occupation/**country=DK**");
  await settled(page);
  assert.match(await chosen(page).innerText(), /Denmark/);
  await leave(page);
});

test("mouse: click, zoom and drag, and the table that can be sorted (da, 768 px)", async () => {
  const page = await visit(browser, { width: 768 });
  await openMap(page, `${server.url}/occupation/${id}?lang=da`);
  await page.locator(".europe").scrollIntoViewIfNeeded();
  const at = async (code) => {
    const box = await page.locator(`.country[data-code=${code}] path`).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.click(...await at("PL"));
  await chosen(page).waitFor();
  assert.equal(param(page, "country"), "PL");
  assert.match(await chosen(page).innerText(), /Polen/);
  await page.mouse.click(...await at("PL"));  // once more: no country
  await chosen(page).waitFor({ state: "detached" });
  assert.equal(param(page, "country"), null);

  const buttons = page.locator(".map-buttons button");
  await buttons.nth(0).click();
  await buttons.nth(0).click();
  const zoom = await zoomOf(page);
  assert.ok(zoom > 2);
  const before = await at("DE");
  const frame = await page.locator(".europe").boundingBox();
  const middle = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] - 60, middle[1] - 40, { steps: 4 });
  await page.mouse.up();
  const after = await at("DE");
  assert.ok(Math.abs(after[0] - before[0] + 60) < 2 && Math.abs(after[1] - before[1] + 40) < 2);
  assert.equal(param(page, "country"), null);  // a drag chooses nothing
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((k) => Number(/scale\(([\d.]+)/.exec(document.querySelector(".europe > g").getAttribute("transform"))[1]) < k, zoom);
  await page.keyboard.up("Control");
  assert.equal(await page.evaluate(() => window.scrollY), scrolled);
  await buttons.nth(2).click();
  assert.equal(await zoomOf(page), 1);

  const names = () => page.locator(".country-table tbody th").allInnerTexts();
  assert.equal(await page.locator(".country-table tbody tr").count() >= 42, true);
  await page.locator(".country-table th.name button").click();
  assert.deepEqual(await names(), [...await names()].sort((a, b) => a.localeCompare(b, "da")));
  assert.equal(await page.locator(".country-table th.name").getAttribute("aria-sort"), "ascending");
  assert.equal(await page.locator(".country-table tr[data-country=TR] td").first().innerText(), "–");  // not 0
  await accessible(page);
  await noOverflow(page);
  await leave(page);
});

test("finger: small countries have a target of 24 px; the list of countries; dark and right to left (360 px)", async () => {
  const page = await visit(browser, { width: 360, scheme: "dark", touch: true });
  await openMap(page, `${server.url}/occupation/${id}?lang=en&country=<script>alert(1)</script>`);
  assert.equal(await chosen(page).count(), 0);
  const dot = await page.locator(".country[data-code=MT] .target").boundingBox();
  assert.ok(dot.width >= 24 && dot.height >= 24, `${dot.width}`);
  await page.locator(".europe").scrollIntoViewIfNeeded();
  const malta = await page.locator(".country[data-code=MT] .dot").boundingBox();
  await page.touchscreen.tap(malta.x + malta.width / 2 + 8, malta.y + malta.height / 2 - 6);
  await chosen(page).waitFor();
  assert.equal(param(page, "country"), "MT");
  await page.locator(".choice select").selectOption("DK");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("country") === "DK");
  assert.match(await page.locator(".choice select option:checked").innerText(), new RegExp(`Denmark \\(${countOf("DK")}\\)`));
  await accessible(page);
  await noOverflow(page);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await noOverflow(page);
  await accessible(page);
  await leave(page);
});

test("without adverts the map stands with dashes and one sentence that says why", async () => {
  const page = await visit(browser, { width: 1440 });
  await openMap(page, `${bare.url}/occupation/${id}?lang=en`);
  assert.match(await page.locator(".map-totals").innerText(), /Jobs total\s+–\s+Countries with jobs\s+–/);
  assert.match(await page.locator(".jobs-map .told").innerText(), /No adverts are loaded.*metier adverts import/s);
  assert.equal(await page.locator(".country.level-0").count(), await page.locator(".country").count());
  await accessible(page);
  await leave(page);
});

test("a map that cannot be had leaves the numbers; numbers that cannot be had leave the map", async () => {
  const page = await visit(browser, { width: 1440 });
  await page.route("**/assets/europe-*", (route) => route.fulfill({ status: 200, body: "<html>" }));
  await open(page, `${server.url}/occupation/${id}?lang=en`);
  await page.getByText("The map could not be loaded").waitFor();
  assert.match(await page.locator(".country-table").innerText(), /Denmark/);
  await page.unroute("**/assets/europe-*");
  await page.route("**/v1/adverts/countries*", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }));
  await openMap(page, `${server.url}/occupation/${id}?lang=en`);
  await page.getByText("The numbers of jobs could not be loaded").waitFor();
  await page.unroute("**/v1/adverts/countries*");
  await page.locator(".jobs-map .told button").click();
  await page.waitForFunction((n) => document.querySelector(".map-totals dd")?.textContent === String(n), counts.adverts);
  page.faults.splice(0, Infinity, ...page.faults.filter((f) => !f.startsWith("console: Failed to load resource")));
  await leave(page);
});
