// The page without its server: what was read can be read again, what needs the server says so, and a new
// version takes over. And the choice of light or dark, which is kept in the browser too.
import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { after, before } from "node:test";
import { accessible, element, forgiveFailedRequests, heading, leave, noOverflow, open, settled, startBrowser, startServer, tabTo, visit, test } from "./support.mjs";

let server, browser, front;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  front = await startFront(server.url);
});
after(() => front?.stop());

// In front of the server: may fall silent, and may change what it says.
function startFront(behind) {
  const state = { silent: false, asked: [], change: (path, body) => body };
  const proxy = createServer((ask, answer) => {
    if (state.silent) return ask.socket.destroy();
    state.asked.push(`${ask.method} ${ask.url}`);
    const to = new URL(ask.url, behind);
    const headers = { ...ask.headers, host: to.host, "accept-encoding": "identity" };
    delete headers["if-none-match"];  // what is changed here has another content than its tag says
    const passed = request(to, { method: ask.method, headers }, (got) => {
      const chunks = [];
      got.on("data", (c) => chunks.push(c));
      got.on("end", () => {
        const body = Buffer.from(state.change(ask.url, Buffer.concat(chunks)));
        const headers = { ...got.headers, "content-length": body.length };
        delete headers["transfer-encoding"];
        delete headers.etag;
        answer.writeHead(got.statusCode, headers);
        answer.end(body);
      });
    });
    passed.on("error", () => answer.destroy());
    ask.pipe(passed);
  });
  return new Promise((resolve) => proxy.listen(0, "127.0.0.1", () => resolve(Object.assign(state, {
    url: `http://127.0.0.1:${proxy.address().port}`,
    stop: () => proxy.close() && proxy.closeAllConnections(),
  }))));
}

// A visitor whose browser keeps the page, once it does.
async function keeper(path, options = {}) {
  const page = await visit(browser, { ...options, keeps: true });
  await open(page, front.url + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

// Waits for what the browser keeps to be as `wanted` says (waitForFunction does not wait for promises).
async function eventually(page, wanted) {
  for (let i = 0; i < 200 && !(await page.evaluate(wanted)); ++i) await page.waitForTimeout(50);
  assert.ok(await page.evaluate(wanted), String(wanted));
}

async function leaveSilent(page) {
  front.silent = false;
  forgiveFailedRequests(page);
  await leave(page);
}

for (const { lang, width, scheme } of [{ lang: "en", width: 1440, scheme: "light" }, { lang: "da", width: 360, scheme: "dark" }]) {
  test(`without the server: what was read is there, what was not says why, and all is well after (${lang}, ${width} px)`, async () => {
    const page = await keeper(`/?lang=${lang}`, { width, scheme });
    await open(page, `${front.url}/occupation/1330.3?lang=${lang}`);
    const name = await heading(page);
    await open(page, `${front.url}/skills?lang=${lang}`);
    front.silent = true;

    await open(page, `${front.url}/occupation/1330.3?lang=${lang}`);
    assert.equal(await heading(page), name);
    await page.locator(".kept").waitFor();
    await noOverflow(page);
    await accessible(page);
    // Pages whose code was never loaded are there too.
    await open(page, `${front.url}/read?lang=${lang}`);
    assert.equal(await page.locator(".failure").count(), 0);

    await page.goto(`${front.url}/isco/1330?lang=${lang}`);
    await page.getByRole("alert").waitFor();
    await noOverflow(page);
    await accessible(page);
    front.silent = false;
    await page.getByRole("alert").getByRole("button").click();
    await page.locator("main .kicker").waitFor();
    await page.locator(".kept").waitFor({ state: "detached" });
    await leaveSilent(page);
  });
}

test("only answers to GET are kept, no suggestions, and not without end", async () => {
  const page = await keeper("/?lang=en");
  await page.evaluate(async () => {
    await fetch("/v1/read", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text: "a private text about Java" }) });
    await (await fetch("/v1/suggest?q=java&lang=en")).text();
    for (let i = 0; i < 320; ++i) await (await fetch(`/v1/search?lang=en&limit=1&q=n${i}`)).text();
  });
  const kept = () => page.evaluate(async () => {
    const urls = [];
    for (const name of await caches.keys()) for (const r of await (await caches.open(name)).keys()) urls.push(`${r.method} ${r.url}`);
    return urls.filter((u) => u.includes("/v1/"));
  });
  await eventually(page, async () => {
    const cache = await caches.open("metier-answers-1");
    return (await cache.keys()).some((r) => r.url.endsWith("q=n319")) && (await cache.keys()).length <= 300;
  });
  const urls = await kept();
  assert.ok(urls.every((u) => u.startsWith("GET ")));
  assert.ok(!urls.some((u) => /suggest|\/v1\/read/.test(u)));
  assert.ok(urls.length <= 300);
  await leave(page);
});

