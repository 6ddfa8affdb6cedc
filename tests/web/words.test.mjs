// The words of the interface: every language says everything that English does, with values of the same kind.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before } from "node:test";
import { test, top } from "./support.mjs";

const { build } = createRequire(join(top, "web/package.json"))("esbuild");
const folder = join(top, "web/src/strings");

// A source of the page as a module of this program.
async function source(file) {
  const { outputFiles } = await build({ entryPoints: [join(top, "web/src", file)], bundle: true, write: false, format: "esm", platform: "neutral" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

// Names that a language leaves to English on purpose, by language, as "part.name".
const fallsBack = { da: [], de: [], es: [], fr: [] };
// Parts whose names are those of the data: a language may name more of them than English has to.
const open = ["tags"];

const languages = readdirSync(folder).filter((f) => f.endsWith(".ts")).map((f) => f.slice(0, -3));
const words = {};
let overlay;
before(async () => {
  for (const lang of languages) words[lang] = (await source(`strings/${lang}.ts`))[lang];
  ({ overlay } = await source("overlay.ts"));
});

// "string", "object" or "function of 2", by full name.
function kinds(value, prefix = "") {
  return Object.entries(value).flatMap(([name, v]) => {
    const full = prefix + name;
    if (typeof v === "object") return [[full, "object"], ...kinds(v, `${full}.`)];
    return [[full, typeof v === "function" ? `function of ${v.length}` : typeof v]];
  });
}

test("there are files for English, Danish, German, Spanish and French", () => {
  assert.deepEqual([...languages].sort(), ["da", "de", "en", "es", "fr"]);
});

test("every language has every word of English, of the same kind, and no other", () => {
  const english = new Map(kinds(words.en));
  for (const lang of languages.filter((l) => l !== "en")) {
    const own = new Map(kinds(words[lang]));
    const missing = [...english].filter(([name]) => !own.has(name) && !fallsBack[lang].includes(name)).map(([name]) => name);
    assert.deepEqual(missing, [], `${lang} lacks`);
    const other = [...own].filter(([name, kind]) => english.has(name) && english.get(name) !== kind).map(([name]) => name);
    assert.deepEqual(other, [], `${lang} has of another kind`);
    const unknown = [...own.keys()].filter((name) => !english.has(name) && !open.some((part) => name.startsWith(`${part}.`)));
    assert.deepEqual(unknown, [], `${lang} has and English does not`);
  }
});

test("no word is empty, and all functions of words give one", () => {
  for (const lang of languages) {
    const walk = (value, name) => {
      if (typeof value === "object") return Object.entries(value).forEach(([n, v]) => walk(v, `${name}.${n}`));
      // Numbers serve as texts too, but for a date.
      const said = typeof value === "function" ? (name.endsWith(".date") ? value(new Date(0)) : null) : value;
      if (said !== null) assert.ok(said.trim().length > 0, name);
    };
    walk(words[lang], lang);
  }
});

test("one and many are told apart", () => {
  const said = languages.map((lang) => [0, 1, 2, 1284].map((n) => words[lang].skills(n)));
  for (const [i, lang] of languages.entries()) {
    assert.notEqual(said[i][1].replace("1", ""), said[i][2].replace("2", ""), lang);
    assert.match(said[i][3], /1\D?284/, lang);
  }
  assert.equal(words.fr.skills(0), "0 aptitude");
  assert.equal(words.de.occupations(2), "2 Berufe");
});

test("a missing word is said in English, also inside a part", () => {
  const laid = overlay(words.en, { search: "Chercher", reuse: { transversal: "partout" } });
  assert.equal(laid.search, "Chercher");
  assert.equal(laid.retry, words.en.retry);
  assert.equal(laid.reuse.transversal, "partout");
  assert.equal(laid.reuse["cross-sector"], words.en.reuse["cross-sector"]);
  assert.equal(laid.resultsFor("x"), words.en.resultsFor("x"));
});
