// node bench/web/run.mjs [RUNS]
// Measures the page as a visitor has it, on loopback in headless Chromium: weight of the first occupation
// page, first paint, input to suggestions, frames while the whole tree scrolls by. Builds nothing: it starts
// METIER_BINARY (build/release/metier) with METIER_SNAPSHOT (the starter taxonomy, built for the purpose).
// Each number is the median of RUNS (20), with the least and the most; baselines come from the same run.
import { createServer } from "node:http";
import { cpus, loadavg, totalmem } from "node:os";
import { gzipSync } from "node:zlib";
import { settled, startBrowser, startServer, visit } from "../../tests/web/support.mjs";

const runs = Number(process.argv[2] ?? 20);
const kOccupation = "/occupation/1330.3?lang=en";
const kFrames = 150;  // of one way through the tree

const rows = [];
function report(name, values, unit, digits = 1, bar = null) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  const text = (x) => x.toFixed(digits);
  rows.push([name, text(median), text(sorted[0]), text(sorted.at(-1)), unit, bar === null ? "" : `${bar}`, bar === null ? "" : median <= bar ? "met" : "MISSED"]);
}

function table(lines) {
  const head = ["", "median", "min", "max", "unit", "bar", ""];
  const widths = head.map((h, i) => Math.max(h.length, ...lines.map((l) => l[i].length)));
  const line = (cells) => cells.map((c, i) => (i === 0 || i === 4 || i === 6 ? c.padEnd(widths[i]) : c.padStart(widths[i]))).join("  ").trimEnd();
  return [line(head), widths.map((w) => "-".repeat(w)).join("  "), ...lines.map(line)].join("\n");
}

// A fresh visitor's page; ends it after `use`.
async function withPage(browser, use) {
  const page = await visit(browser);
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

const firstPaint = (page) => page.evaluate(() => new Promise((resolve) => {
  new PerformanceObserver((list, watch) => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (!paint) return;
    watch.disconnect();
    resolve(paint.startTime);
  }).observe({ type: "paint", buffered: true });
}));

// What everything fetched for a page weighs, compressed with gzip, by kind. Answers of the server are the
// text content; a server that sent them plain is counted as if it had not.
async function weigh(browser, base) {
  const urls = new Set();
  await withPage(browser, async (page) => {
    page.on("request", (request) => urls.add(request.url()));
    await page.goto(base + kOccupation);
    await settled(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));  // what is fetched when it comes into view
    await page.waitForLoadState("networkidle");
  });
  const weights = { page: 0, scripts: 0, styles: 0, other: 0, "text content": 0 };
  for (const url of urls) {
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    const { pathname } = new URL(url);
    const kind = pathname.startsWith("/v1/") ? "text content" : pathname.endsWith(".js") ? "scripts" : pathname.endsWith(".css") ? "styles" : pathname.startsWith("/assets/") ? "other" : "page";
    weights[kind] += gzipSync(body, { level: 9 }).length;
  }
  return weights;
}

// From the event of a letter typed to the frame that shows the suggestions for it.
async function suggestionTimes(browser, base) {
  const words = ["chief", "software", "nurse", "java", "teach", "weld", "manager", "data", "english", "project"];
  return withPage(browser, async (page) => {
    await page.goto(`${base}/?lang=en`);
    await settled(page);
    await page.locator("input.query").click();
    await page.evaluate(() => {
      const list = document.querySelector(".suggestions");
      let typed = null;
      window.times = [];
      document.querySelector("input.query").addEventListener("input", (event) => (typed = event.timeStamp), { capture: true });
      new MutationObserver(() => {
        if (typed === null || list.hidden) return;
        const from = typed;
        typed = null;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();  // behind the paint of this frame
          port1.onmessage = () => window.times.push(performance.now() - from);
          port2.postMessage(null);
        });
      }).observe(list, { childList: true, subtree: true, attributes: true, characterData: true });
    });
    for (let i = 0; i < runs; ++i) {
      const word = words[i % words.length].slice(0, 3 + Math.floor(i / words.length) % 3);
      await page.locator("input.query").fill("");
      await page.waitForFunction(() => document.querySelector(".suggestions").hidden);
      const before = await page.evaluate(() => window.times.length);
      await page.keyboard.insertText(word);
      await page.waitForFunction((n) => window.times.length > n, before);
    }
    return page.evaluate(() => window.times);
  });
}

