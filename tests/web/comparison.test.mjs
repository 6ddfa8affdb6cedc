// The page that `metier compare --format html` writes: readable on a phone and a desk, in light and dark, without
// script and with nothing loaded.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { accessible, buildSnapshot, noOverflow, startBrowser, test, top, visit } from "./support.mjs";

const binary = process.env.METIER_BINARY ?? join(top, "build/release/metier");
const folder = mkdtempSync(join(tmpdir(), "metier-comparison-"));
const file = join(folder, "roles.html");
const roles = process.env.METIER_ROLES?.split("|") ?? ["chief technology officer", "ICT operations manager"];

before(() => {
  let snapshot = process.env.METIER_SNAPSHOT;
  if (!snapshot) buildSnapshot(join(top, "data/starter"), (snapshot = join(folder, "starter.metier")));
  const made = spawnSync(binary, ["compare", ...roles, "--format", "html", "--snapshot", snapshot], { encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  writeFileSync(file, made.stdout);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("a comparison is readable at 390 and 1280 px, in light and dark", async () => {
  const browser = await startBrowser();
  for (const width of [390, 1280])
    for (const scheme of ["light", "dark"]) {
      const page = await visit(browser, { width, scheme });
      const loaded = [];
      page.on("request", (request) => loaded.push(request.url()));
      page.faults.splice(0, Infinity);
      await page.goto(`file://${file}`);
      assert.equal(await page.locator("h1").innerText(), "Roles side by side");
      assert.equal(await page.locator(".role").count(), roles.length);
      assert.ok((await page.locator("td.m").count()) > 2 * roles.length);
      await noOverflow(page);
      await accessible(page);
      assert.equal(await page.locator("script").count(), 0);
      assert.deepEqual(loaded, [`file://${file}`]);
      if (process.env.METIER_SCREENSHOTS)
        await page.screenshot({ path: join(process.env.METIER_SCREENSHOTS, `comparison-${width}-${scheme}.png`), fullPage: width > 1000 });
      await page.context().close();
    }
  await browser.close();
});
