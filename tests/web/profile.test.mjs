// The occupation and skill pages show all that the server knows, in its order, and all of the seed page.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import { cto, languages, leave, noOverflow, open, startBrowser, startServer, top, visit, test } from "./support.mjs";

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

const words = {
  en: {
    kicker: "ESCO occupation", back: "Back to ESCO occupations", empty: "No competences in this bucket.",
    competences: (n) => `${n} ${n === 1 ? "competence" : "competences"}`, relations: (n) => `${n} ESCO relations`,
    groups: ["Essential knowledge", "Essential skills and competences", "Optional knowledge", "Optional skills and competences"],
    buckets: { "occupation-specific": "Occupation specific", "sector-specific": "Sector-specific", "cross-sector": "Cross-sector", transversal: "Transversal" },
    summary: ["Competences", "Groups", "Essential", "Optional"], source: "ESCO source", scopeNote: "Scope note", tag: (t) => t,
  },
  da: {
    kicker: "ESCO-erhverv", back: "Tilbage til ESCO-erhverv", empty: "Ingen kompetencer i denne gruppe.",
    competences: (n) => `${n} ${n === 1 ? "kompetence" : "kompetencer"}`, relations: (n) => `${n} ESCO-relationer`,
    groups: ["Væsentlig viden", "Væsentlige færdigheder og kompetencer", "Valgfri viden", "Valgfrie færdigheder og kompetencer"],
    buckets: { "occupation-specific": "Erhvervsspecifik", "sector-specific": "Sektorspecifik", "cross-sector": "Tværsektoriel", transversal: "Tværgående" },
    summary: ["Kompetencer", "Grupper", "Væsentlige", "Valgfrie"], source: "ESCO-kilde", scopeNote: "Anvendelsesområde",
    tag: (t) => ({ green: "grøn", research: "forskning", language: "sprog", transversal: "tværgående" })[t] ?? t,
  },
};

// The competences as they stand on the page.
const shownGroups = (page) => page.evaluate(() => {
  const text = (e) => {
    const copy = e?.cloneNode(true);
    copy?.querySelectorAll(".sr, .fallback, .count").forEach((x) => x.remove());
    return copy?.textContent.trim() ?? null;
  };
  return [...document.querySelectorAll(".group")].map((g) => ({
    title: text(g.querySelector("h3")), count: g.querySelector("h3 .count").textContent,
    buckets: [...g.querySelectorAll(".bucket")].map((b) => ({
      title: text(b.querySelector("h4")), count: b.querySelector("h4 .count").textContent, empty: text(b.querySelector(".empty")),
      competences: [...b.querySelectorAll(".competence")].map((c) => ({
        label: text(c.querySelector("h5")), path: new URL(c.querySelector("h5 a").href).pathname,
        description: text(c.querySelector(":scope > .prose")) ?? "", scopeNote: text(c.querySelector(".note .prose")),
        tags: [...c.querySelectorAll(".tag")].map((t) => t.textContent), source: c.querySelector(".source").href,
      })),
    })),
  }));
});

function expectedGroups(profile, w) {
  return profile.groups.map((g) => ({
    title: w.groups[(g.relation === "optional" ? 2 : 0) + (g.type === "skill" ? 1 : 0)], count: w.competences(g.count),
    buckets: g.buckets.map((b) => ({
      title: w.buckets[b.reuse], count: w.competences(b.count), empty: b.count === 0 ? w.empty : null,
      competences: b.competences.map((c) => ({
        label: c.label, path: `/skill/${c.uri.split("/").at(-1)}`, description: c.description, scopeNote: c.scopeNote ?? null,
        tags: c.tags.map(w.tag), source: c.uri,
      })),
    })),
  }));
}

