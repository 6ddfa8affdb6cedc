// node web/dev.mjs API_URL [PORT]
// Builds the page and serves it with the answers of a running server (metier serve), without building the
// program: for work on the page, and for the browser tests with METIER_WEB_DIST=web/dist.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json",
};
const policy = /kContentSecurityPolicy =\n((?:\s*".*"\n?)+)/.exec(readFileSync(join(here, "assets.h"), "utf8"))[1]
  .split("\n").map((line) => line.trim().replace(/^"|"$/g, "")).join("");
const isServers = (path) => /^\/(v1|esco|open-api|api|ws|reconcile|openapi\.yaml|healthz|metrics)\b/.test(path);

export function buildPage(out = join(here, "dist")) {
  const made = spawnSync("node", [join(here, "build.mjs"), out], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  return out;
}

// The server of the page in `out` and of what `api` answers; resolves to { url, stop }.
export function serveDev(api, out = join(here, "dist"), port = 0) {
  const server = createServer((ask, answer) => {
    const path = new URL(ask.url, "http://x").pathname;
    if (isServers(path)) {
      const to = new URL(ask.url, api);
      const passed = request(to, { method: ask.method, headers: { ...ask.headers, host: to.host } }, (got) => {
        answer.writeHead(got.statusCode, got.headers);
        got.pipe(answer);
      });
      passed.on("error", () => answer.destroy());  // as when there is no server
      ask.pipe(passed);
      return;
    }
    const file = join(out, normalize(path));
    const found = file.startsWith(out) && extname(file) && existsSync(file) ? file : join(out, "index.html");
    answer.writeHead(200, { "content-type": types[extname(found)], "content-security-policy": policy, "cache-control": "no-cache" });
    answer.end(readFileSync(found));
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () =>
    resolve({ url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() && server.closeAllConnections() })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error("usage: node web/dev.mjs API_URL [PORT]");
    process.exit(2);
  }
  console.log((await serveDev(process.argv[2], buildPage(), Number(process.argv[3] ?? 0))).url);
}
