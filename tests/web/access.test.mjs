// axe-core finds nothing on any kind of page: narrow and wide, light and dark, in both languages.
import { before } from "node:test";
import { accessible, languages, leave, noOverflow, open, forgiveFailedRequests, startBrowser, startServer, visit, widths, test } from "./support.mjs";

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

async function pages() {
  const occupation = await server.json("/v1/occupations/1330.3?lang=en");
  const skill = occupation.groups[0].buckets[1].competences[0].uri.split("/").at(-1);
  const group = (await server.json("/v1/skill-groups?lang=en")).items.find((g) => g.groups > 0).uri.split("/").at(-1);
  return ["/", "/search?q=manager", "/search?q=qqqqzzzzxxxx", "/occupation/1330.3", `/skill/${skill}`, "/isco", "/isco/1", "/isco/1330", "/skills", `/skill-group/${group}`, "/about", "/tree?pillar=skills&open=*", "/collections", "/collection/digital", "/occupation/nonsense"];
}

// Dark differs in colours only: once narrow, once wide.
const views = languages.flatMap((lang) => widths.map((width) => ({ lang, width, scheme: "light" })));
views.push({ lang: "da", width: 360, scheme: "dark" }, { lang: "en", width: 1440, scheme: "dark" });
for (const { lang, width, scheme } of views) {
  test(`all pages (${lang}, ${width} px, ${scheme})`, async () => {
    const page = await visit(browser, { width, scheme });
    for (const path of await pages()) {
      await open(page, `${server.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await accessible(page);
      await noOverflow(page);
    }
    forgiveFailedRequests(page);  // of the page that is not there
    await leave(page);
  });
}

test("with the suggestions open and with a filter set", async () => {
  for (const scheme of ["light", "dark"]) {
    const page = await visit(browser, { width: 360, scheme });
    await open(page, `${server.url}/?lang=en`);
    await page.locator("input.query").click();
    await page.keyboard.type("manager");
    await page.locator(".suggestions").getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await accessible(page);
    await open(page, `${server.url}/occupation/1330.3?lang=en`);
    await page.locator("#filter").fill("java");
    await accessible(page);
    await leave(page);
  }
});
