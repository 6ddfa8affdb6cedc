// node tests/web/screenshots.mjs [OUTDIR] [LANG]
// Takes the pictures of the page that the README shows, of the program at METIER_BINARY over the starter
// taxonomy (or METIER_SNAPSHOT; but the texts of ESCO are not ours to put into this repository).
// OUTDIR is docs/images unless given.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { leave, open, startBrowser, startServer, top, visit } from "./support.mjs";

const out = process.argv[2] ?? join(top, "docs/images");
const lang = process.argv[3] ?? "en";
const pictures = [
  { name: "occupation", path: "/occupation/2529.1", width: 1200, height: 1280 },
  { name: "occupation-phone", path: "/occupation/2529.1", width: 360, height: 780, at: "#competences" },
  { name: "fits", path: "/occupation/1330.3", width: 1200, height: 800, at: "#competences", tick: 6 },
  { name: "compare", path: "/compare?occupation=1330.3&occupation=2529.1", width: 1200, height: 1100 },
  { name: "read", path: "/read?sample=advert&show=result", width: 1200, height: 1100 },
  { name: "team", path: "/team?example=technology-leadership", width: 1200, height: 900 },
  { name: "adverts", path: "/adverts", width: 1200, height: 1100, scheme: "dark" },
];

mkdirSync(out, { recursive: true });
const [server, browser] = await Promise.all([startServer(undefined, { adverts: true }), startBrowser()]);
try {
  for (const { name, path, width, height, scheme = "light", at, tick } of pictures) {
    const page = await visit(browser, { width, scheme });
    await page.setViewportSize({ width, height });
    await open(page, `${server.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
    for (let i = 0; i < (tick ?? 0); ++i) await page.locator(".competence input[type=checkbox]").nth(i).check();
    if (at) await page.locator(at).scrollIntoViewIfNeeded();
    if (at) await page.evaluate((selector) => document.querySelector(selector).scrollIntoView(), at);
    await page.waitForLoadState("networkidle");
    const file = join(out, `${name}.png`);
    await page.screenshot({ path: file });
    console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KiB`);
    await leave(page);
  }
} finally {
  await browser.close();
  await server.stop();
}
