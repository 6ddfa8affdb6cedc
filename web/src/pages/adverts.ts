// What the adverts that were imported say: counts, trends, pay, skills, and the adverts themselves, under
// filters that stand in the address.
import { useId } from "preact/hooks";
import { AskedSkills } from "../adverts/asked.ts";
import { Bars, PayTable } from "../adverts/bars.ts";
import { Export } from "../adverts/export.ts";
import { address, Chips, FilterFields, type Filters, filtersOf, set, withoutFilters } from "../adverts/filters.ts";
import { List } from "../adverts/list.ts";
import { Part } from "../adverts/near.ts";
import { hasNone, mayAsk } from "../adverts/store.ts";
import { Trend } from "../adverts/trend.ts";
import type { Asked, CountLine, Counts } from "../adverts/types.ts";
import { lineName, span } from "../adverts/words.ts";
import { apiUrl, type Problem } from "../api.ts";
import { html, type Children } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { JobsMap } from "../map/index.ts";
import { Concepts, Failure, Heading, langOf, usePage, Waiting } from "../parts.ts";
import { place } from "../router.ts";

const kCountBy = ["country", "region", "occupation", "isco-1", "isco-2", "isco-3", "isco-4", "skill", "skill-group-1", "skill-group-2", "skill-group-3",
  "month", "year", "language", "source", "contract", "hours", "education", "experience", "currency"];
const kPayBy = ["occupation", "country", "isco-1", "isco-2", "experience", "education", "contract", "year"];
const kLeast = ["1", "3", "5", "10", "30"];

const byName = (by: string): string => t().adverts.by[by] ?? by;

const url = (path: string, query: Record<string, string>) => (language.value ? apiUrl(path, { ...query, lang: language.value }) : null);

// One of the values that the address may name; the first where it names none.
function chosen(name: string, values: string[]): string {
  const value = place.value.query.get(name) ?? "";
  return values.includes(value) ? value : (values[0] as string);
}

const minCount = (): Record<string, string> => {
  const least = chosen("min", kLeast);
  return least === "1" ? {} : { minCount: least };
};

function Select({ name, label, values, words }: { name: string; label: string; values: string[]; words: (value: string) => string }) {
  const id = useId();
  const value = chosen(name, values);
  return html`<span class="select"><label for=${id}>${label}</label>
    <select id=${id} value=${value} onChange=${(e: Event) => set({ [name]: (e.currentTarget as HTMLSelectElement).value })}>
      ${values.map((v) => html`<option key=${v} value=${v} selected=${v === value}>${words(v)}</option>`)}
    </select></span>`;
}

// The name of a line leads to the adverts of that line alone.
function LineLink({ line, by }: { line: CountLine; by: string }) {
  const { text, lang, filter } = lineName(line, by);
  const name = html`<bdi lang=${lang ?? langOf()}>${text.slice(0, 200)}</bdi>`;
  return filter ? html`<a href=${address(filter)}>${name}</a>` : name;
}

const Suppressed = ({ counts }: { counts: Counts }) =>
  counts.suppressed > 0 ? html`<p class="muted">${t().adverts.suppressed(counts.suppressed, counts.minCount)}</p>` : null;

function CountPart({ filters }: { filters: Filters }) {
  const wanted = chosen("by", kCountBy);
  const at = url("adverts/stats", { ...filters, ...minCount(), by: wanted });
  const controls = html`<${Select} name="by" label=${t().adverts.countBy} values=${kCountBy} words=${byName} />
    <${Select} name="min" label=${t().adverts.least} values=${kLeast} words=${(v: string) => v} />`;
  // While the next answer comes, the last one still stands: by what it says it is counted.
  const show = (counts: Counts) => {
    const by = counts.by[0] ?? wanted;
    const rows = counts.lines.map((line, i) => ({
      key: String(i), name: html`<${LineLink} line=${line} by=${by} />`, adverts: line.adverts, share: line.share,
      more: line.lift === undefined ? undefined : t().adverts.times(line.lift),
    }));
    return html`${rows.length === 0 ? html`<p class="empty">${t().adverts.noneHere}</p>`
      : html`<${Bars} key=${by} caption=${t().adverts.counts(byName(by))} what=${byName(by)} more=${rows.some((row) => row.more) ? t().adverts.lift : undefined} rows=${rows} />`}
      <${Suppressed} counts=${counts} /><${Export} counts=${counts} url=${at} name=${`adverts-${by}`} />`;
  };
  return html`<${Part} id="counts" title=${t().adverts.counts(byName(wanted))} url=${at} controls=${controls} show=${show} />`;
}

function PayPart({ filters }: { filters: Filters }) {
  // Of one occupation, what matters is where.
  const values = filters.occupation ? ["country", ...kPayBy.filter((by) => by !== "country")] : kPayBy;
  const wanted = chosen("pay", values);
  const at = url("adverts/pay", { ...filters, ...minCount(), by: wanted });
  const show = (counts: Counts) => {
    const by = counts.by[0] ?? wanted;
    const rows = counts.lines.flatMap((line, i) => (line.pay ? [{ key: String(i), name: html`<${LineLink} line=${line} by=${by} />`, pay: line.pay }] : []));
    return html`<p class="muted">${t().adverts.payText}</p>
      ${rows.length === 0 ? html`<p class="empty">${t().adverts.noPay}</p>` : html`<${PayTable} key=${by} what=${byName(by)} rows=${rows} some=${12} />`}
      <${Suppressed} counts=${counts} /><${Export} counts=${counts} url=${at} name=${`pay-${by}`} />`;
  };
  const controls = html`<${Select} name="pay" label=${t().adverts.payBy} values=${values} words=${byName} />`;
  return html`<${Part} id="pay" title=${t().adverts.payTitle} url=${at} controls=${controls} show=${show} />`;
}

