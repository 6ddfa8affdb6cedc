// node tests/web/screenshots.mjs [OUTDIR] [LANG]
// Takes the pictures of the page that the README shows, of the program at METIER_BINARY over the starter
// taxonomy (or METIER_SNAPSHOT; but the texts of ESCO are not ours to put into this repository).
// OUTDIR is docs/images unless given.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { leave, open, startBrowser, startServer, top, visit } from "./support.mjs";

const out = process.argv[2] ?? join(top, "docs/images");
const lang = process.argv[3] ?? "en";
const pictures = [{ name: "occupation", path: "/occupation/1330.3", width: 1200, height: 1280 }];

mkdirSync(out, { recursive: true });
const [server, browser] = await Promise.all([startServer(), startBrowser()]);
try {
  for (const { name, path, width, height } of pictures) {
    const page = await visit(browser, { width });
    await page.setViewportSize({ width, height });
    await open(page, `${server.url}${path}?lang=${lang}`);
    const file = join(out, `${name}.png`);
    await page.screenshot({ path: file });
    console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KiB`);
    await leave(page);
  }
} finally {
  await browser.close();
  await server.stop();
}
