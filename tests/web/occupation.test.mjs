// The occupation page beyond its profile: skills to tick, what fits them, nearest moves, taking along, printing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before } from "node:test";
import {
  accessible, cto, element, forgiveFailedRequests, heading, leave, linkTo, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, test,
} from "./support.mjs";

let server, browser, profile, all;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  profile = await server.json("/v1/occupations/1330.3?lang=en");
  all = profile.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => ({ ...c, type: g.type }))));
});

const id = cto.split("/").at(-1);
const key = (c) => c.uri.split("/").at(-1).replaceAll("-", "").slice(0, 6);
const ticked = (page) => new URL(page.url()).searchParams.get("ticked");
const status = (page) => page.locator(".tickhead strong[role=status]");
const checked = (page) => page.locator(".tick input:checked");
const percent = (score, lang) => score.toLocaleString(lang, { style: "percent", maximumFractionDigits: 0 });
const post = (path, body) => fetch(`${server.url}/v1/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }).then((r) => r.json());
const at = (query = "", lang = "en") => `${server.url}/occupation/${id}?lang=${lang}${query && `&${query}`}`;

// The fits are there, for so many skills.
async function fitsFor(page, n) {
  await page.locator(".fits > p").filter({ hasText: new RegExp(`^${n} (of|af) `) }).waitFor();
  await page.locator(".fit.here .score").waitFor();
  await settled(page);
}

const shownFits = (page) => page.locator(".fitlist .fit").evaluateAll((list) => list.map((li) => ({
  label: li.querySelector("a bdi").textContent, score: li.querySelector(".score b").textContent, counts: li.querySelector("p").textContent,
})));

async function expectedFits(skills, lang, words) {
  const { results } = await post("match", { skills: skills.map((c) => c.uri), lang, limit: 7 });
  return results.filter((r) => r.uri !== cto).slice(0, 6).map((r) => ({
    label: r.label, score: percent(r.score, lang), counts: words(r),
  }));
}

test("keyboard: ten skills ticked, what fits them, on to the best of the others and back (en, 1440 px)", async () => {
  const page = await visit(browser);
  await open(page, at());
  assert.equal(await page.locator(".tickhead p span").first().textContent(), "83 skills are associated with this occupation.");
  assert.equal(await status(page).textContent(), "0 of 83 skills selected");
  for (let i = 0; i < 10; ++i) {
    const before = await page.evaluate(() => document.activeElement.matches(".tick input") ? [...document.querySelectorAll(".tick input")].indexOf(document.activeElement) : -1);
    await tabTo(page, { name: "the next tick box", argument: before, test: (n) => document.activeElement.matches(".tick input") && [...document.querySelectorAll(".tick input")].indexOf(document.activeElement) > n });
    await page.keyboard.press("Space");
  }
  assert.equal(await status(page).textContent(), "10 of 83 skills selected");
  const ten = all.slice(0, 10);
  assert.deepEqual(ticked(page).split(".").sort(), ten.map(key).sort());
  await fitsFor(page, 10);
  const counts = (r) => `${r.essential.held} of ${r.essential.of} essential · ${r.optional.held} of ${r.optional.of} optional`;
  const expected = await expectedFits(ten, "en", counts);
  assert.deepEqual(await shownFits(page), expected);
  const gap = await post("gap", { skills: ten.map((c) => c.uri), goal: cto, lang: "en" });
  const lacking = gap.missing.filter((s) => s.essential);
  assert.equal(await page.locator(".fit.here .score b").textContent(), percent(gap.score, "en"));
  assert.equal(await page.locator(".fit.here summary").textContent(), `${lacking.length} essential skills missing`);
  await accessible(page);

  await tabTo(page, element('.ticks a[href="#fits"]'), { backwards: true });  // not by all the competences that follow
  await page.keyboard.press("Enter");
  await tabTo(page, element(".fit.here summary"), { most: 5 });
  await page.keyboard.press("Enter");
  assert.deepEqual(await page.locator(".fit.here .gap").first().locator("a").allTextContents(), lacking.slice(0, 8).map((s) => s.label));
  const link = page.locator(".fitlist a").first();
  const target = new URL(await link.evaluate((a) => a.href)).pathname;
  await tabTo(page, { ...linkTo(target), name: "the best of the others" });
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${target}?**`);
  await settled(page);
  assert.equal(await heading(page), expected[0].label);
  const there = await server.json(`/v1${target.replace("occupation", "occupations")}?lang=en`);
  const uris = new Set(there.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => c.uri))));
  const both = ten.filter((c) => uris.has(c.uri)).length;
  assert.equal(await checked(page).count(), both);
  if (both < 10) assert.match(await page.locator(".tickhead .notice").textContent(), new RegExp(`^${10 - both} selected skills? `));

  await page.goBack();
  await page.waitForURL(`**/occupation/${id}?**`);
  await settled(page);
  assert.equal(await checked(page).count(), 10);
  await leave(page);
});

