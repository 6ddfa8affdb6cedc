// Where the jobs are: totals, the map, the list of countries, the chosen one, and the table.
import { useId } from "preact/hooks";
import { apiUrl, type Problem } from "../api.ts";
import type { Countries, Counts } from "../adverts/types.ts";
import { SampleNotice } from "../adverts/sample.ts";
import { hasNone, mayAsk } from "../adverts/store.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { type Loaded, useAnswer } from "../load.ts";
import { decodePart, href, navigate, place } from "../router.ts";
import { idOf } from "../parts.ts";
import { Chosen } from "./chosen.ts";
import { type CountClass, classesOf, levelOf } from "./classes.ts";
import { Europe } from "./europe.ts";
import { countryName } from "./names.ts";
import { type Shapes, useShapes } from "./shapes.ts";
import { CountryTable, type Row } from "./table.ts";

interface Props {
  occupation?: { uri: string };
  filters?: Record<string, string>;  // of the page of adverts, which has a title of its own
}

// The answer by country; the one endpoint does not know the language of adverts, the other does.
function useCountries(filters: Record<string, string>): Loaded<Countries> {
  const counted = "advertLang" in filters || "region" in filters;
  const known = language.value && mayAsk();
  const query = { ...filters, ...(counted ? { by: "country" } : {}), lang: language.value };
  const answer = useAnswer<Countries | Counts>(known ? apiUrl(counted ? "adverts/stats" : "adverts/countries", query) : null);
  const { data } = answer;
  if (!data || "items" in data) return answer as Loaded<Countries>;
  const items = data.lines.filter((line) => line.country !== null)
    .map((line) => ({ country: String(line.country), name: String(line.countryLabel ?? line.country), adverts: line.adverts }));
  const unknown = data.lines.find((line) => line.country === null)?.adverts ?? 0;
  return { ...(answer as Loaded<Countries>), data: { adverts: data.adverts, countries: items.length, unknown, items } };
}

