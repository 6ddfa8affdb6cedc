// Writes the sample adverts of data/samples/adverts: the same bytes every time.
//   node scripts/make_samples.mjs            write them
//   node scripts/make_samples.mjs --check    fail when the files say something else
// Sentences are in scripts/samples/LANGUAGE.txt, places in scripts/samples/countries.mjs. No such
// job, employer or pay exists. Needs Node.js 18 or later and nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { countries } from "./samples/countries.mjs";
import { draw, fields, jobs, words } from "./samples/pay.mjs";
import { readTexts, saidIn } from "./samples/texts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "data", "samples", "adverts");
const kMark = "Sample written for Métier; no such job exists";
const kRepublished = 12; // and as many new ones beside them
const kMostAlike = 0.45; // shingles in common (Jaccard) of two adverts that are not the same

// mulberry32
let state = 20261127;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
function some(list, count) {
  const rest = [...list];
  const taken = [];
  while (taken.length < count && rest.length) taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return taken;
}
const oneOf = (weights) => {
  let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.keys(weights).find((key) => (left -= weights[key]) < 0) ?? Object.keys(weights)[0];
};

const texts = readTexts(join(here, "samples"));
const used = {}; // adverts by language and job, so that all jobs get their share

function chooseJob(country, language, first) {
  if (first) return "cto";
  const foreign = language === "en" && Object.keys(country.languages).some((other) => other !== "en");
  const open = Object.keys(texts[language].jobs).filter((job) => !foreign || jobs[job].lead || jobs[job].tech);
  const weight = (job) => (jobs[job].weight * (0.6 + random())) / (1 + (used[language + job] ?? 0));
  return open.map((job) => [weight(job), job]).sort((a, b) => b[0] - a[0])[0][1];
}

function chooseYears(job) {
  if (job === "cto") return pick([10, 10, 12, 15]);
  if (jobs[job].lead) return pick([5, 8, 10]);
  return job === "shop" || random() < 0.3 ? 0 : 3;
}

const day = (at) => new Date(Date.UTC(2026, 0, 5) + at * 86400000).toISOString().slice(0, 10);

// Where it is: mostly a town; some only a country, at home, or not told.
function choosePlace(country, language) {
  const towns = country.towns.filter((town) => (town.language ?? language) === language);
  const kind = random();
  if (kind < 0.03) return { kind: "none" };
  if (kind < 0.07) return { kind: "country" };
  return { kind: "town", ...pick(towns.length ? towns : country.towns) };
}

function chooseParts(advert, text) {
  const { job, language } = advert;
  const said = (list) => saidIn(advert.country.code, list);
  const own = text.jobs[job];
  const lines = { tasks: some(said(own.tasks), 3), needs: some(said(own.needs), 1), offer: some(said(text.offer.slice(advert.lasting ? 0 : 1)), 2) };
  if (advert.years) lines.needs.push(pick(advert.years < 5 ? text.few : text.many).replace("{n}", advert.years));
  lines.intro = pick(text.intro).replace("{e}", advert.employer);
  if (advert.place.kind === "town") lines.place = pick(text.place).replace("{t}", advert.place.town);
  if (advert.remote) lines.place = text.remote[0];
  if (job === "cto" && advert.told) lines.report = pick(text.report);
  if (advert.payIn.text) lines.pay = words(advert.pay, pick(said(text[advert.pay.unit])), language, advert.country);
  lines.apply = pick(text.apply);
  lines.heads = text.heads;
  lines.colon = language === "fr" ? " :" : ":";
  return lines;
}

const runIn = (l, at) => (l.heads[at].endsWith("?") ? l.heads[at] : l.heads[at] + l.colon);