test("mouse: ticking on a phone, the fits by the line at the foot, what is covered and missing (da, 360 px)", async () => {
  const page = await visit(browser, { width: 360, touch: true });
  await open(page, at("", "da"));
  assert.equal(await page.locator(".tickbar").count(), 0);
  for (const i of [0, 5, 6, 7, 8, 9]) await page.locator(".tick input").nth(i).click();
  assert.equal(await status(page).textContent(), "6 af 83 færdigheder valgt");
  const bar = page.locator(".tickbar");
  assert.equal(await bar.locator("span").textContent(), "6 af 83 færdigheder valgt");
  assert.ok(await bar.evaluate((e) => e.getBoundingClientRect().bottom <= window.innerHeight));
  await bar.getByRole("link").click();
  await fitsFor(page, 6);
  await page.waitForFunction(() => document.querySelector(".fits").getBoundingClientRect().top < window.innerHeight);
  const danish = await server.json("/v1/occupations/1330.3?lang=da");
  const six = [0, 5, 6, 7, 8, 9].map((i) => danish.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences))[i]);
  const counts = (r) => `${r.essential.held} af ${r.essential.of} væsentlige · ${r.optional.held} af ${r.optional.of} valgfrie`;
  assert.deepEqual(await shownFits(page), await expectedFits(six, "da", counts));
  const first = page.locator(".fitlist .fit").first();
  await first.locator("summary").click();
  await first.locator(".gap").first().waitFor();
  await settled(page);
  const { pathname } = new URL(await first.locator("a").first().evaluate((a) => a.href));
  const gap = await post("gap", { skills: six.map((c) => c.uri), goal: pathname.split("/").at(-1), lang: "da" });
  assert.deepEqual(await first.locator("h4").allTextContents(), [
    ["Mangler, væsentlige", gap.missing.filter((s) => s.essential)], ["Mangler, valgfrie", gap.missing.filter((s) => !s.essential)], ["Dækket", gap.have],
  ].filter(([, list]) => list.length > 0).map(([title, list]) => `${title} ${list.length}`));
  await accessible(page);
  await noOverflow(page);
  await leave(page);
});

test("an address with ticks: known, unknown, too short and hostile parts; all and none of a group and of all", async () => {
  const page = await visit(browser, { width: 768, scheme: "dark" });
  await open(page, at(`ticked=${key(all[0])}.ffffff.${key(all[1]).slice(0, 5)}.${encodeURIComponent("<script>alert(1)</script>")}.${"a".repeat(3000)}`));
  assert.equal(await status(page).textContent(), "1 of 83 skills selected");
  assert.equal(await page.locator(".tickhead .notice").textContent(), "4 selected skills are no skills of this occupation and are left out.");
  await fitsFor(page, 1);
  await noOverflow(page);
  await accessible(page);
  const group = page.locator(".group").nth(1);
  await group.getByRole("button", { name: "Select all 17" }).click();
  assert.equal(await status(page).textContent(), "18 of 83 skills selected");
  assert.equal(await page.locator(".tickhead .notice").count(), 0);
  await page.getByRole("button", { name: "Select all 83" }).click();
  assert.equal(await status(page).textContent(), "83 of 83 skills selected");
  assert.ok(page.url().length < 700, `${page.url().length} characters`);
  await group.getByRole("button", { name: /^Select none/ }).click();
  assert.equal(await status(page).textContent(), "66 of 83 skills selected");
  // With a filter a group's buttons mean what is shown of it.
  await page.locator("#filter").fill("strateg");
  const shown = await page.locator(".competence").count();
  const on = await checked(page).count();
  assert.ok(on < shown);
  for (const button of await page.locator(".ticks button:not([aria-disabled])").filter({ hasText: "Select all" }).all()) await button.click();
  assert.equal(await checked(page).count(), shown);
  assert.equal(await status(page).textContent(), `${66 + shown - on} of 83 skills selected`);
  await page.getByRole("button", { name: "Clear selection" }).click();
  assert.equal(await status(page).textContent(), "0 of 83 skills selected");
  assert.equal(ticked(page), null);
  assert.match(await page.locator(".fits").textContent(), /Tick skills in the list/);
  await leave(page);
});