// The longest and the median time between frames while `selector` scrolls from top to bottom.
const frames = (page, selector) => page.evaluate(async ([s, count]) => {
  const box = document.querySelector(s);
  const next = () => new Promise(requestAnimationFrame);
  box.scrollTop = 0;
  await next();
  await next();
  const step = (box.scrollHeight - box.clientHeight) / count;
  const times = [];
  let last = await next();
  for (let i = 0; i < count; ++i) {
    box.scrollTop += step;
    const now = await next();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  return { longest: times.at(-1), median: times[times.length >> 1] };
}, [selector, kFrames]);

const blank = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" })
  .end("<!doctype html><title>x</title><p>A line of text.</p><div id=box style='height:500px;overflow:auto'><div style='height:900000px'></div></div>"));
await new Promise((resolve) => blank.listen(0, "127.0.0.1", resolve));
const blankUrl = `http://127.0.0.1:${blank.address().port}/`;
const [server, browser] = await Promise.all([startServer(), startBrowser()]);
try {
  const about = await server.json("/v1/about?lang=en");
  console.log(`${cpus()[0].model.trim()}, ${cpus().length} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${loadavg()[0].toFixed(1)}; Chromium ${browser.version()}, headless`);
  console.log(`${about.counts.occupations} occupations, ${about.counts.skills} skills, ${about.languages.length} languages${about.release ? `, ${about.release}` : ""}; ${runs} runs\n`);

  const weights = await weigh(browser, server.url);
  const { "text content": content, ...own } = weights;
  for (const [kind, bytes] of Object.entries(own)) report(`weight of the first occupation page: ${kind}`, [bytes / 1024], "KiB gzip");
  report("  all of it but the text content", [Object.values(own).reduce((a, b) => a + b) / 1024], "KiB gzip", 1, 90);
  report("  its text content (answers of the server)", [content / 1024], "KiB gzip");

  const paints = { blank: [], start: [], occupation: [] };
  for (let i = 0; i < runs; ++i) {
    // In turns, so that none always follows the same other one.
    const turns = [["blank", blankUrl], ["start", `${server.url}/?lang=en`], ["occupation", server.url + kOccupation]];
    for (const [name, url] of [...turns.slice(i % 3), ...turns.slice(0, i % 3)]) {
      paints[name].push(await withPage(browser, async (page) => {
        await page.goto(url);
        return firstPaint(page);
      }));
    }
  }
  report("first contentful paint: a blank page (baseline)", paints.blank, "ms");
  report("first contentful paint: the start", paints.start, "ms", 1, 300);
  report("first contentful paint: an occupation", paints.occupation, "ms", 1, 300);

  report("input to suggestions shown", await suggestionTimes(browser, server.url), "ms", 1, 50);

  const scrolls = { blank: [], tree: [], median: [] };
  let nodes = 0;
  await withPage(browser, async (page) => {
    await page.goto(blankUrl);
    for (let i = 0; i < runs; ++i) scrolls.blank.push((await frames(page, "#box")).longest);
    await page.goto(`${server.url}/tree?pillar=skills&open=*&lang=en`);
    await settled(page);
    nodes = (await server.json("/v1/tree?pillar=skills&lang=en")).nodes.length;
    for (let i = 0; i < runs; ++i) {
      const { longest, median } = await frames(page, "[role=tree]");
      scrolls.tree.push(longest);
      scrolls.median.push(median);
    }
  });
  report("longest frame: an empty box scrolls (baseline)", scrolls.blank, "ms");
  report(`longest frame: the tree of ${nodes} nodes, all open, scrolls`, scrolls.tree, "ms", 1, 50);
  report("  its median frame", scrolls.median, "ms");
  console.log(table(rows));
} finally {
  await browser.close();
  await server.stop();
  blank.close();
  blank.closeAllConnections();
}
