// Occupations side by side: added, taken away, filtered, printed; in the address, by keyboard and by mouse.
import assert from "node:assert/strict";
import { before } from "node:test";
import { accessible, element, forgiveFailedRequests, heading, leave, linkTo, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, test } from "./support.mjs";

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

const roles = (page) => new URL(page.url()).searchParams.getAll("occupation");
const names = (page) => page.locator(".rolename").evaluateAll((list) => list.map((e) => e.querySelector("bdi").textContent));
const url = (occupations, lang = "en", more = "") => `${server.url}/compare?${occupations.map((o) => `occupation=${encodeURIComponent(o)}&`).join("")}lang=${lang}${more}`;
const answer = (occupations, lang = "en") => server.json(`/v1/compare?${occupations.map((o) => `occupation=${o}&`).join("")}lang=${lang}`);

async function stands(page, n) {
  await page.waitForFunction((n) => document.querySelectorAll(".role .drop").length === n, n);
  await settled(page);
}

// The table as it stands: { part title: [name, ...cells][] }.
const shown = (page) => page.locator(".competencetable tbody").evaluateAll((bodies) => bodies.map((b) => [
  Number(b.querySelector(".part .count").textContent),
  [...b.querySelectorAll("tr:not(.part)")].map((tr) => [tr.querySelector("th bdi").textContent, ...[...tr.querySelectorAll("td")].map((td) => td.className)]),
]));

function expected({ competences, roles }, standings) {
  const row = (c) => [c.label, ...roles.map((_, i) => (c.essential.includes(i) ? "essential" : c.optional.includes(i) ? "optional" : "none"))];
  return standings.flatMap((s) => {
    const some = competences.filter((c) => c.standing === s);
    const parts = s === "in-one" ? roles.map((_, i) => some.filter((c) => c.essential.includes(i) || c.optional.includes(i))) : [some];
    return parts.filter((p) => p.length > 0).map((p) => [p.length, p.map(row)]);
  });
}

