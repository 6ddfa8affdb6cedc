// What narrows the adverts down: kept in the address, shown as fields and as chips that can be taken off.
import { useId } from "preact/hooks";
import { apiUrl, type SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html, type Children } from "../html.ts";
import { language, languageName, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { countryName } from "../map/names.ts";
import { idOf } from "../parts.ts";
import { decodePart, href, navigate, place } from "../router.ts";
import { ConceptName } from "./concept_name.ts";
import { monthsOf } from "./trend.ts";
import type { Counts } from "./types.ts";
import { monthText } from "./words.ts";

// The same names as in the API.
const kNames = ["occupation", "isco", "skill", "country", "region", "advertLang", "source", "from", "to"] as const;
export type Filters = Record<string, string>;

export function filtersOf(query: URLSearchParams): Filters {
  const out: Filters = {};
  for (const name of kNames) {
    const value = query.get(name)?.trim();
    if (value) out[name] = value.slice(0, 1000);
  }
  return out;
}

// The address with something else in it; "" takes a name out. The list starts anew.
export function address(changes: Record<string, string>): string {
  const { page: _, advert: __, ...query } = Object.fromEntries(place.value.query);
  const all: Record<string, string> = { ...query, ...changes };
  for (const name of Object.keys(all)) if (all[name] === "") delete all[name];
  return href("/adverts", all);
}

// Fields change the page in place: the focus stays in the field.
export const set = (changes: Record<string, string>): void => navigate(address(changes), { replace: true });

export const withoutFilters = (): string => address(Object.fromEntries([...kNames, "q", "min"].map((name) => [name, ""])));

// As an address names a concept.
const nameOf = (hit: SearchHit) => decodePart(idOf(hit.uri));

const countsOf = (by: string) => (language.value ? apiUrl("adverts/stats", { by, lang: language.value }) : null);

interface Option {
  value: string;
  name: string;
  lang?: string;
}

// What the address asks for stays in the list even where no advert is of it.
function Choice({ name, label, options }: { name: string; label: string; options: Option[] }) {
  const id = useId();
  const value = place.value.query.get(name) ?? "";
  const all = value && !options.some((o) => o.value === value) ? [{ value, name: value.slice(0, 60) }, ...options] : options;
  return html`<div><label for=${id}>${label}</label>
    <select id=${id} value=${value} onChange=${(e: Event) => set({ [name]: (e.currentTarget as HTMLSelectElement).value })}>
      <option value="" selected=${!value}>${t().adverts.any}</option>
      ${all.map((o: Option) => html`<option key=${o.value} value=${o.value} lang=${o.lang} selected=${o.value === value}>${o.name}</option>`)}
    </select></div>`;
}

function options(counts: Counts | undefined, by: string, name: (code: string) => { text: string; lang?: string }): Option[] {
  const lines = (counts?.lines ?? []).filter((line) => typeof line[by] === "string");
  return lines.map((line) => {
    const { text, lang } = name(String(line[by]));
    return { value: String(line[by]), name: `${text} (${t().number(line.adverts)})`, ...(lang ? { lang } : {}) };
  }).sort((a, b) => a.name.localeCompare(b.name));
}

export function FilterFields() {
  const country = useAnswer<Counts>(countsOf("country")).data;
  const lang = useAnswer<Counts>(countsOf("language")).data;
  const source = useAnswer<Counts>(countsOf("source")).data;
  const dates = useAnswer<Counts>(countsOf("month")).data;
  const months = dates ? monthsOf(dates).map(({ month }) => ({ value: month, name: monthText(month) })) : [];
  const { adverts: words } = t();
  return html`<form class="advert-filters" aria-label=${words.filters} onSubmit=${(e: Event) => e.preventDefault()}>
    <${Choice} name="country" label=${t().map.country} options=${options(country, "country", countryName)} />
    <${ConceptPicker} type="occupation" label=${t().occupation} placeholder=${words.occupationPlaceholder} onPick=${(hit: SearchHit) => set({ occupation: nameOf(hit) })} />
    <${ConceptPicker} type="skill" label=${t().skill} placeholder=${words.skillPlaceholder} onPick=${(hit: SearchHit) => set({ skill: nameOf(hit) })} />
    <${Choice} name="advertLang" label=${words.advertLanguage} options=${options(lang, "language", (code) => ({ text: languageName(code) }))} />
    <${Choice} name="source" label=${words.source} options=${options(source, "source", (text) => ({ text: text.slice(0, 60) }))} />
    <${Choice} name="from" label=${words.from} options=${months} />
    <${Choice} name="to" label=${words.to} options=${months} />
  </form>`;
}

function filterName(name: string, value: string): Children {
  switch (name) {
    case "occupation":
    case "skill": return html`<${ConceptName} id=${value} type=${name === "skill" ? "any" : name} />`;
    case "country": {
      const { text, lang } = countryName(value.toUpperCase());
      return html`<bdi lang=${lang}>${text}</bdi>`;
    }
    case "advertLang": return languageName(value);
    case "from": return `${t().adverts.from} ${monthText(value)}`;
    case "to": return `${t().adverts.to} ${monthText(value)}`;
    case "isco": return html`ISCO <bdi>${value}</bdi>`;
    default: return html`<bdi>${value}</bdi>`;
  }
}

// Each filter that is set, with a way to take it off.
export function Chips({ filters }: { filters: Filters }) {
  const set = Object.entries(filters);
  if (set.length === 0) return null;
  return html`<ul class="filter-chips" aria-label=${t().adverts.filtersSet}>
    ${set.map(([name, value]) => html`<li key=${name}><a href=${address({ [name]: "" })}><span class="text">${filterName(name, value.slice(0, 120))}</span><span aria-hidden="true"> ×</span><span class="sr"> – ${t().adverts.takeOff}</span></a></li>`)}
    <li><a class="all" href=${withoutFilters()}>${t().adverts.clear}</a></li>
  </ul>`;
}