for (const lang of languages) {
  test(`occupation page, ${lang}: every part of the profile, in order`, async () => {
    const w = words[lang];
    const profile = await server.json(`/v1/occupations/1330.3?lang=${lang}`);
    const page = await visit(browser);
    await open(page, `${server.url}/occupation/1330.3?lang=${lang}`);
    assert.equal(await page.locator(".kicker").textContent(), w.kicker);
    assert.equal(await page.locator("h1 bdi").textContent(), profile.label);
    assert.equal(await page.title(), `${profile.label} – Métier`);
    assert.equal(await page.locator(".back a").textContent(), w.back);
    assert.equal(await page.locator(".top > .lead").textContent(), profile.description);
    assert.deepEqual(await page.locator(".top .summary dt").allTextContents(), w.summary);
    assert.deepEqual(await page.locator(".top .summary dd").allTextContents(), ["83", "4", "22", "61"]);
    assert.equal(await page.locator("#competences .count").textContent(), w.relations(83));
    const badges = await page.locator(".badges > li").allInnerTexts();
    assert.match(badges[0], /1330\.3$/);
    assert.match(badges[1], /ISCO 1330$/);
    assert.ok(badges[2].startsWith(w.source));
    assert.deepEqual(await shownGroups(page), expectedGroups(profile, w));
    assert.deepEqual(await page.locator("section[aria-labelledby=alternative-labels] li").allTextContents(), profile.alternativeLabels);
    const facts = await page.locator("section[aria-labelledby=facts] td").allInnerTexts();
    assert.equal(facts[0], cto);
    assert.equal(facts[1], "1330.3");
    assert.ok(facts[2].includes(`${profile.isco.label} (1330)`), facts[2]);
    assert.ok(facts.length >= 5);  // concept type, status, and what else the release gives
    assert.equal(await page.locator("footer p").innerText(), "This service uses the ESCO classification of the European Commission.");
    await leave(page);
  });
}

test("chief technology officer: 83 = 5 / 17 / 54 / 7 and their buckets", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/${cto.split("/").at(-1)}?lang=en`);
  const groups = await shownGroups(page);
  assert.deepEqual(groups.map((g) => g.buckets.map((b) => b.competences.length)), [[0, 4, 1], [1, 13, 3], [0, 48, 6], [0, 3, 4]]);
  assert.deepEqual(groups.map((g) => g.count), ["5 competences", "17 competences", "54 competences", "7 competences"]);
  assert.equal(groups[0].buckets[2].count, "1 competence");
  assert.equal(groups.flatMap((g) => g.buckets).filter((b) => b.empty).length, 3);
  await leave(page);
});

// The seed pages, word for word. They are no part of this repository, and their texts are ESCO's own.
for (const [file, code] of [["000_c11c3ecf0b9ff54a.txt", "1330.3"], ["002_c45806195a2d7348.txt", "1330.5"]]) {
  test(`occupation page ${code} holds the whole seed page`, async (t) => {
    const path = join(top, "../shared/seeds", file);
    if (!existsSync(path)) return t.skip(`skipped: no ${path}`);
    const solid = (text) => text.replace(/\s+/g, "");
    const seed = readFileSync(path, "utf8");
    const profile = await server.json(`/v1/occupations/${code}?lang=en`);
    if (!seed.includes(profile.description)) return t.skip("skipped: the snapshot is not ESCO v1.2.0 in English");
    const page = await visit(browser);
    await open(page, `${server.url}/occupation/${code}?lang=en`);
    const [whole, competences] = await page.evaluate(() => {
      document.querySelectorAll("main .sr, .chips, .filterbox").forEach((e) => e.remove());
      return [document.body.textContent, document.querySelector(".wide > section").textContent];
    });
    const [head, list] = seed.split(/(?=Competences and skills\n)/);
    const [shown, wanted] = [solid(competences), solid(list)];
    const at = [...wanted].findIndex((c, i) => c !== shown[i]);
    assert.ok(shown === wanted, `differs from the seed: "${shown.slice(at, at + 60)}" for "${wanted.slice(at, at + 60)}"`);
    for (const line of head.split("\n").filter((l) => l.trim() && !/^\d+\.\d+ ISCO/.test(l))) assert.ok(solid(whole).includes(solid(line)), line);
    await leave(page);
  });
}

test("other relations are shown apart and not counted", async (t) => {
  const profile = await server.json("/v1/occupations/2529.1?lang=en");
  if (!profile.otherRelations?.length) return t.skip("skipped: the snapshot has no chief ICT security officer");
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/2529.1?lang=en`);
  assert.equal(await page.locator(".top .summary dd").first().textContent(), String(profile.counts.total));
  assert.deepEqual(await page.locator("section[aria-labelledby=other-relations] h3 bdi").allTextContents(), profile.otherRelations.map((r) => r.label));
  await leave(page);
});

