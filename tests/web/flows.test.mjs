// The ways through the page: by keyboard alone and by mouse, on phone, tablet and desktop, in two languages.
import assert from "node:assert/strict";
import { before } from "node:test";
import {
  accessible, cto, element, forgiveFailedRequests, heading, languages, leave, linkTo, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, widths, test,
} from "./support.mjs";

let server, browser;
const label = {};  // of the chief technology officer, by language
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  for (const lang of languages) label[lang] = (await server.json(`/v1/occupations/1330.3?lang=${lang}`)).label;
});

const id = cto.split("/").at(-1);
const path = (page) => new URL(page.url()).pathname;
const param = (page, name) => new URL(page.url()).searchParams.get(name);
const options = (page) => page.locator(".suggestions").getByRole("option");
const option = (page, text) => options(page).filter({ has: page.getByText(text, { exact: true }) });

// Waits until the suggestions are those of all that was typed; resolves to their labels.
async function suggested(page, query) {
  const { results } = await server.json(`/v1/suggest?q=${query}&lang=en&limit=8`);
  const wanted = results.map((hit) => hit.label);
  await page.waitForFunction((labels) => {
    const shown = [...document.querySelectorAll(".suggestions [role=option]")].map((o) => o.querySelector("bdi").textContent);
    return JSON.stringify(shown) === JSON.stringify(labels);
  }, wanted);
  return wanted;
}

async function chooseByArrows(page, text) {
  await option(page, text).first().waitFor();
  for (let i = 0; i < 10; ++i) {
    await page.keyboard.press("ArrowDown");
    const active = await page.evaluate(() => {
      const field = document.activeElement;
      const chosen = document.getElementById(field.getAttribute("aria-activedescendant"));
      return chosen?.getAttribute("aria-selected") === "true" && chosen.querySelector("bdi").textContent;
    });
    if (active === text) return;
  }
  assert.fail(`the arrows do not reach "${text}"`);
}

