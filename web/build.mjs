// node web/build.mjs OUTDIR [--embed FILE.cc] [--depfile FILE.d]
// Bundles the page into OUTDIR: index.html, sw.js (the service worker) and, under assets/, files whose names carry a hash of their
// content and never change. Each has a .gz and a .br beside it. Same sources, same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { embed } from "./embed.mjs";
import { europe } from "./map.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { embed: { type: "string" }, depfile: { type: "string" } },
});
if (positionals.length !== 1) {
  console.error("usage: node web/build.mjs OUTDIR [--embed FILE.cc] [--depfile FILE.d]");
  process.exit(2);
}
const out = resolve(positionals[0]);

const contentTypes = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

const settings = {
  absWorkingDir: here,
  bundle: true,
  target: ["chrome100", "firefox100", "safari15.4"],
  minify: true,
  charset: "utf8",
  legalComments: "none",  // licences.txt has them whole
  metafile: true,
  write: false,
  logLevel: "warning",
};

// A source that is no part of the page's own bundle, as a classic script.
async function script(source, define = {}) {
  const result = await build({ ...settings, entryPoints: [source], outdir: out, format: "iife", define });
  return { bytes: Buffer.from(result.outputFiles[0].contents), inputs: Object.keys(result.metafile.inputs) };
}

async function bundle(define) {
  const result = await build({
    ...settings,
    entryPoints: { main: "src/main.ts", style: "src/style.css" },
    outdir: out,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    define,
    splitting: true,
    format: "esm",
  });
  const files = result.outputFiles.map((f) => ({ path: relative(out, f.path), bytes: Buffer.from(f.contents) }));
  return { files, inputs: Object.keys(result.metafile.inputs), outputs: result.metafile.outputs };
}

// The translations in which nothing is missing that English says: a visitor needs no English for these.
async function completeTranslations() {
  const folder = join(here, "src/strings");
  const words = async (lang) => {
    const { outputFiles } = await build({ ...settings, entryPoints: [join(folder, `${lang}.ts`)], format: "esm" });
    return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`))[lang];
  };
  const says = (own, all) => Object.entries(all).every(([name, value]) =>
    own[name] !== undefined && (typeof value !== "object" || says(own[name], value)));
  const all = await words("en");
  const found = [];
  for (const lang of readdirSync(folder).filter((f) => f.endsWith(".ts")).map((f) => f.slice(0, -3)))
    if (says(await words(lang), all)) found.push(lang);
  return found.sort();
}

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

function hashed(name, bytes) {
  const end = extname(name);
  return { path: `assets/${name.slice(0, -end.length)}-${hashOf(bytes).slice(0, 8).toUpperCase()}${end}`, bytes };
}

// The licences of the packages that went into the bundle, as they ask.
function licences(inputs) {
  const packages = new Set(["world-atlas"]);  // the map is made of it
  for (const input of inputs) {
    const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) packages.add(match[1]);
  }
  const parts = [...packages].sort().map((name) => {
    const root = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = readdirSync(root).find((f) => /^licen[cs]e/i.test(f));
    if (!file) throw new Error(`package ${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, file), "utf8").trim()}\n`;
  });
  return Buffer.from(`This page contains the following packages.\n\n${parts.join("\n----\n\n")}`);
}

// What the main script imports before it can run, for the browser to fetch along with it.
function preloads(outputs) {
  const [, main] = Object.entries(outputs).find(([path]) => /\/main-\w+\.js$/.test(path));
  return main.imports.filter((i) => i.kind === "import-statement" && !i.external)
    .map((i) => `<link rel="modulepreload" href="/${relative(out, resolve(here, i.path))}">`).join("\n");
}

function indexPage(pick, outputs) {
  const template = readFileSync(join(here, "src/index.html"), "utf8");
  const page = template.replace("{{preloads}}", preloads(outputs)).replace(/\{\{(\w+)\}\}/g, (_, name) => `/${pick(name)}`);
  return Buffer.from(page.replace(/\n\s*/g, "\n"));
}

const map = hashed("europe.json", Buffer.from(JSON.stringify(europe())));
const { files, inputs, outputs } = await bundle({
  METIER_MAP: JSON.stringify(`/${map.path}`),
  METIER_COMPLETE: JSON.stringify(await completeTranslations()),
});
const icon = hashed("icon.svg", readFileSync(join(here, "src/icon.svg")));
const notices = hashed("licences.txt", licences(inputs));
const early = await script("src/theme_first.ts");
const manifest = readFileSync(join(here, "src/manifest.webmanifest"), "utf8").replace("{{icon}}", `/${icon.path}`);
files.push(map, icon, notices, hashed("theme_first.js", early.bytes), hashed("manifest.webmanifest", Buffer.from(manifest)));
const pick = (name) => {
  const found = files.find((f) => f.path.startsWith(`assets/${name}-`));
  if (!found) throw new Error(`src/index.html asks for "${name}", which the bundle does not have`);
  return found.path;
};
const index = { path: "index.html", bytes: indexPage(pick, outputs) };

// The service worker keeps all files of this page; its version is that of all that it keeps.
const paths = files.map((f) => `/${f.path}`).sort();
const worker = await script("src/service_worker.ts", {
  kFiles: JSON.stringify(paths),
  kVersion: JSON.stringify(hashOf(Buffer.concat([index.bytes, Buffer.from(paths.join())])).slice(0, 8)),
});
const sources = new Set([...inputs, ...early.inputs, ...worker.inputs]);

const assets = [index, { path: "sw.js", bytes: worker.bytes }, ...files].map(({ path, bytes }) => ({
  path: `/${path}`,
  contentType: contentTypes[extname(path)],
  immutable: path.startsWith("assets/"),
  hash: hashOf(bytes),
  identity: bytes,
  gzip: gzipSync(bytes, { level: 9 }),
  brotli: brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }),
})).sort((a, b) => (a.path < b.path ? -1 : 1));

rmSync(join(out, "assets"), { recursive: true, force: true });  // names of an earlier build
for (const asset of assets) {
  const file = join(out, asset.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, asset.identity);
  writeFileSync(`${file}.gz`, asset.gzip);
  writeFileSync(`${file}.br`, asset.brotli);
}
if (values.embed) writeFileSync(values.embed, embed(assets));
if (values.depfile) {
  const own = ["build.mjs", "embed.mjs", "map.mjs", "src/index.html", "src/icon.svg", "src/manifest.webmanifest"];
  const needed = [...sources, ...own].filter((f) => !f.startsWith("node_modules/")).sort();
  const escape = (path) => path.replace(/ /g, "\\ ");
  writeFileSync(values.depfile, `${escape(resolve(values.embed ?? out))}: ${needed.map((f) => escape(join(here, f))).join(" ")}\n`);
}

const kib = (n) => `${(n / 1024).toFixed(1)} KiB`.padStart(10);
for (const a of assets) console.log(`${a.path.padEnd(34)} ${kib(a.identity.length)}  gzip ${kib(a.gzip.length)}  brotli ${kib(a.brotli.length)}`);