// As three boards would show it: plain with bullets, HTML, prose.
const layouts = {
  "example.org": (l) =>
    [
      l.intro, l.place, "", l.heads[0], ...[...l.tasks, l.report].filter(Boolean).map((line) => "- " + line), "", l.heads[1],
      ...l.needs.map((line) => "- " + line), "", l.heads[2], ...l.offer.map((line) => "- " + line), "", l.pay, l.apply,
    ].filter((line) => line !== undefined).join("\n"),
  "example.com": (l) => {
    const safe = (line) => line.replaceAll("&", "&amp;");
    const list = (lines) => `<ul>${lines.filter(Boolean).map((line) => `<li>${safe(line)}</li>`).join("")}</ul>`;
    const head = (line) => `<p><strong>${line}</strong></p>`;
    return (
      `<p>${[l.intro, l.report].filter(Boolean).map(safe).join(" ")}</p>${head(l.heads[0])}${list(l.tasks)}` +
      `${head(l.heads[1])}${list(l.needs)}${head(l.heads[2])}${list([...l.offer, l.pay])}<p>${safe([l.place, l.apply].filter(Boolean).join("<br>"))}</p>`
    );
  },
  "example.net": (l) =>
    [
      [l.intro, l.report], [runIn(l, 0), ...l.tasks], [runIn(l, 1), ...l.needs],
      [runIn(l, 2), ...l.offer], [l.place], [l.pay, l.apply],
    ]
      .map((part) => part.filter(Boolean).join(" ")).filter(Boolean).join("\n\n"),
};

function shingles(parts) {
  const list = [...parts.tasks, ...parts.needs, ...parts.offer, parts.intro, parts.apply].join(" ").toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set(list.slice(2).map((_, at) => list.slice(at, at + 3).join(" ")));
}
function alike(a, b) {
  let both = 0;
  for (const one of a) both += b.has(one) ? 1 : 0;
  return both / (a.size + b.size - both);
}

// Swiss German has no ß.
const spelt = (line, country) => (country.code === "CH" ? line?.replaceAll("ß", "ss") : line);

function makeAdvert(country, serial, first, before) {
  const language = oneOf(country.languages);
  const job = chooseJob(country, language, first);
  const text = texts[language];
  used[language + job] = (used[language + job] ?? 0) + 1;
  const payKind = random();
  const advert = {
    country, language, job, serial,
    host: pick(Object.keys(layouts)),
    employer: pick(text[pick(jobs[job].sector)]),
    place: choosePlace(country, language),
    remote: Boolean(jobs[job].lead || jobs[job].tech) && job !== "mech" && random() < 0.09,
    years: chooseYears(job),
    told: random() < 0.13,
    pay: draw(country, jobs[job], random),
    payIn: { fields: payKind < 0.33, text: payKind > 0.28 && payKind < 0.55, single: random() < 0.15 },
    posted: Math.floor(random() * 320),
    open: 28 + Math.floor(random() * 33),
    type: random() < 0.8 || jobs[job].lead ? "FULL_TIME" : jobs[job].tech ? "CONTRACTOR" : pick(["PART_TIME", "PART_TIME", "TEMPORARY"]),
  };
  advert.lasting = !["TEMPORARY", "CONTRACTOR"].includes(advert.type);
  advert.title = pick(saidIn(country.code, text.jobs[job].titles));
  advert.bare = spelt(advert.title, country);
  const both = / \/ (?!C)/.test(advert.title); // names both sexes
  if (text.suffix && !both && random() < 0.5) advert.title += " " + pick(text.suffix);
  const rivals = before.filter((other) => other.language === language && other.job === job);
  for (let attempt = 0; attempt < 60; ++attempt) {
    const parts = chooseParts(advert, text);
    const set = shingles(parts);
    const worst = Math.max(0, ...rivals.map((other) => alike(set, other.shingles)));
    if (advert.worst === undefined || worst < advert.worst) Object.assign(advert, { parts, shingles: set, worst });
    if (worst <= kMostAlike) break;
  }
  if (advert.worst > kMostAlike) throw new Error(`${language}, ${job}: too few sentences for so many adverts`);
  advert.title = spelt(advert.title, country);
  advert.description = spelt(layouts[advert.host](advert.parts), country);
  advert.id = `MS-${String(serial).padStart(4, "0")}`;
  advert.url = `https://jobs.${advert.host}/adverts/${advert.id.toLowerCase()}`;
  return advert;
}

function location(advert) {
  if (advert.place.kind === "none" || advert.remote) return undefined;
  const address = { "@type": "PostalAddress" };
  if (advert.place.kind === "town") {
    address.addressLocality = advert.place.town;
    if (advert.serial % 4) address.addressRegion = advert.place.region;
    if (advert.serial % 3) address.postalCode = advert.place.postcode;
  }
  address.addressCountry = advert.serial % 5 ? advert.country.code : { "@type": "Country", name: advert.country.code };
  return { "@type": "Place", address };
}

