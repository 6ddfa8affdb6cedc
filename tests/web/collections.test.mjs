// Collections, and what a skill page lets one do: by keyboard and mouse, narrow and wide.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before } from "node:test";
import { accessible, element, forgiveFailedRequests, heading, leave, linkTo, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, test } from "./support.mjs";

let server, browser, digital;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  digital = (await server.json("/v1/about?lang=en")).schemes.find((s) => s.label === "Digital");
});

const param = (page, name) => new URL(page.url()).searchParams.get(name);
const status = (page) => page.locator(".treetools [role=status]");
const members = (page) => page.locator(".members li");

test("keyboard: from the start to a collection, filter it, a member and Back (da, 360 px)", async () => {
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/?lang=da`);
  await tabTo(page, linkTo("/collections"));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/collections?**");
  await settled(page);
  await noOverflow(page);
  await accessible(page);
  await tabTo(page, linkTo("/collection/digital"));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/collection/digital?**");
  await settled(page);
  await members(page).first().waitFor();
  assert.equal(await heading(page), "Digitale færdigheder");
  assert.ok((await page.locator("main").innerText()).includes(`${digital.members} begreber`));
  await tabTo(page, element("#member-filter"));
  await page.keyboard.type("java");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "java");
  assert.match(await status(page).innerText(), /^1–\d af \d+$/);
  await accessible(page);
  await noOverflow(page);
  const link = members(page).first().locator("a");
  const [name, path] = [await link.innerText(), new URL(await link.evaluate((a) => a.href)).pathname];
  await tabTo(page, linkTo(path));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/skill/**");
  await settled(page);
  assert.equal(await heading(page), name);
  await page.goBack();
  await members(page).first().waitFor();
  assert.equal(await page.locator("#member-filter").inputValue(), "java");
  await leave(page);
});

test("mouse: from a tag to its collection, a kind and a page of it, and Back (en, 1440 px)", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/1330.3?lang=en`);
  await page.locator('.tag a[href^="/collection/digital"]').first().click();
  await page.waitForURL("**/collection/digital?**");
  await members(page).first().waitFor();
  assert.equal(await members(page).count(), 100);
  await page.getByRole("link", { name: "Next" }).click();
  await page.waitForFunction((n) => document.querySelectorAll(".members li").length === n, digital.members - 100);
  assert.equal(param(page, "page"), "2");
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".members li").length === 100);
  const chip = page.locator(".chips a", { hasText: "Skill" });
  const count = Number(await chip.locator(".code").innerText());
  await chip.click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get("kind") === "skill");
  assert.match(await status(page).innerText(), new RegExp(`of ${count}$`));
  await accessible(page);
  await page.locator("#member-filter").fill("<img src=x onerror=alert(1)>");
  await page.getByText("Nothing in this collection matches.").waitFor();
  assert.equal(await page.locator("main img").count(), 0);
  await leave(page);
});

test("addresses: name, end of a URI and URI lead to the same; what is none is not found", async () => {
  const page = await visit(browser, { width: 768, scheme: "dark" });
  for (const name of ["digital", digital.uri.split("/").at(-1), encodeURIComponent(digital.uri)]) {
    await open(page, `${server.url}/collection/${name}?lang=en&page=1e99&kind=nonsense`);
    await members(page).first().waitFor();
    assert.equal(await heading(page), "Digital skills");
  }
  await noOverflow(page);
  await accessible(page);
  for (const name of ["nonsense", encodeURIComponent("<script>"), "constructor", encodeURIComponent("http://data.europa.eu/esco/isco/C1330")]) {
    await open(page, `${server.url}/collection/${name}?lang=en`);
    assert.equal(await heading(page), "Not found");
  }
  forgiveFailedRequests(page);
  await leave(page);
});

test("a skill: into the profile and out again, into the tree, as a file in three forms", async () => {
  const uri = (await server.json("/v1/search?q=java&type=skill&limit=1&lang=en")).results[0].uri;
  const page = await visit(browser, { width: 768 });
  await open(page, `${server.url}/skill/${uri.split("/").at(-1)}?lang=en`);
  const label = await heading(page);
  const add = page.getByRole("button", { name: "Add to my profile" });
  await tabTo(page, element(".actions button"));
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "In your profile" }).waitFor();
  const held = await page.evaluate(() => JSON.parse(localStorage.getItem("metier.me")).skills);
  assert.deepEqual(held.map((s) => [s.uri, s.label, s.from]), [[uri, label, "ticked"]]);
  await accessible(page);
  assert.equal(new URL(await page.getByRole("link", { name: "Adverts that ask for it" }).evaluate((a) => a.href)).searchParams.get("skill"), uri);
  await page.getByRole("button", { name: "Remove from my profile" }).click();
  await add.waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("metier.me")), null);

  const expected = { json: (text) => JSON.parse(text).uri, jsonld: (text) => JSON.parse(text)["@context"] && text, ttl: (text) => text };
  for (const [end, form] of [["json", "JSON"], ["jsonld", "JSON-LD"], ["ttl", "Turtle"]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `Download as ${form}`, exact: true }).click()]);
    assert.match(download.suggestedFilename(), new RegExp(`\\.${end}$`));
    assert.ok(expected[end](readFileSync(await download.path(), "utf8")).includes(uri.split("/").at(-1)), end);
  }

  await page.getByRole("link", { name: "Show in the tree" }).click();
  await page.waitForURL("**/tree?**");
  await settled(page);
  assert.equal(await page.locator('.tree [aria-selected="true"] bdi').innerText(), label);
  await leave(page);
});

test("a content language that is written from right to left turns the page round", async () => {
  const page = await visit(browser, { width: 360 });
  // The release has no such language: the server is asked for English, and says that it has Arabic.
  await page.route("**/v1/**", async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace("lang=ar", "lang=en") });
    const body = await answer.json();
    if (body.languages) body.languages.push({ code: "ar", name: "العربية" });
    await route.fulfill({ response: answer, json: body });
  });
  const skill = (await server.json("/v1/search?q=java&type=skill&limit=1&lang=en")).results[0].uri.split("/").at(-1);
  for (const path of ["/", `/skill/${skill}`, "/tree", "/collection/digital"]) {
    await open(page, `${server.url}${path}${path.includes("?") ? "&" : "?"}lang=ar`);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    await noOverflow(page);
    await accessible(page);
  }
  await page.locator(".language select").selectOption("en");
  await page.waitForFunction(() => document.documentElement.dir === "ltr");
  await settled(page);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await leave(page);
});