function Totals({ answer }: { answer: Countries | undefined }) {
  const some = answer && answer.adverts > 0;
  const rows: [string, string][] = [[t().map.total, some ? t().number(answer.adverts) : "–"], [t().map.countries, some ? t().number(answer.countries) : "–"]];
  return html`<dl class="map-totals">${rows.map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const Legend = ({ classes }: { classes: CountClass[] }) =>
  html`<ul class="map-legend" aria-label=${t().map.legend}>
    ${classes.map((c, i) => html`<li key=${c.from}><i class=${`level-${levelOf(i, classes)}`}></i>${c.from === c.to ? t().number(c.from) : `${t().number(c.from)}–${t().number(c.to)}`}</li>`)}
    <li><i class="level-0"></i><span aria-hidden="true">–</span> ${t().map.noneKnown}</li>
  </ul>`;

// Why there is nothing to show, in one sentence, and what brings something.
function Nothing({ problem, answer, retry, filtered }: { problem: Problem | undefined; answer: Countries | undefined; retry: () => void; filtered: boolean }) {
  const load = html` ${t().map.howToLoad} <code>metier adverts import</code>`;
  if (hasNone() || problem?.status === 404) return html`<p class="told">${t().map.noStore}${load}</p>`;
  if (problem) return html`<p class="told" role="alert">${t().map.failed} <button type="button" class="more" onClick=${retry}>${t().retry}</button></p>`;
  if (answer?.adverts === 0) return html`<p class="told">${filtered ? t().map.noneFiltered : html`${t().map.none}${load}`}</p>`;
  return null;
}

// What the map has no place for is told below it.
function Elsewhere({ answer, shapes }: { answer: Countries; shapes: Shapes | null | "failed" }) {
  const onMap = new Set(shapes && shapes !== "failed" ? shapes.countries.map((c) => c.code) : []);
  const outside = onMap.size > 0 ? answer.items.filter((item) => !onMap.has(item.country)) : [];
  if (outside.length === 0 && answer.unknown === 0) return null;
  return html`<p class="muted elsewhere">
    ${outside.length > 0 ? html`${t().map.outside} ${outside.map((item, i) => {
      const name = countryName(item.country);
      return html`<span key=${item.country}><bdi lang=${name.lang}>${name.text}</bdi> ${t().number(item.adverts)}${i + 1 < outside.length ? ", " : ". "}</span>`;
    })}` : null}
    ${answer.unknown > 0 ? t().map.unknownPlace(answer.unknown) : null}
  </p>`;
}

function Choice({ rows, selected, choose }: { rows: Row[]; selected: string | null; choose: (code: string | null) => void }) {
  const id = useId();
  const named = rows.map((row) => ({ ...row, ...countryName(row.code) })).sort((a, b) => a.text.localeCompare(b.text));
  return html`<p class="choice"><label for=${id}>${t().map.country}</label>
    <select id=${id} value=${selected ?? ""} onChange=${(e: Event) => choose((e.currentTarget as HTMLSelectElement).value || null)}>
      <option value="" selected=${!selected}>${t().map.allCountries}</option>
      ${named.map((row) => html`<option key=${row.code} value=${row.code} lang=${row.lang} selected=${row.code === selected}>${row.text} (${row.count ? t().number(row.count) : "–"})</option>`)}
    </select></p>`;
}

// The chosen country stands in the address. What is chosen on the map is no new page: Back leaves all of it.
function choose(code: string | null): void {
  const { path, query } = place.value;
  const { country: _, page: __, advert: ___, ...rest } = Object.fromEntries(query);
  navigate(href(path, code ? { ...rest, country: code } : rest), { replace: true });
}

export function JobsMap({ occupation, filters }: Props) {
  const id = useId();
  const shapes = useShapes();
  const asked = filters ?? (occupation ? { occupation: occupation.uri } : {});
  const { country: _, ...query } = asked;
  const answer = useCountries(query);
  const { data } = answer;
  const counts = new Map(data?.items.map((item) => [item.country, item.adverts]));
  const classes = classesOf(Math.max(0, ...counts.values()));
  const codes = new Set([...(shapes && shapes !== "failed" ? shapes.countries.map((c) => c.code) : []), ...counts.keys()]);
  const rows = [...codes].map((code) => ({ code, count: counts.get(code) }));
  const wish = (place.value.query.get("country") ?? "").toUpperCase();
  const selected = codes.has(wish) ? wish : null;
  const adverts: Record<string, string> | null = filters ? null : occupation ? { occupation: decodePart(idOf(occupation.uri)) } : {};
  const Title = html`<h2 id=${id}>${t().map.title}</h2>`;
  return html`<section class="jobs-map" aria-labelledby=${id} aria-busy=${answer.busy ? "true" : undefined}>
    ${Title}
    <div class="map-head"><p class="lead">${t().map.hint}</p><${Totals} answer=${data} /></div>
    <${Nothing} problem=${answer.problem} answer=${data} retry=${answer.retry} filtered=${Object.keys(query).length > (occupation ? 1 : 0)} />
    ${data && data.adverts > 0 ? html`<${SampleNotice} filters=${query} />` : null}
    <div class="map-grid">
      <div class="map-side map-main">
        ${shapes === "failed" ? html`<p class="told" role="alert">${t().map.noShapes}</p>`
          : shapes ? html`<${Europe} shapes=${shapes} counts=${counts} classes=${classes} selected=${selected} choose=${choose} hint=${`${id}-keys`} />`
          : html`<div class="map-frame"><div class="map-wait"></div></div>`}
        <${Legend} classes=${classes} />
        <p id=${`${id}-keys`} class="muted keys">${t().map.keys}</p>
        ${data ? html`<${Elsewhere} answer=${data} shapes=${shapes} />` : null}
      </div>
      <div class="map-side">
        <${Choice} rows=${rows} selected=${selected} choose=${choose} />
        <div aria-live="polite">${selected ? html`<${Chosen} key=${selected} code=${selected} count=${counts.get(selected)} total=${data?.adverts ?? 0} filters=${query} adverts=${adverts} close=${() => choose(null)} />` : null}</div>
        <${CountryTable} rows=${rows} total=${data?.adverts ?? 0} selected=${selected} choose=${choose} />
      </div>
    </div>
  </section>`;
}