test("the filter narrows the competences, says how many and is cleared by Escape", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/occupation/1330.3?lang=en`);
  const profile = await server.json("/v1/occupations/1330.3?lang=en");
  const all = profile.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));
  const matching = all.filter((c) => /strateg/i.test(`${c.label} ${c.description} ${c.scopeNote ?? ""}`));
  await page.locator("#filter").fill("STRATÉG");
  assert.deepEqual(await page.locator(".competence h5 bdi").allTextContents(), matching.map((c) => c.label));
  assert.equal(await page.locator(".filterbox [role=status]").textContent(), `${matching.length} of 83 shown`);
  await page.locator("#filter").fill("zzzz");
  assert.equal(await page.locator(".filterbox [role=status]").textContent(), "No competence matches the filter.");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".competence").count(), 83);
  await leave(page);
});

test("skill page: type, reuse level, tags, occupations, related skills and place", async () => {
  const occupation = await server.json("/v1/occupations/1330.3?lang=en");
  const [{ uri }] = occupation.groups[2].buckets[2].competences.filter((c) => c.tags.includes("digComp"));
  const id = uri.split("/").at(-1);
  const skill = await server.json(`/v1/skills/${id}?lang=en`);
  const page = await visit(browser);
  await open(page, `${server.url}/skill/${id}?lang=en`);
  assert.equal(await page.locator(".kicker").textContent(), "ESCO knowledge");
  assert.equal(await page.locator("h1 bdi").textContent(), skill.label);
  assert.equal(await page.locator(".top > .lead").textContent(), skill.description);
  assert.deepEqual((await page.locator(".badges > li").allInnerTexts()).slice(0, 4), ["Knowledge", "Cross-sector", "digComp", "digital"]);
  for (const [id, list, n] of [["essential-for", skill.essentialFor, skill.counts.essentialFor], ["optional-for", skill.optionalFor, skill.counts.optionalFor]]) {
    const section = page.locator(`section[aria-labelledby=${id}]`);
    assert.equal(await section.locator(".count").textContent(), `${n} ${n === 1 ? "occupation" : "occupations"}`);
    const more = section.locator("button.more");
    if (await more.count()) await more.click();
    assert.deepEqual(await section.locator("li bdi").allTextContents(), list.map((o) => o.label));
  }
  const related = await page.locator("section[aria-labelledby=related] li bdi").allTextContents();
  assert.deepEqual(related.sort(), skill.related.map((r) => r.label).sort());
  assert.equal(await page.locator("section[aria-labelledby=hierarchy] ol.path").count(), skill.hierarchy.length);
  await leave(page);
});

test("text that is missing in a language is shown in English, marked and said", async () => {
  const list = await server.json("/v1/occupations/1330.3?lang=da");
  const all = list.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/occupation/1330.3?lang=da`);
  assert.equal(await page.locator("html").getAttribute("lang"), "da");
  const marked = await page.locator(".competence h5 bdi[lang=en]").allTextContents();
  assert.deepEqual(marked, all.filter((c) => c.labelLang === "en").map((c) => c.label));
  const described = await page.locator(".competence > .prose[lang=en]").count();
  assert.equal(described, all.filter((c) => c.descriptionLang === "en").length);
  if (marked.length + described > 0) {
    assert.equal(await page.locator(".notice[role=note]").textContent(), "Noget af siden findes ikke på dansk og vises på engelsk.");
  }
  await noOverflow(page);
  await leave(page);
});