for (const lang of languages) for (const width of widths) {
  test(`keyboard: from the start to the occupation, a competence and back (${lang}, ${width} px)`, async () => {
    const page = await visit(browser, { width });
    await open(page, `${server.url}/?lang=${lang}`);
    await noOverflow(page);
    await page.keyboard.press("/");
    assert.ok(await page.evaluate(() => document.activeElement.getAttribute("role") === "combobox"));
    await page.keyboard.type(label[lang].slice(0, -2));
    await chooseByArrows(page, label[lang]);
    await noOverflow(page);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/occupation/${id}?lang=${lang}`);
    await settled(page);
    assert.equal(await heading(page), label[lang]);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");  // screen readers hear where they are
    await noOverflow(page);

    const competence = page.locator(".competence h5 a").nth(3);
    const name = await competence.innerText();
    const target = new URL(await competence.evaluate((a) => a.href)).pathname;
    await tabTo(page, linkTo(target));
    const scrolled = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${target}?lang=${lang}`);
    await settled(page);
    assert.equal(await heading(page), name);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await noOverflow(page);
    await tabTo(page, linkTo(`/occupation/${id}`));

    await page.goBack();  // what Alt+Left does; headless Chromium has no window that would take the keys
    await page.waitForURL(`**/occupation/${id}?lang=${lang}`);
    await settled(page);
    assert.equal(await heading(page), label[lang]);
    assert.equal(await page.evaluate(() => window.scrollY), scrolled);
    await leave(page);
  });

  test(`mouse: from the start to the occupation, a competence and back (${lang}, ${width} px)`, async () => {
    const page = await visit(browser, { width });
    await open(page, `${server.url}/?lang=${lang}`);
    await page.locator("input.query").click();
    await page.keyboard.type(label[lang].slice(0, -2));
    await option(page, label[lang]).first().click();
    await settled(page);
    assert.equal(await heading(page), label[lang]);
    const competence = page.locator(".competence h5 a").nth(20);
    const name = await competence.innerText();
    await competence.click();
    await page.waitForURL("**/skill/**");
    await settled(page);
    assert.equal(await heading(page), name);
    await page.locator(`main a[href*="${id}"]`).first().click();
    await settled(page);
    assert.equal(await heading(page), label[lang]);
    await page.goBack();
    await settled(page);
    assert.equal(await heading(page), name);
    await leave(page);
  });

  test(`keyboard: search results, one kind of them, and one of them (${lang}, ${width} px)`, async () => {
    const page = await visit(browser, { width });
    await open(page, `${server.url}/about?lang=${lang}`);
    await page.keyboard.press("/");
    await page.keyboard.type("CTO");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?**");
    await settled(page);
    assert.equal(param(page, "q"), "CTO");
    assert.match(await heading(page), /CTO/);
    await noOverflow(page);
    await tabTo(page, { name: "the filter on occupations", test: () => new URL(document.activeElement.href ?? location.href).searchParams.get("type") === "occupation" && document.activeElement.tagName === "A" });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("type") === "occupation");
    await settled(page);
    assert.equal(await page.locator(".chips [aria-current=true]").count(), 1);
    await tabTo(page, linkTo(`/occupation/${id}`));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/occupation/${id}**`);
    await settled(page);
    assert.equal(await heading(page), label[lang]);
    await page.goBack();
    await settled(page);
    assert.equal(param(page, "type"), "occupation");
    assert.equal(await page.locator("input.query").inputValue(), "CTO");
    await leave(page);
  });

  for (const hand of ["keyboard", "mouse"]) {
    test(`${hand}: the ISCO browser leads down to the occupation, the skills browser to a skill (${lang}, ${width} px)`, async () => {
      const page = await visit(browser, { width });
      const follow = async (to) => {
        if (hand === "mouse") await page.locator(`main a[href^="${to}?"]`).first().click();
        else {
          await tabTo(page, linkTo(to));
          await page.keyboard.press("Enter");
        }
        await page.waitForURL((url) => url.pathname === to);
        await settled(page);
        await noOverflow(page);
      };
      await open(page, `${server.url}/?lang=${lang}`);
      await follow("/isco");
      for (const code of ["1", "13", "133", "1330"]) {
        const group = await server.json(`/v1/isco/${code}?lang=${lang}`);
        await follow(`/isco/${code}`);
        assert.equal(await heading(page), group.label);
      }
      await follow(`/occupation/${id}`);
      assert.equal(await heading(page), label[lang]);

      await open(page, `${server.url}/?lang=${lang}`);
      await follow("/skills");
      let groups = (await server.json(`/v1/skill-groups?lang=${lang}`)).items;
      let skills = [];
      while (skills.length === 0) {
        const next = groups.find((g) => g.concepts > 0);
        const nextId = next.uri.split("/").at(-1);
        await follow(`/skill-group/${nextId}`);
        assert.equal(await heading(page), next.label);
        ({ narrower: groups, skills } = await server.json(`/v1/skill-groups/${encodeURIComponent(next.uri)}?lang=${lang}`));
      }
      await follow(`/skill/${skills[0].uri.split("/").at(-1)}`);
      assert.equal(await heading(page), skills[0].label);
      await leave(page);
    });

    test(`${hand}: the language switch changes page, address and memory (${lang} first, ${width} px)`, async () => {
      const other = languages.find((l) => l !== lang);
      const page = await visit(browser, { width });
      await open(page, `${server.url}/occupation/${id}?lang=${lang}`);
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      if (hand === "keyboard") {
        await tabTo(page, element(".language select"));
        await page.keyboard.type(await page.locator(`.language option[value=${other}]`).innerText());
      } else {
        await page.locator(".language select").selectOption(other);
      }
      await page.waitForFunction((l) => document.documentElement.lang === l, other);
      await page.waitForFunction((l) => document.querySelector("main h1 bdi")?.textContent === l, label[other]);
      assert.equal(param(page, "lang"), other);
      await open(page, `${server.url}/occupation/${id}`);  // without a language in the address
      assert.equal(await heading(page), label[other]);
      assert.equal(param(page, "lang"), other);
      await leave(page);
    });
  }
}

test("Escape closes the suggestions, then empties the field; arrows go round", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/?lang=en`);
  const field = page.locator("input.query");
  await field.click();
  await page.keyboard.type("tech");
  await suggested(page, "tech");
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  const count = await options(page).count();
  for (let i = 0; i <= count; ++i) await page.keyboard.press("ArrowDown");
  assert.equal(await field.getAttribute("aria-activedescendant"), null);  // back at the typed text
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.locator('[role=option][aria-selected="true"]').innerText(), await options(page).last().innerText());
  await page.keyboard.press("Escape");
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  assert.equal(await field.inputValue(), "tech");
  await page.keyboard.press("Escape");
  assert.equal(await field.inputValue(), "");
  await leave(page);
});