function TrendPart({ filters }: { filters: Filters }) {
  const at = url("adverts/stats", { ...filters, by: "month" });
  return html`<${Part} id="trend" title=${t().adverts.trend} url=${at} show=${(counts: Counts) => html`<${Trend} counts=${counts} /><${Export} counts=${counts} url=${at} name="adverts-month" />`} />`;
}

function AskedPart({ filters }: { filters: Filters }) {
  const { skill: _, isco: __, ...rest } = filters;
  if (!filters.occupation) {
    return html`<section class="advert-part" aria-labelledby="asked"><h2 id="asked" tabindex="-1">${t().adverts.asked}</h2><p class="empty">${t().adverts.askedChoose}</p></section>`;
  }
  return html`<${Part} id="asked" title=${t().adverts.asked} url=${url("adverts/profile", rest)} show=${(asked: Asked) => html`<${AskedSkills} asked=${asked} level=${3} />`} />`;
}

const Jumps = () => html`<nav class="chips" aria-label=${t().onThisPage}>
  ${([["map", t().map.title], ["counts", t().adverts.countsShort], ["trend", t().adverts.trend], ["pay", t().adverts.payTitle], ["asked", t().adverts.asked], ["list", t().adverts.list]] as const)
    .map(([id, name]) => html`<a key=${id} href=${`#${id}`}>${name}</a>`)}
</nav>`;

// What is loaded, whatever the filters.
function Loaded({ months, sources, languages }: { months: Counts; sources: Counts | undefined; languages: Counts | undefined }) {
  const dated = months.lines.filter((line) => typeof line.month === "string").map((line) => String(line.month)).sort();
  const known = (counts: Counts | undefined, name: string) => counts?.lines.filter((line) => line[name] !== null).length;
  const facts: [string, Children][] = [
    [t().adverts.loaded, t().number(months.ofAll)],
    [t().adverts.sources, known(sources, "source") ?? "–"],
    [t().adverts.languages, known(languages, "language") ?? "–"],
    [t().adverts.posted, span(dated[0], dated.at(-1)) || "–"],
  ];
  return html`<dl class="summary loaded">${facts.map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function NoStore() {
  return html`<p class="told">${t().map.noStore}</p>
    <p>${t().map.howToLoad}</p><pre class="command" tabindex="0"><code>metier adverts import data/samples/adverts${"\n"}metier serve --store var/adverts.db</code></pre>`;
}

// A filter of the address that the server does not know: said in its words, with the way out.
function Refused({ problem }: { problem: Problem }) {
  return html`<div class="told" role="alert"><p>${t().adverts.refused} <bdi lang="en">${problem.detail}</bdi></p>
    ${problem.suggestions.length > 0 ? html`<p>${t().nearest}</p><${Concepts} concepts=${problem.suggestions} code="after" />` : null}
    <p><a href=${withoutFilters()}>${t().adverts.clear}</a></p></div>`;
}

function Found({ filters, counts }: { filters: Filters; counts: Counts }) {
  const filtered = Object.keys(filters).length > 0;
  return html`<p class="found-count" role="status"><strong>${t().adverts.advertCount(counts.adverts)}</strong>
      ${filtered ? ` ${t().adverts.ofAll(counts.ofAll)}` : ""}${counts.duplicates > 0 ? html` <span class="muted">${t().adverts.duplicates(counts.duplicates)}</span>` : null}</p>
    <${Jumps} />
    <div id="map"><${JobsMap} filters=${filters} /></div>
    <${CountPart} filters=${filters} />
    <${TrendPart} filters=${filters} />
    <${PayPart} filters=${filters} />
    <${AskedPart} filters=${filters} />
    <${List} filters=${filters} />`;
}

export function AdvertsPage() {
  const filters = filtersOf(place.value.query);
    const months = useAnswer<Counts>(mayAsk() ? url("adverts/stats", { by: "month" }) : null);
  const some = Boolean(months.data && months.data.ofAll > 0);
  const sources = useAnswer<Counts>(some ? url("adverts/stats", { by: "source" }) : null).data;
  const languages = useAnswer<Counts>(some ? url("adverts/stats", { by: "language" }) : null).data;
  const found = useAnswer<Counts>(some ? url("adverts/stats", { ...filters, by: "month" }) : null);
  const none = hasNone() || months.problem?.status === 404 || months.data?.ofAll === 0;
  usePage(t().advertsMenu);
  return html`<${Heading}>${t().advertsMenu}<//>
    <p class="lead">${t().adverts.intro}</p>
    ${none ? html`<${NoStore} />`
      : months.problem ? html`<${Failure} headed problem=${months.problem} retry=${months.retry} />`
      : !months.data ? html`<${Waiting} />`
      : html`<${Loaded} months=${months.data} sources=${sources} languages=${languages} />
        <${FilterFields} /><${Chips} filters=${filters} />
        ${found.problem ? (found.problem.status === 400 || found.problem.status === 404 ? html`<${Refused} problem=${found.problem} />` : html`<${Failure} headed problem=${found.problem} retry=${found.retry} />`)
          : found.data ? html`<${Found} filters=${filters} counts=${found.data} />` : html`<${Waiting} />`}`}`;
}
