// Small pieces that all pages are made of. Text of the taxonomy goes through <bdi> or dir="auto", carries
// its language where it is not that of the interface, and is never read as markup.
import { useEffect, useState } from "preact/hooks";
import type { ConceptRef, GroupRef, Profile } from "./api.ts";
import { Problem } from "./api.ts";
import { html, type Children } from "./html.ts";
import { interfaceLanguage, language, languageName, t } from "./language.ts";
import type { Loaded } from "./load.ts";
import { href, settled } from "./router.ts";

// The lang attribute for a text of the taxonomy: `own` where the server named it, else the one asked for.
export function langOf(own?: string): string | undefined {
  const lang = own ?? language.value ?? undefined;
  return lang === interfaceLanguage.value ? undefined : lang;
}

export const Name = ({ text, lang }: { text: string; lang?: string | undefined }) =>
  html`<bdi lang=${langOf(lang)}>${text}</bdi>`;

export const Prose = ({ text, lang, cls }: { text: string; lang?: string | undefined; cls?: string }) =>
  text ? html`<p class=${`prose ${cls ?? ""}`} lang=${langOf(lang)} dir="auto">${text}</p>` : null;

// Says that a text is in another language than the one asked for.
export const Fallback = ({ lang }: { lang?: string | undefined }) =>
  lang && lang !== language.value
    ? html`<span class="fallback" title=${t().inLanguage(languageName(lang))}><span aria-hidden="true">${lang}</span><span class="sr"> (${t().inLanguage(languageName(lang))})</span></span>`
    : null;

const kEsco = "http://data.europa.eu/esco/";

// The notes of a profile under its description.
export const Notes = ({ of: p }: { of: Profile }) =>
  html`${p.scopeNote ? html`<${Note} title=${t().scopeNote} text=${p.scopeNote} lang=${p.scopeNoteLang} />` : null}
    ${p.definition ? html`<${Note} title=${t().definition} text=${p.definition} lang=${p.definitionLang} />` : null}`;

// What names a concept in an address: the last part of an ESCO URI, else the URI whole.
export function idOf(uri: string): string {
  const last = uri.startsWith(kEsco) ? uri.slice(uri.lastIndexOf("/") + 1) : "";
  return encodeURIComponent(last || uri);
}

export function pathOf(concept: { uri: string; type: string; code?: string | null }): string | null {
  switch (concept.type) {
    case "occupation": return `/occupation/${idOf(concept.uri)}`;
    case "skill": return `/skill/${idOf(concept.uri)}`;
    case "skill-group": return `/skill-group/${idOf(concept.uri)}`;
    case "isco-group": return `/isco/${concept.code ? encodeURIComponent(concept.code) : idOf(concept.uri)}`;
    default: return null;
  }
}

