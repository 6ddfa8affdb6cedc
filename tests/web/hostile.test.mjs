// A taxonomy full of ill will: markup, scripts, bidi tricks, endless words, addresses that are programs.
// Everything is shown as the text that it is.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { accessible, buildSnapshot, leave, noOverflow, open, settled, startBrowser, startServer, visit, writeTables, test } from "./support.mjs";

const script = `<script>alert("x")</script>`;
const image = `<img src=x onerror=alert(1)>`;
const endless = "Donaudampfschiff".repeat(40);
const bidi = "safe \u202Egnp.exe\u202C \u2066name";
const uri = (kind, n) => `http://data.europa.eu/esco/${kind}/00000000-0000-4000-8000-${kind === "skill" ? "5" : "0"}0000000000${n}`;
const occupation = uri("occupation", 1);
const skills = [1, 2, 3].map((n) => uri("skill", n));

const note = `Includes <a href="javascript:alert(1)">this</a> &lt;b&gt; ${image}`;
const tables = {
  "occupations_en.csv": [
    ["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "status", "modifiedDate", "regulatedProfessionNote", "scopeNote", "definition", "inScheme", "description", "code"],
    ["Occupation", occupation, "1330", `${script} boss`, `${image}\n${bidi}\n"><svg/onload=alert(2)>`, "", "released", "not a date", "javascript:alert(3)", note, "", "", `${image} ${endless}`, "1330.1"],
  ],
  "skills_en.csv": [
    ["conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "hiddenLabels", "status", "modifiedDate", "scopeNote", "definition", "inScheme", "description"],
    ["KnowledgeSkillCompetence", skills[0], "knowledge", "cross-sector", endless, "", "", "released", "", note, "", "", `first line\nsecond ${script}`],
    ["KnowledgeSkillCompetence", skills[1], "skill/competence", "transversal", bidi, "", "", "released", "", "", "", "", "{{constructor}} ${alert(1)} &lt;b&gt;"],
    ["KnowledgeSkillCompetence", skills[2], "", "", `${image} untyped`, "", "", "released", "", "", "", "", script],
  ],
  "ISCOGroups_en.csv": [
    ["conceptType", "conceptUri", "code", "preferredLabel", "status", "altLabels", "inScheme", "description"],
    ["ISCOGroup", "http://data.europa.eu/esco/isco/C1330", "1330", `${script} managers`, "released", "", "", `${image}\nTasks ${endless}`],
  ],
  "skillGroups_en.csv": [
    ["conceptType", "conceptUri", "preferredLabel", "altLabels", "hiddenLabels", "status", "modifiedDate", "scopeNote", "inScheme", "description", "code"],
    ["SkillGroup", uri("skill", 9), `${image} group`, "", "", "released", "", "", "", script, "S1"],
  ],
  "occupationSkillRelations_en.csv": [
    ["occupationUri", "relationType", "skillType", "skillUri"],
    [occupation, "essential", "knowledge", skills[0]], [occupation, "optional", "skill/competence", skills[1]], [occupation, "optional", "", skills[2]],
  ],
  "skillSkillRelations_en.csv": [["originalSkillUri", "originalSkillType", "relationType", "relatedSkillType", "relatedSkillUri"]],
  "broaderRelationsOccPillar_en.csv": [["conceptType", "conceptUri", "broaderType", "broaderUri"], ["Occupation", occupation, "ISCOGroup", "http://data.europa.eu/esco/isco/C1330"]],
  "broaderRelationsSkillPillar_en.csv": [["conceptType", "conceptUri", "broaderType", "broaderUri"], ["KnowledgeSkillCompetence", skills[0], "SkillGroup", uri("skill", 9)]],
};

let folder, server, browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "metier-hostile-"));
  writeTables(folder, tables);
  buildSnapshot(folder, join(folder, "hostile.metier"));
  [server, browser] = await Promise.all([startServer(join(folder, "hostile.metier")), startBrowser()]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

// Nothing of the data may have become an element or an address that runs.
async function harmless(page) {
  const found = await page.evaluate(() => ({
    // The drawings of the page itself are marked; none is made of data.
    made: document.querySelectorAll("main script, main img, main svg:not([aria-hidden], .europe), header script, header img").length,
    handlers: [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name) || a.name === "style")).length,
    addresses: [...document.querySelectorAll("a")].map((a) => a.protocol).filter((p) => !["http:", "https:"].includes(p)),
  }));
  assert.deepEqual(found, { made: 0, handlers: 0, addresses: [] });
}

for (const width of [360, 1440]) {
  test(`hostile text is text on every page (${width} px)`, async () => {
    const page = await visit(browser, { width });
    const at = (path) => `${server.url}${path}?lang=en`;
    for (const path of ["/occupation/1330.1", `/skill/${skills[0].split("/").at(-1)}`, `/skill/${skills[1].split("/").at(-1)}`, "/isco", "/isco/1330", "/skills", "/skill-group/S1"]) {
      await open(page, at(path));
      await harmless(page);
      await noOverflow(page);
      await accessible(page);
    }
    await open(page, at("/occupation/1330.1"));
    assert.equal(await page.locator("h1 bdi").textContent(), `${script} boss`);
    assert.ok((await page.locator("main").textContent()).includes(image));
    const profile = await server.json("/v1/occupations/1330.1?lang=en");
    assert.equal(await page.locator(".top .note .prose").textContent(), profile.scopeNote);
    assert.equal(await page.locator("section[aria-labelledby=facts] tr", { hasText: "Regulated" }).locator("a").count(), 0);
    await leave(page);
  });
}

test("hostile text is text in suggestions, results and addresses", async () => {
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/?lang=en`);
  await page.locator("input.query").click();
  await page.keyboard.type("script");
  await page.locator(".suggestions").getByRole("option").first().waitFor();
  await harmless(page);
  await noOverflow(page);
  await page.keyboard.type(` ${script}${image}`);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?**");
  await settled(page);
  assert.ok((await page.locator("h1").textContent()).includes(script));
  await harmless(page);
  await open(page, `${server.url}/search?q=${encodeURIComponent("é".repeat(150) + bidi)}&type=${encodeURIComponent(script)}&show=1e9&lang=en`);
  await harmless(page);
  await noOverflow(page);
  for (const path of [`/occupation/${encodeURIComponent(script)}`, "/occupation/%E0%A4%A", "/isco/..%2f..%2fabout", `/${encodeURIComponent(image)}`]) {
    const answer = await page.goto(`${server.url}${path}?lang=en`);
    if (!answer.headers()["content-type"].startsWith("text/html")) {
      // No address of the page: the server refuses it itself, and nothing in the refusal is markup.
      assert.ok(answer.status() === 400 || answer.status() === 404, path);
      assert.equal(answer.headers()["content-type"], "application/problem+json");
      continue;
    }
    await settled(page);
    assert.match(await page.locator("h1").innerText(), /Not found|This did not work/);
    await harmless(page);
  }
  page.faults.splice(0, Infinity, ...page.faults.filter((f) => !f.startsWith("console: Failed to load")));
  await leave(page);
});