test("an answer overtaken by typing is dropped", async () => {
  const page = await visit(browser);
  let ended = 0;
  page.on("requestfailed", (request) => (ended += request.url().includes("/v1/suggest?q=tech&") ? 1 : 0));
  await page.route("**/v1/suggest?q=tech&**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  await open(page, `${server.url}/?lang=en`);
  await page.locator("input.query").click();
  const slow = page.waitForRequest("**/v1/suggest?q=tech&**");
  await page.keyboard.type("tech");
  await slow;
  await page.keyboard.type("nology");
  const wanted = await suggested(page, "technology");
  await page.waitForTimeout(1700);
  assert.deepEqual(await options(page).evaluateAll((all) => all.map((o) => o.querySelector("bdi").textContent)), wanted);
  assert.equal(ended, 1);
  await leave(page);
});

test("skip link, headings and landmarks", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/1330.3?lang=en`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  assert.equal(path(page), "/occupation/1330.3");
  const levels = await page.locator("h1, h2, h3, h4, h5").evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
  assert.equal(levels[0], 1);
  levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${level} after h${before}`), level));
  for (const role of ["banner", "main", "contentinfo", "search", "navigation"]) assert.ok(await page.getByRole(role).count(), role);
  await leave(page);
});

test("a jump inside the page stays in the page, and Back leads out of it", async () => {
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/?lang=en`);
  await page.goto(`${server.url}/occupation/1330.3?lang=en`);
  await settled(page);
  await page.getByRole("link", { name: /^Optional knowledge/ }).click();
  assert.ok(page.url().endsWith("#optional-knowledge"));
  assert.ok(await page.locator("#optional-knowledge").evaluate((e) => Math.abs(e.getBoundingClientRect().top) < 100));
  await page.goBack();
  await page.goBack();
  assert.equal(path(page), "/");
  await leave(page);
});

test("deep links: UUID, code, URI and label lead to the same page", async () => {
  for (const name of [id, "1330.3", encodeURIComponent(cto), encodeURIComponent(label.en)]) {
    const page = await visit(browser);
    await open(page, `${server.url}/occupation/${name}?lang=en`);
    assert.equal(await heading(page), label.en, name);
    await leave(page);
  }
});

test("unknown concepts and pages say so and offer the nearest", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/chief%20tecnology%20oficer?lang=en`);
  assert.equal(await heading(page), "Not found");
  assert.ok(await page.locator(".failure").innerText());
  assert.ok(await page.locator(`.failure a[href*="${id}"]`).count());
  await open(page, `${server.url}/no/such/page?lang=da`);
  assert.equal(await heading(page), "Ikke fundet");
  forgiveFailedRequests(page);
  await leave(page);
});

test("nothing found, nothing typed", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/search?q=qqqqzzzzxxxx&lang=en`);
  assert.match(await page.locator("main").innerText(), /Nothing was found/);
  await open(page, `${server.url}/search?lang=en`);
  assert.match(await page.locator("main").innerText(), /Type something/);
  await leave(page);
});

test("without a language in the address the browser's own is used; one the release lacks gives way", async () => {
  const danish = await visit(browser, { locale: "da-DK" });
  await open(danish, `${server.url}/occupation/1330.3`);
  assert.equal(await heading(danish), label.da);
  assert.equal(await danish.locator("html").getAttribute("lang"), "da");
  await leave(danish);
  const odd = await visit(browser);
  await open(odd, `${server.url}/occupation/1330.3?lang=xx`);
  assert.equal(await heading(odd), label.en);
  assert.equal(param(odd, "lang"), "en");
  forgiveFailedRequests(odd);
  await leave(odd);
});

test("a server that does not answer is told of, and trying again works", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/?lang=en`);
  await page.route("**/v1/**", (route) => route.abort());
  await page.locator('a[href^="/isco"]').first().click();
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /does not answer/);
  assert.equal(await page.locator("h1").count(), 1);
  await accessible(page);
  await page.unroute("**/v1/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".groups li").first().waitFor();
  forgiveFailedRequests(page);
  await leave(page);
});

test("a slow answer shows that it is waited for", async () => {
  const page = await visit(browser);
  await page.route("**/v1/isco?**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto(`${server.url}/isco?lang=en`);
  await page.locator(".waiting").waitFor();
  assert.equal(await page.locator(".waiting").innerText(), "Loading…");
  await page.locator(".groups li").first().waitFor();
  await leave(page);
});

test("about: release, counts, languages and the attribution", async () => {
  const about = await server.json("/v1/about?lang=en");
  const page = await visit(browser);
  await open(page, `${server.url}/about?lang=en`);
  const text = await page.locator("main").innerText();
  for (const part of [about.release, about.counts.occupations.toLocaleString("en"), about.counts.skills.toLocaleString("en"), about.attribution, ...about.languages.map((l) => l.name)]) {
    assert.ok(text.includes(part), part);
  }
  await leave(page);
});