test("a new version is shown at once and takes the place of what was kept of the old one", async () => {
  const page = await keeper("/about?lang=en");
  const names = () => page.evaluate(async () => (await caches.keys()).filter((n) => n.startsWith("metier-page-")));
  const old = await names();
  assert.equal(old.length, 1);
  const version = old[0].slice("metier-page-".length);
  front.change = (path, body) => {
    if (path === "/sw.js") return body.toString().replaceAll(version, "00000000");
    return /^\/(about|$)/.test(path) ? body.toString().replace("<title>", `<meta name="version" content="new"><title>`) : body;
  };
  await open(page, `${front.url}/about?lang=en`);
  assert.equal(await page.locator("meta[name=version]").count(), 1);
  await eventually(page, async () => {
    const pages = (await caches.keys()).filter((n) => n.startsWith("metier-page-"));
    return pages.length === 1 && pages[0] === "metier-page-00000000";
  });
  front.silent = true;
  await open(page, `${front.url}/about?lang=en`);
  assert.equal(await page.locator("meta[name=version]").count(), 1);  // the new one was kept
  front.change = (path, body) => body;
  await leaveSilent(page);
});

test("the server sends worker and manifest as the policy has it", async () => {
  const worker = await fetch(`${server.url}/sw.js`);
  assert.match(worker.headers.get("content-type"), /javascript/);
  assert.match(worker.headers.get("cache-control"), /no-cache/);
  const page = await (await fetch(`${server.url}/`)).text();
  const manifest = await fetch(server.url + /rel="manifest" href="([^"]+)"/.exec(page)[1]);
  assert.match(manifest.headers.get("content-type"), /manifest\+json/);
  const { icons, start_url } = await manifest.json();
  assert.equal(start_url, "/");
  assert.equal((await fetch(server.url + icons[0].src)).status, 200);
});

test("light or dark: as the system has it, or as chosen; kept, and there before the first paint", async () => {
  const page = await visit(browser, { scheme: "light" });
  const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await open(page, `${server.url}/about?lang=en`);
  const light = await back();
  await tabTo(page, element(".theme select"));
  await page.keyboard.type("Dark");
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  const dark = await back();
  assert.notEqual(dark, light);
  for (const path of ["/about", "/", "/tree?pillar=occupations", "/collections"]) {
    await open(page, `${server.url}${path}${path.includes("?") ? "&" : "?"}lang=da`);
    assert.equal(await back(), dark);
    await accessible(page);
  }
  // The choice stands before the page's own program has run.
  await page.route("**/assets/main-*.js", (route) => route.abort());
  await page.goto(`${server.url}/?lang=en`);
  assert.equal(await back(), dark);
  await page.unroute("**/assets/main-*.js");
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, `${server.url}/about?lang=en`);
  await page.locator(".theme select").selectOption("light");
  assert.equal(await back(), light);
  await accessible(page);
  await page.locator(".theme select").selectOption("system");
  assert.equal(await back(), dark);
  assert.equal(await page.evaluate(() => localStorage.getItem("metier.theme")), null);
  forgiveFailedRequests(page);
  await leave(page);
});