test("keyboard: from an occupation to two and three side by side, differences, and back (en, 1440 px)", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/1330.3?lang=en`);
  await tabTo(page, linkTo("/compare"));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/compare?**");
  await stands(page, 1);
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  assert.deepEqual(await names(page), ["chief technology officer"]);
  await page.locator("#near").waitFor();
  await accessible(page);

  await tabTo(page, element(".chooser input"));
  await page.keyboard.type("chief ict sec");
  await page.locator(".chooser .suggestions").getByRole("option").first().waitFor();
  await accessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await stands(page, 2);
  assert.deepEqual(await names(page), ["chief technology officer", "chief ICT security officer"]);
  assert.equal(await page.title(), "Compare occupations: chief technology officer, chief ICT security officer – Métier");
  const two = await answer(["1330.3", "2529.1"]);
  const all = ["essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"];
  assert.deepEqual(await shown(page), expected(two, all));
  const [pair] = two.overlaps;
  assert.match(await page.locator(".alike li").innerText(), new RegExp(`${Math.round(pair.weighted * 100)}% alike\\s+${pair.shared} of ${pair.all} competences shared; ${pair.sharedEssential} of ${pair.allEssential} essential ones`));
  await accessible(page);
  await noOverflow(page);

  await tabTo(page, { name: "the differences", test: () => document.activeElement.matches(".chips a") && new URL(document.activeElement.href).searchParams.get("show") === "differences" });
  await page.keyboard.press("Enter");
  await page.waitForURL("**show=differences**");
  await settled(page);
  assert.deepEqual(await shown(page), expected(two, ["in-all", "in-some", "in-one"]));
  await page.goBack();
  await page.waitForURL((u) => !u.searchParams.has("show"));
  await page.goBack();
  await stands(page, 1);
  await page.goBack();
  await page.waitForURL("**/occupation/**");
  await settled(page);
  assert.equal(await heading(page), "chief technology officer");
  await leave(page);
});

test("mouse: near ones added, up to four, taken away, another language (en and da, 360 px)", async () => {
  const page = await visit(browser, { width: 360, touch: true });
  await open(page, url(["1330.3", "2529.1"]));
  await stands(page, 2);
  await page.locator("[aria-labelledby=near] a").first().click();
  await stands(page, 3);
  await page.locator("[aria-labelledby=near] a").first().click();
  await stands(page, 4);
  assert.equal(await page.locator(".chooser input").count(), 0);  // there is room for four
  const four = await answer(roles(page));
  assert.deepEqual(await shown(page), expected(four, ["essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"]));
  assert.equal(await page.locator(".alike li").count(), 6);
  await noOverflow(page);
  await accessible(page);
  // On a phone each cell has the letter of its role.
  const cell = page.locator(".competencetable tbody tr:not(.part) td").nth(1);
  assert.equal((await cell.innerText()).trim()[0], "B");

  await page.locator(".language select").selectOption("da");
  await page.waitForURL("**lang=da**");
  await stands(page, 4);
  assert.deepEqual(await names(page), (await answer(roles(page), "da")).roles.map((r) => r.label));
  await page.locator(".role .drop").nth(1).click();
  await stands(page, 3);
  await page.locator(".chips").getByRole("link", { name: "Fælles" }).click();
  await page.waitForURL("**show=shared**");
  await settled(page);
  assert.deepEqual(await shown(page), expected(await answer(roles(page), "da"), ["essential-in-all", "in-all", "optional-in-all", "in-some"]));
  await accessible(page);
  await noOverflow(page);
  await leave(page);
});

test("addresses: none, one twice by other names, one that is not there, five, hostile ones (768 px)", async () => {
  const page = await visit(browser, { width: 768, scheme: "dark" });
  await open(page, url([]));
  assert.equal(await heading(page), "Compare occupations");
  assert.equal(await page.locator(".role").count(), 0);
  await accessible(page);
  await open(page, url(["1330.3", "7b1b5da8-573a-49bb-a38e-68725a949f4f", "2529.1"]));
  await page.locator(".competencetable").waitFor();
  assert.equal(await page.locator(".competencetable thead th").count(), 3);
  const hostile = `<img src=x onerror=alert(1)>\u202E${"Donaudampfschiff".repeat(50)}`;
  await open(page, url(["1330.3", hostile, "2529.1"], "en", "&show=%3Cscript%3E"));
  await page.locator(".competencetable").waitFor();
  await page.locator(".role.wrong").waitFor();
  await settled(page);
  assert.equal(await page.locator(".role").count(), 3);
  assert.match(await page.locator(".role.wrong").textContent(), /Not found/);
  assert.deepEqual(await shown(page), expected(await answer(["1330.3", "2529.1"]), ["essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"]));
  assert.equal(await page.locator("main img").count(), 0);
  await noOverflow(page);
  await accessible(page);
  await page.locator(".role.wrong .drop").click();
  await stands(page, 2);
  await open(page, url(["1330.1", "1330.2", "1330.3", "1330.5", "2529.1"]));
  assert.match(await page.locator(".chooser .notice").textContent(), /first 4/);
  assert.equal(await page.locator(".role").count(), 4);
  forgiveFailedRequests(page);
  await leave(page);
});

test("printed, from right to left, and with a server that is away", async () => {
  const page = await visit(browser, { width: 768 });
  await open(page, url(["1330.3", "2529.1", "1330.5"]));
  await page.locator(".competencetable").waitFor();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await noOverflow(page);
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  for (const gone of ["header", ".chooser .picker", ".chips", ".drop"]) assert.ok(!(await page.locator(gone).first().isVisible()), gone);
  assert.ok(await page.locator(".competencetable").isVisible());
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  await page.route("**/v1/compare?**", (route) => route.abort());
  await page.locator(".role .drop").nth(2).click();
  await page.getByRole("alert").waitFor();
  assert.match(await page.title(), /^Compare occupations/);
  await page.unroute("**/v1/compare?**");
  await page.getByRole("button", { name: "Try again" }).click();
  await stands(page, 2);
  await page.locator(".competencetable").waitFor();
  forgiveFailedRequests(page);
  await leave(page);
});
