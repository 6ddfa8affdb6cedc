// How the page is sent: size, compression, caching, policy; and that its sources are sound.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { before } from "node:test";
import { leave, open, startBrowser, startServer, top, visit, test } from "./support.mjs";

let server;
before(async () => {
  server = await startServer();
});

// A plain GET: fetch would unpack the body.
function raw(path, headers = {}) {
  return new Promise((resolve, reject) => {
    get(server.url + path, { headers }, (response) => {
      const chunks = [];
      response.on("data", (c) => chunks.push(c));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

async function assetPaths() {
  const page = (await raw("/")).body.toString();
  return [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1]);
}

test("the first occupation page with its map is at most 90 KB gzipped, the style sheet at most 12 KB of them", async () => {
  const browser = await startBrowser();
  for (const lang of ["en", "da"]) {
    const page = await visit(browser);
    const files = new Set(["/"]);
    page.on("request", (request) => /^\/assets\/.*\.(js|css|json)$/.test(new URL(request.url()).pathname) && files.add(new URL(request.url()).pathname));
    await open(page, `${server.url}/occupation/1330.3?lang=${lang}`);
    await page.locator("svg.europe").waitFor();
    await page.waitForLoadState("networkidle");
    await leave(page);
    let sum = 0;
    for (const path of files) {
      const answer = await raw(path, { "accept-encoding": "gzip" });
      assert.equal(answer.headers["content-encoding"], "gzip", path);
      sum += answer.body.length;
      if (path.endsWith(".css")) assert.ok(answer.body.length <= 12_000);
    }
    console.log(`first load (${lang}): ${files.size} files, ${(sum / 1024).toFixed(1)} KiB gzip`);
    assert.ok(sum <= 90_000, `${sum} bytes`);
  }
  await browser.close();
});

test("fixed files come compressed, are cached for ever, and are revalidated by tag", async () => {
  const page = await raw("/");
  assert.match(page.headers["content-type"], /^text\/html/);
  assert.match(page.headers["cache-control"], /no-cache/);
  for (const path of await assetPaths()) {
    const [plain, brotli] = [await raw(path), await raw(path, { "accept-encoding": "br, gzip" })];
    assert.equal(brotli.headers["content-encoding"], "br");
    assert.ok(plain.body.length < 256 || brotli.body.length < plain.body.length, path);
    assert.match(plain.headers["cache-control"], /immutable/);
    assert.match(plain.headers.vary ?? "", /accept-encoding/i);
    const again = await raw(path, { "if-none-match": plain.headers.etag });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  }
  assert.equal((await raw("/assets/main-XXXXXXXX.js")).status, 404);
});

test("the policy allows nothing inline and nothing from elsewhere", async () => {
  for (const path of ["/", "/occupation/1330.3", "/no/such/page"]) {
    const { headers, body } = await raw(path, { accept: "text/html" });
    const policy = headers["content-security-policy"] ?? "";
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) assert.ok(policy.includes(part), part);
    assert.doesNotMatch(policy, /unsafe|\*|data:/);
    assert.doesNotMatch(body.toString(), /<style|<script(?![^>]* src=)| style=| on\w+=/);
  }
});

test("a blocked script is really blocked", async () => {
  const browser = await startBrowser();
  const page = await visit(browser);
  await open(page, `${server.url}/?lang=en`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok(page.faults.some((f) => f.includes("policy: script-src")));
  page.faults.length = 0;
  await leave(page);
  await browser.close();
});

test("the sources pass the type check", () => {
  const result = spawnSync(process.execPath, [join(top, "web/node_modules/typescript/bin/tsc"), "--noEmit", "-p", join(top, "web")], { encoding: "utf8" });
  assert.equal(result.status, 0, result.stdout + result.stderr);
});

test("no source turns data into markup", () => {
  const folder = join(top, "web/src");
  for (const file of readdirSync(folder, { recursive: true }).map(String).filter((f) => f.endsWith(".ts"))) {
    assert.doesNotMatch(readFileSync(join(folder, file), "utf8"), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, file);
  }
});
