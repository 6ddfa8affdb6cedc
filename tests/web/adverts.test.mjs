// The page of adverts and what the page of an occupation tells from them: by keyboard and mouse, with filters
// in the address, and with adverts that mean harm.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { accessible, cto, element, forgiveFailedRequests, leave, linkTo, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, test } from "./support.mjs";

const id = cto.split("/").at(-1);
const script = `<script>alert("x")</script>`;
const image = `<img src=x onerror=alert(1)>`;
const endless = "Donaudampfschiff".repeat(40);
const bidi = "safe \u202Egnp.exe\u202C \u2066name";
const hostile = [
  { "@type": "JobPosting", title: "&lt;script&gt;alert(1)&lt;/script&gt; chief technology officer", description: `Your tasks:\n- You define the technology strategy ${image}.\n- You ${endless}.\nReports to the ${script}.`, identifier: "1", url: "javascript:alert(1)", datePosted: "2026-03-01", inLanguage: "en", hiringOrganization: { name: image }, jobLocation: { address: { addressCountry: "BR", addressLocality: script } } },
  { "@type": "JobPosting", title: `${endless} ${bidi} CTO`, description: `${bidi} chief technology officer`, identifier: "2", url: "https://careers.acme.eu/2", datePosted: "2026-04-01", inLanguage: "en", hiringOrganization: { name: endless }, jobLocation: { address: { addressCountry: "DK" } } },
  { "@type": "JobPosting", title: "Chief technology officer", description: "You lead a team of engineers.", identifier: "3", url: "https://careers.acme.eu/3", datePosted: "2026-04-02", inLanguage: "en" },
].map((advert) => ({ "@context": "https://schema.org", ...advert }));