function posting(advert) {
  const { years, host } = advert;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    disambiguatingDescription: kMark,
    identifier: { "@type": "PropertyValue", name: host, value: advert.id },
    url: advert.url,
    title: advert.title,
    description: advert.description,
    inLanguage: host === "example.net" ? undefined : advert.language,
    hiringOrganization: { "@type": "Organization", name: advert.employer },
    jobLocation: location(advert),
    jobLocationType: advert.remote ? "TELECOMMUTE" : undefined,
    applicantLocationRequirements: advert.remote ? { "@type": "Country", name: advert.country.code } : undefined,
    datePosted: day(advert.posted),
    validThrough: day(advert.posted + advert.open) + (host === "example.com" ? "T23:59:00Z" : ""),
    employmentType: advert.type,
    experienceRequirements:
      years && host === "example.com"
        ? { "@type": "OccupationalExperienceRequirements", monthsOfExperience: String(12 * years) }
        : undefined,
    baseSalary: advert.payIn.fields ? fields(advert.pay, advert.payIn.single) : undefined,
  };
}

const cell = (value) => (/[",\n]/.test(value ?? "") ? `"${value.replaceAll('"', '""')}"` : (value ?? ""));

function row(advert, id, text, at) {
  const town = advert.place.kind === "town" && !advert.remote ? advert.place : {};
  const country = advert.place.kind === "none" && !advert.remote ? "" : advert.country.code;
  const pay = advert.payIn.text ? (advert.parts.pay ?? "") : "";
  return [id, advert.bare, text, advert.employer, town.town, town.region, country, day(at), day(at + 30), pay,
    `https://www.example.net/republished/${id.toLowerCase()}`, kMark].map(cell).join(",");
}

function republished(adverts, fresh) {
  const chosen = adverts.filter((advert) => advert.posted < 290 && advert.place.kind === "town" && !advert.remote);
  const step = Math.floor(chosen.length / kRepublished);
  const rows = ["reference,job_title,job_description,company,city,region,country,date_posted,closing_date,salary,link,note"];
  for (let n = 0; n < kRepublished; ++n) {
    const again = chosen[n * step + (n % 5)];
    const extra = texts[again.language].extra[0];
    const text = spelt(layouts["example.org"](again.parts), again.country) + "\n" + extra;
    rows.push(row(again, `MR-${String(2 * n + 1).padStart(4, "0")}`, text, again.posted + 20));
    rows.push(row(fresh[n], `MR-${String(2 * n + 2).padStart(4, "0")}`, spelt(layouts["example.org"](fresh[n].parts), fresh[n].country), fresh[n].posted));
  }
  return rows.join("\n") + "\n";
}

function makeAll() {
  const adverts = [];
  for (const country of countries)
    for (let n = 0; n < country.count; ++n) adverts.push(makeAdvert(country, adverts.length + 1, n === 0, adverts));
  const fresh = countries.slice(0, kRepublished)
    .map((country, n) => makeAdvert(country, adverts.length + 1 + n, false, adverts));
  const files = {};
  for (const host of Object.keys(layouts))
    files[`${host.replace(".", "-")}.jsonl`] =
      adverts.filter((advert) => advert.host === host).map((advert) => JSON.stringify(posting(advert)) + "\n").join("");
  files["republished.csv"] = republished(adverts, fresh);
  return { adverts: [...adverts, ...fresh], files };
}

const { adverts, files } = makeAll();
let wrong = 0;
if (process.argv[2] === "--check") {
  const found = readdirSync(target);
  for (const name of new Set([...Object.keys(files), ...found])) {
    if (found.includes(name) && readFileSync(join(target, name), "utf8") === files[name]) continue;
    console.error(`data/samples/adverts/${name} is not what scripts/make_samples.mjs writes`);
    wrong = 1;
  }
} else {
  mkdirSync(target, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), content);
}
const count = (of) => new Set(adverts.map(of)).size;
const bytes = Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
console.log(
  `${adverts.length + kRepublished} adverts (${kRepublished} of them republished), ${count((a) => a.language)} languages, ` +
    `${count((a) => a.country.code)} countries, ${count((a) => a.job)} occupations, ` +
    `${adverts.filter((a) => a.payIn.fields || a.payIn.text).length} with pay, ` +
    `${adverts.filter((a) => a.remote).length} at home, ${adverts.filter((a) => a.place.kind === "none" && !a.remote).length} without a place, ` +
    `${adverts.filter((a) => a.parts.report).length} of ${adverts.filter((a) => a.job === "cto").length} CTO adverts with whom they report to, ` +
    `${Math.round(bytes / 1000)} kB`,
);
process.exitCode = wrong;