test("from the profile and to it", async () => {
  const page = await visit(browser);
  await open(page, at(`ticked=${all.slice(0, 3).map(key).join(".")}`));
  assert.equal(await page.getByRole("button", { name: /in my profile/ }).count(), 0);
  await page.getByRole("button", { name: "Add 3 to my profile" }).click();
  await page.getByRole("button", { name: "All selected are in my profile" }).waitFor();
  const held = await page.evaluate(() => JSON.parse(localStorage.getItem("metier.me")).skills);
  assert.deepEqual(held, all.slice(0, 3).map((c) => ({ uri: c.uri, label: c.label, skillType: c.type, from: "ticked" })));
  await open(page, at());
  assert.equal(await checked(page).count(), 0);
  await page.getByRole("button", { name: "Select the 3 in my profile" }).click();
  assert.equal(await status(page).textContent(), "3 of 83 skills selected");
  assert.equal(await page.locator('.tickhead a[href^="/me"]').count(), 1);
  await accessible(page);
  await leave(page);
});

test("fits that are overtaken are not shown; those that fail are told of and tried again", async () => {
  const page = await visit(browser);
  let asked = 0;
  await page.route("**/v1/match", async (route) => {
    // The first answer comes after the second.
    if (++asked === 1) await page.waitForResponse("**/v1/match").catch(() => {});
    await route.continue().catch(() => {});
  });
  await open(page, at());
  await Promise.all([page.waitForRequest("**/v1/match"), page.locator(".tick input").first().click()]);
  await page.locator(".tick input").nth(1).click();
  await fitsFor(page, 2);
  assert.deepEqual((await shownFits(page)).map((f) => f.score), (await expectedFits(all.slice(0, 2), "en", () => "")).map((f) => f.score));
  assert.equal(asked, 2);
  await page.unroute("**/v1/match");

  await page.route("**/v1/match", (route) => route.abort());
  await page.locator(".tick input").nth(2).click();
  await page.locator(".fits [role=alert]").waitFor();
  assert.equal(await page.title(), "chief technology officer – Métier");
  await page.unroute("**/v1/match");
  await page.locator(".fits").getByRole("button", { name: "Try again" }).click();
  await fitsFor(page, 3);
  assert.equal(await page.locator(".fits [role=alert]").count(), 0);
  forgiveFailedRequests(page);
  await leave(page);
});