let server, ill, browser, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "metier-adverts-"));
  const file = join(folder, "hostile.jsonl");
  writeFileSync(file, hostile.map((advert) => `${JSON.stringify(advert)}\n`).join(""));
  [server, ill, browser] = await Promise.all([startServer(undefined, { adverts: true }), startServer(undefined, { adverts: file }), startBrowser()]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const param = (page, name) => new URL(page.url()).searchParams.get(name);
const until = (page, name, value) => page.waitForFunction(([n, v]) => new URLSearchParams(location.search).get(n) === v, [name, value]);
const stats = (query) => server.json(`/v1/adverts/stats?${query}`);
const found = (page) => page.locator(".found-count strong");

// All parts of a long page, as printing asks for them.
async function all(page) {
  for (let i = 0; i < 3; ++i) {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await settled(page);
  }
  await page.waitForFunction(() => !document.querySelector(".adverts-later"));
  await settled(page);
}

test("keyboard: from the start to the adverts of Denmark, one occupation, one advert (en, 1440 px)", async () => {
  const page = await visit(browser, { width: 1440 });
  await open(page, `${server.url}/?lang=en`);
  await tabTo(page, { name: "the card of the jobs in Europe", test: () => document.activeElement.matches("a.card[href^='/adverts']") });
  await page.keyboard.press("Enter");
  await page.waitForURL("**/adverts?**");
  await settled(page);
  const inDenmark = (await stats("by=country&country=DK")).adverts;
  await tabTo(page, element(".advert-filters select"));
  await page.keyboard.type("Denmark");  // as in any list of the browser
  await until(page, "country", "DK");
  await settled(page);
  await page.waitForFunction((n) => document.querySelector(".found-count strong")?.textContent === `${n} adverts`, inDenmark);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".advert-filters select")));  // the focus stays

  await tabTo(page, element(".advert-filters .picker input"));
  await page.keyboard.type("chief technology off");
  await page.locator(".advert-filters .picker").first().getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await until(page, "occupation", id);
  const both = (await stats(`by=month&country=DK&occupation=${id}`)).adverts;
  await page.waitForFunction((n) => new RegExp(`^${n} adverts?$`).test(document.querySelector(".found-count strong")?.textContent), both);
  assert.match(await page.locator(".filter-chips").innerText(), /Denmark.*chief technology officer|chief technology officer.*Denmark/s);
  await all(page);
  assert.match(await page.locator("section:has(> #asked)").innerText(), /Asked for and in the profile/);
  await accessible(page);

  await tabTo(page, element(".advert h3 button"));
  await page.keyboard.press("Enter");
  const advert = page.locator(".advert").first();
  await advert.locator(".advert-text").waitFor();
  assert.equal(param(page, "advert"), await advert.getAttribute("data-key"));
  assert.equal(await advert.locator(".sample").count() > 0, true);  // told to be made up
  const shared = page.url();
  await tabTo(page, linkTo(`/occupation/${id}`));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/occupation/${id}**`);
  await settled(page);
  await page.goBack();
  await page.waitForURL(shared);
  await page.locator(".advert-text").waitFor();
  await leave(page);
});

test("mouse: bars lead on, chips are taken off, counts, trend, pay, pages and files (da, 360 px)", async () => {
  const page = await visit(browser, { width: 360, locale: "da" });
  await open(page, `${server.url}/adverts?lang=da`);
  await all(page);
  await noOverflow(page);
  await accessible(page);
  const most = (await stats("by=country")).lines[0];
  await page.locator("section:has(> #counts) tbody a").first().click();
  await until(page, "country", most.country);
  await settled(page);
  assert.equal(await found(page).innerText(), `${most.adverts} opslag`);
  await page.goBack();  // a step of its own
  await page.waitForFunction(() => !new URLSearchParams(location.search).has("country"));
  await all(page);

  await page.locator(".advert-controls select").first().selectOption("education");
  await until(page, "by", "education");
  await page.getByText("Ikke oplyst").first().waitFor();
  await page.locator(".advert-controls select").nth(1).selectOption("10");
  await until(page, "min", "10");
  const few = await stats("by=education&minCount=10");
  assert.ok(few.suppressed > 0);
  await page.getByText(`${few.suppressed} ${few.suppressed === 1 ? "linje" : "linjer"} med færre end 10 opslag er udeladt`).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("section:has(> #counts) .export button").click()]);
  assert.equal(file.suggestedFilename(), "adverts-education.csv");
  assert.match(readFileSync(await file.path(), "utf8"), /^\uFEFFeducation,adverts,share\r\n/);

  const months = (await stats("by=month")).lines;
  assert.deepEqual(await page.locator(".trend rect").count(), months.length);
  assert.match(await page.locator("table.pay").innerText(), /EUR/);
  await page.locator(".pages a").last().click();
  await until(page, "page", "2");
  await settled(page);
  assert.match(await page.locator(".pages").innerText(), /Side 2 af/);
  await page.locator("input.words").fill("python");
  await until(page, "q", "python");
  assert.equal(param(page, "page"), null);
  const python = (await server.json("/v1/adverts?q=python&limit=1")).total;
  await page.waitForFunction((n) => document.querySelector("#list .count")?.textContent === `${n} opslag`, python);
  await leave(page);
});

test("a link with every filter shows them, says what the list leaves aside, and can be cleared (768 px, dark)", async () => {
  const page = await visit(browser, { width: 768, scheme: "dark" });
  await open(page, `${server.url}/adverts?lang=en&occupation=${id}&country=DE&advertLang=de&from=2026-02&to=2026-11&source=jobs.example.com&min=3&by=skill&pay=experience`);
  const asked = await stats(`by=month&occupation=${id}&country=DE&advertLang=de&from=2026-02&to=2026-11&source=jobs.example.com`);
  assert.match(await found(page).innerText(), new RegExp(`^${asked.adverts} adverts?$`));
  assert.equal(await page.locator(".filter-chips li").count(), 7);
  await all(page);
  assert.match(await page.locator("section:has(> #list) .told").innerText(), /cannot be narrowed down by source, first month, last month/);
  await accessible(page);
  await noOverflow(page);
  await page.locator(".filter-chips a").filter({ hasText: "Germany" }).click();
  await page.waitForFunction(() => !new URLSearchParams(location.search).has("country"));
  await settled(page);
  await page.locator(".filter-chips .all").click();
  await page.waitForFunction(() => !new URLSearchParams(location.search).has("occupation"));
  await settled(page);
  assert.equal(await page.locator(".filter-chips li").count(), 0);
  await leave(page);
});

test("addresses that make no sense are told of, and lead back", async () => {
  const page = await visit(browser, { width: 360 });
  for (const query of [`country=${script}`, `occupation=${endless}`, "from=yesterday", `isco=${image}`]) {
    await open(page, `${server.url}/adverts?lang=en&${query}`);
    assert.match(await page.locator(".told[role=alert]").innerText(), /unknown/);
    await noOverflow(page);
  }
  await accessible(page);
  await open(page, `${server.url}/adverts?lang=en&page=-5&by=${image}&pay=x&min=x&advert=../../v1/about&q=${endless}`);
  await all(page);
  await noOverflow(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll("main script, main img").length), 0);
  forgiveFailedRequests(page);  // of what does not exist
  await leave(page);
});

test("an occupation tells duties, pay, figures, what is asked for and the guide (en 1440 px, da 360 px)", async () => {
  for (const [lang, width] of [["en", 1440], ["da", 360]]) {
    const page = await visit(browser, { width });
    await open(page, `${server.url}/occupation/${id}?lang=${lang}`);
    await page.locator(".adverts-later, .in-adverts").first().scrollIntoViewIfNeeded();
    await page.locator(".in-adverts").waitFor();
    await all(page);
    const duties = await server.json(`/v1/adverts/duties?occupation=${id}&lang=${lang}`);
    assert.ok((await page.locator(".duty h4").first().innerText()).startsWith(duties.duties[0].label));
    assert.equal(await page.locator(".figures li").count(), 3);  // each by itself
    assert.match(await page.locator(".figures").innerText(), /Salary\.com/);
    assert.ok(await page.locator(".question").count() >= 4);
    for (const part of ["role-pay", "role-experience", "role-asked", "guide-education", "guide-about"]) assert.equal(await page.locator(`#${part}`).count(), 1, part);
    await noOverflow(page);
    if (width === 360) await accessible(page);
    await leave(page);
  }
});

test("adverts full of ill will are shown as text; places off the map and unknown ones are told", async () => {
  for (const width of [360, 1440]) {
    const page = await visit(browser, { width });
    await open(page, `${ill.url}/adverts?lang=en&by=source`);
    await all(page);
    assert.match(await page.locator(".elsewhere").innerText(), /Brazil 1/);
    assert.match(await page.locator(".elsewhere").innerText(), /1 advert names no country/);
    assert.equal(await page.locator(".sample-notice").count(), 0);  // these are not samples
    for (const button of await page.locator(".advert h3 button").all()) {
      await button.click();
      await page.locator(".advert button[aria-expanded=true]").waitFor();
      await settled(page);
      await noOverflow(page);
    }
    assert.ok((await page.locator(".adverts").innerText()).includes(image));
    await open(page, `${ill.url}/occupation/${id}?lang=en`);
    await page.locator(".adverts-later, .in-adverts").first().scrollIntoViewIfNeeded();
    await page.locator(".in-adverts").waitFor();
    await all(page);
    await noOverflow(page);
    const bad = await page.evaluate(() => [document.querySelectorAll("main script, main img").length, [...document.querySelectorAll("a")].filter((a) => /^javascript:/i.test(a.href)).length]);
    assert.deepEqual(bad, [0, 0]);
    await leave(page);
  }
});