// An address a link may lead to; data could hold "javascript:…".
export const webAddress = (uri: string): string | undefined => (/^https?:\/\//i.test(uri) ? uri : undefined);

export function kindName(concept: { type: string; skillType?: string | null }): string {
  switch (concept.type) {
    case "occupation": return t().occupation;
    case "skill": return concept.skillType === "knowledge" ? t().knowledge : t().skill;
    case "skill-group": return t().skillGroup;
    case "isco-group": return t().iscoGroup;
    default: return t().scheme;
  }
}

type CodePlace = "before" | "after";

export function ConceptLink({ concept, code }: { concept: ConceptRef; code?: CodePlace }) {
  const path = pathOf(concept);
  const name = html`<${Name} text=${concept.label} lang=${concept.labelLang} />`;
  const at = (place: CodePlace) => (code === place && concept.code ? html`<span class=${`code ${place}`}>${concept.code}</span>` : null);
  return html`${at("before")}${path ? html`<a href=${href(path)}>${name}</a>` : name}<${Fallback} lang=${concept.labelLang} />${at("after")}`;
}

export function Source({ uri, label, lang }: { uri: string; label: string; lang?: string | undefined }) {
  const to = webAddress(uri);
  return to
    ? html`<a class="source" href=${to} rel="external noreferrer">${t().escoSource}<span class="sr"> ${t().sourceOf("")}<${Name} text=${label} lang=${lang} /></span></a>`
    : null;
}

// The collections that have a tag, in the order that tags stand in.
const kTags = ["digComp", "digital", "green", "language", "research", "transversal"];

const tagName = (tag: string) => t().tags[tag] ?? tag;

// The tag as a chip that leads to the collection. Occupations have a collection of research of their own.
export function TagLink({ tag, of = "skill" }: { tag: string; of?: "skill" | "occupation" }) {
  if (!kTags.includes(tag)) return html`${tagName(tag)}`;
  return html`<a href=${href(`/collection/${tag === "research" && of === "occupation" ? "research-occupations" : tag}`)}>${tagName(tag)}</a>`;
}

export function inOrder(tags: string[]): string[] {
  const at = (tag: string) => (kTags.includes(tag) ? kTags.indexOf(tag) : kTags.length);
  return [...new Set(tags)].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
}

// The collections a concept is in, as chips; `also` is one more chip in front.
export function Tags({ tags, also, of }: { tags: string[]; also?: string | undefined; of?: "skill" | "occupation" }) {
  if (tags.length === 0 && !also) return null;
  return html`<ul class="tags" aria-label=${t().tagsLabel}>
    ${also ? html`<li key="" class="tag">${also}</li>` : null}
    ${inOrder(tags).map((tag) => html`<li key=${tag} class="tag"><${TagLink} tag=${tag} of=${of} /></li>`)}
  </ul>`;
}

export const Note = ({ title, text, lang }: { title: string; text: string; lang?: string | undefined }) =>
  html`<div class="note"><strong>${title}</strong><${Fallback} lang=${lang} /><p class="prose" lang=${langOf(lang)} dir="auto">${text}</p></div>`;

// A list that shows its first `some` and the rest on demand.
export function Concepts({ concepts, code, some = 30 }: { concepts: ConceptRef[]; code?: CodePlace; some?: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? concepts : concepts.slice(0, some);
  return html`<ul class="concepts">
      ${shown.map((c) => html`<li key=${c.uri}><${ConceptLink} concept=${c} code=${code} /></li>`)}
    </ul>
    ${shown.length < concepts.length ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(concepts.length)}</button>` : null}`;
}

export const Groups = ({ groups, things }: { groups: GroupRef[]; things: (n: number) => string }) =>
  html`<ul class="groups">
    ${groups.map((g) => html`<li key=${g.uri}>
      <span><${ConceptLink} concept=${g} code="before" /></span>
      <span class="muted">${[g.groups ? t().groups(g.groups) : "", things(g.concepts)].filter(Boolean).join(" · ")}</span>
    </li>`)}
  </ul>`;

// Where a concept stands: one line for each way from the top.
export const Paths = ({ paths }: { paths: ConceptRef[][] }) =>
  paths.map((path, i) => html`<ol key=${i} class="path">
    ${path.map((c) => html`<li key=${c.uri}><${ConceptLink} concept=${c} code=${c.type === "isco-group" ? "before" : undefined} /></li>`)}
  </ol>`);

export function Section({ id, title, children, note }: { id: string; title: string; children?: Children; note?: string }) {
  return html`<section aria-labelledby=${id}><h2 id=${id}>${title}${note ? html` <span class="count">${note}</span>` : null}</h2>${children}</section>`;
}

export type Fact = [name: string, value: Children] | null | false | undefined | "";

export const Facts = ({ facts }: { facts: Fact[] }) =>
  html`<table class="facts"><tbody>${facts.map((f) => f ? html`<tr key=${f[0]}><th scope="row">${f[0]}</th><td>${f[1]}</td></tr>` : null)}</tbody></table>`;

// "2024-01-01T00:00:00Z" as a date for people; anything else as it is.
export function dateText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : t().date(date);
}

export function baseFacts(profile: Profile, type: string): Fact[] {
  const address = webAddress(profile.uri);
  return [
    [t().uri, address ? html`<a href=${address} rel="external noreferrer">${profile.uri}</a>` : profile.uri],
    [t().conceptType, type],
    [t().status, t().statuses[profile.status] ?? profile.status],
    profile.modified ? [t().modified, html`<time datetime=${profile.modified}>${dateText(profile.modified)}</time>`] : null,
  ];
}

export const AlternativeLabels = ({ labels }: { labels: string[] }) =>
  labels.length > 0
    ? html`<${Section} id="alternative-labels" title=${t().alternativeLabels}>
        <ul class="labels">${labels.map((l) => html`<li key=${l} dir="auto" lang=${langOf()}>${l}</li>`)}</ul>
      <//>`
    : null;

// A line on top of a page of which a part fell back to another language.
export function Translation({ langs }: { langs: (string | undefined)[] }) {
  const other = langs.find((l) => l && l !== language.value);
  return other && language.value
    ? html`<p class="notice" role="note">${t().partlyTranslated(languageName(other), languageName(language.value))}</p>`
    : null;
}

// Names the page in the window and, when it stands, settles the scroll position and the focus.
export function usePage(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    document.title = title ? `${title} – ${t().siteName}` : t().siteName;
    settled();
  });
}

export const Heading = ({ children }: { children?: Children }) => html`<h1 tabindex="-1">${children}</h1>`;

export const Waiting = () =>
  html`<div class="waiting" role="status"><span class="sr">${t().loading}</span><i></i><i></i><i></i><i></i></div>`;

// Waiting, failing, or `show` with the answer. `headed`: the page has its heading already.
export function Answer<T>({ answer, show, headed }: { answer: Loaded<T>; show: (data: T) => Children; headed?: boolean }) {
  if (answer.problem) return html`<${Failure} problem=${answer.problem} retry=${answer.retry} headed=${headed} />`;
  if (answer.data === undefined) return html`<${Waiting} />`;
  return html`<div class="answer" aria-busy=${answer.busy ? "true" : undefined}>${show(answer.data)}</div>`;
}

export function Failure({ problem, retry, headed }: { problem: Problem; retry?: () => void; headed?: boolean }) {
  const missing = problem.status === 404;
  const title = missing ? t().notFoundTitle : t().failedTitle;
  usePage(title);
  return html`<div class="failure" role="alert">
    ${headed ? html`<h2>${title}</h2>` : html`<${Heading}>${title}<//>`}
    <p>${missing ? t().notFoundText : problem.status === 0 ? (navigator.onLine ? t().unreachable : t().offline) : null}</p>
    ${problem.detail ? html`<p class="prose muted" lang="en" dir="auto">${problem.detail}</p>` : null}
    ${problem.suggestions.length > 0 ? html`<p><strong>${t().nearest}</strong></p><${Concepts} concepts=${problem.suggestions} code="after" />` : null}
    ${!missing && retry ? html`<button type="button" onClick=${retry}>${t().retry}</button>` : null}
  </div>`;
}