for (const [lang, width] of [["en", 1440], ["da", 360]]) {
  test(`the nearest moves as a map and as a table (${lang}, ${width} px)`, async () => {
    const page = await visit(browser, { width });
    await open(page, at(`ticked=${key(all[0])}`, lang));
    await page.locator(".movestable").waitFor();
    const { moves } = await post("moves", { occupation: cto, lang, limit: 10 });
    assert.deepEqual(await page.locator(".movestable th[scope=row] a:first-child bdi").allTextContents(), moves.map((m) => m.label));
    assert.deepEqual(await page.locator(".movestable tbody tr").evaluateAll((rows) => rows.map((r) => [...r.querySelectorAll("td")].map((c) => c.textContent))),
      moves.map((m) => [percent(m.score, lang), String(m.shared.length), String(m.missing.length)]));
    // The more alike the nearer; by angle all about the middle, none on another.
    const nodes = await page.locator(".node").evaluateAll((list) => list.map((a) => {
      const middle = document.querySelector(".middle").getBoundingClientRect();
      const mark = a.querySelector(".mark").getBoundingClientRect();
      const name = a.querySelector(".name").getBoundingClientRect();
      const [x, y] = [mark.x + mark.width / 2 - middle.x - middle.width / 2, mark.y + mark.height / 2 - middle.y - middle.height / 2];
      return { path: new URL(a.href).pathname, text: a.textContent, far: Math.hypot(x, y), x: name.x, y: name.y, right: name.right, bottom: name.bottom };
    }));
    assert.equal(nodes.length, Math.min(moves.length, width < 700 ? 8 : 10));
    for (const m of moves.slice(0, nodes.length)) {
      const node = nodes.find((n) => n.path.endsWith(m.uri.split("/").at(-1)));
      assert.ok(node.text.includes(percent(m.score, lang)), node.text);
    }
    for (const [i, a] of nodes.entries()) for (const b of nodes.slice(i + 1)) {
      assert.ok(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y, `${a.text} lies on ${b.text}`);
    }
    await noOverflow(page);
    await accessible(page);
    const best = nodes.find((n) => n.path.endsWith(moves[0].uri.split("/").at(-1)));
    await tabTo(page, { name: "the nearest on the map", argument: best.path, test: (p) => document.activeElement.matches(".node") && new URL(document.activeElement.href).pathname === p }, { backwards: true });
    const caption = await page.locator("figcaption").textContent();
    assert.ok(caption.startsWith(moves[0].label) && caption.includes(String(moves[0].shared.length)), caption);
    assert.equal(await page.locator("tr.pointed bdi").first().textContent(), moves[0].label);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${best.path}?**`);
    await settled(page);
    assert.equal(await heading(page), moves[0].label);
    assert.equal(ticked(page), key(all[0]));
    await page.goBack();
    await settled(page);
    await page.locator('.movestable a[href^="/compare"]').first().click();
    await page.waitForURL("**/compare?**");
    await settled(page);
    assert.deepEqual(await page.locator(".rolename bdi").allTextContents(), [await server.json(`/v1/occupations/${id}?lang=${lang}`).then((o) => o.label), moves[0].label]);
    await leave(page);
  });
}

async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".downloads").getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("downloads: JSON, CSV, JSON-LD and Turtle", async () => {
  const page = await visit(browser);
  await open(page, at());
  const json = await downloaded(page, "JSON");
  assert.equal(json.name, "chief-technology-officer-1330.3.json");
  assert.deepEqual(JSON.parse(json.text), profile);
  const csv = await downloaded(page, "CSV");
  assert.equal(csv.name, "chief-technology-officer-1330.3.csv");
  assert.equal(csv.text.trim().split("\r\n").length, 84);
  assert.match(csv.text, /^\uFEFF?occupation,occupationCode,/);
  for (const c of all) assert.ok(csv.text.includes(c.uri), c.label);
  const linked = JSON.parse((await downloaded(page, "JSON-LD")).text);
  assert.ok(JSON.stringify(linked).includes(cto));
  const turtle = await downloaded(page, "Turtle");
  assert.equal(turtle.name, "chief-technology-officer-1330.3.ttl");
  assert.ok(turtle.text.includes(`<${cto}>`) && turtle.text.includes("skos:prefLabel"));
  await page.route("**/open-api/**", (route) => route.fulfill({ status: 404, contentType: "application/json", body: "{}" }));
  await page.getByRole("button", { name: "Turtle" }).click();
  await page.getByText("The Turtle file could not be fetched.").waitFor();
  forgiveFailedRequests(page);
  await leave(page);
});

test("hostile names: text on the page, harmless in a spreadsheet and as the name of a file", async () => {
  const bad = ['=HYPERLINK("http://x","y")', '+1"2,3', "@SUM(A1)", "<img src=x onerror=alert(1)>", "safe \u202Egnp.exe\u202C", "Donaudampfschiff".repeat(60)];
  const page = await visit(browser, { width: 360 });
  await page.route("**/v1/occupations/**", async (route) => {
    const answer = await (await route.fetch()).json();
    const list = answer.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));
    bad.forEach((label, i) => (list[i].label = label));
    answer.label = "../..\\<b>\u202E=evil\u0000.exe";
    await route.fulfill({ json: answer });
  });
  await page.route("**/v1/moves", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.moves.forEach((m, i) => (m.label = bad[i % bad.length]));
    await route.fulfill({ json: answer });
  });
  await page.route("**/v1/match", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.results.forEach((r, i) => (r.label = bad[(i + 3) % bad.length]));
    await route.fulfill({ json: answer });
  });
  await open(page, at(`ticked=${all.slice(0, 6).map(key).join(".")}`));
  await fitsFor(page, 6);
  await page.locator(".movestable").waitFor();
  assert.deepEqual(await page.locator(".competence h5 bdi").allTextContents().then((l) => l.slice(0, 6)), bad);
  assert.equal(await page.locator("main img, main b b").count(), 0);
  await noOverflow(page);
  await accessible(page);
  const csv = await downloaded(page, "CSV");
  assert.equal(csv.name, "b-evil-exe-1330.3.csv");
  assert.ok(csv.text.includes(`"'=HYPERLINK(""http://x"",""y"")"`) && csv.text.includes(`"'+1""2,3"`) && csv.text.includes(",'@SUM(A1),"));
  await leave(page);
});

test("printed: no frame, no buttons, all competences, what is folded unfolded; and from right to left", async () => {
  const page = await visit(browser, { width: 768 });
  await open(page, at(`ticked=${all.slice(0, 6).map(key).join(".")}`));
  await fitsFor(page, 6);
  await page.locator(".movestable").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const gone of ["header", ".actions", "#filter", ".tickbar", ".chips"]) assert.ok(!(await page.locator(gone).first().isVisible()), gone);
  for (const there of ["h1", ".summary", ".fit.here .gap", ".neighbours", "[aria-labelledby=facts]"]) assert.ok(await page.locator(there).first().isVisible(), there);
  assert.equal(await page.locator(".competence:visible").count(), 83);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await noOverflow(page);
  await accessible(page);
  await leave(page);
});
