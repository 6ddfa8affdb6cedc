// The collections of ESCO (digital, green, … skills) and what is in one: /collection/{name}?q=&kind=&page=
import { useState } from "preact/hooks";
import { type About, apiUrl, type ConceptRef, Problem, type Scheme } from "../api.ts";
import { type CollectionRef, collectionsOf, kindOf, kWhole, matching, type MemberKind, pageUrl, uriOf, useMembers } from "../collection_data.ts";
import { html } from "../html.ts";
import { about, language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import * as parts from "../parts.ts";
import { href, navigate, place } from "../router.ts";

const kPerPage = 100;
const kKinds: MemberKind[] = ["skill", "knowledge", "occupation", "skill-group", "isco-group", "other"];

const Card = ({ of: c }: { of: CollectionRef }) =>
  html`<li><a class="card" href=${href(`/collection/${encodeURIComponent(c.name)}`)}><strong><${parts.Name} text=${c.label} lang=${c.labelLang} /></strong>
    ${c.text ? html`<span>${c.text}</span>` : null}<span class="muted">${t().tree.members(c.members)}</span></a></li>`;

function List({ about: a }: { about: About }) {
  const all = collectionsOf(a);
  const others = all.filter((c) => !c.named);
  return html`<ul class="cards">${all.filter((c) => c.named).map((c) => html`<${Card} key=${c.uri} of=${c} />`)}</ul>
    ${others.length > 0 ? html`<${parts.Section} id="others" title=${t().tree.otherSchemes}>
      <ul class="groups">${others.map((c) => html`<li key=${c.uri}><span><a href=${href(`/collection/${encodeURIComponent(c.name)}`)}><${parts.Name} text=${c.label} lang=${c.labelLang} /></a><${parts.Fallback} lang=${c.labelLang} /></span>
        <span class="muted">${t().tree.members(c.members)}</span></li>`)}</ul>
    <//>` : null}`;
}

function Collections() {
  const answer = useAnswer<About>(language.value ? apiUrl("about", { lang: language.value }) : null);
  parts.usePage(answer.data && t().tree.collectionsTitle);
  return html`<${parts.Heading}>${t().tree.collectionsTitle}<//>
    <p class="lead">${t().tree.collectionsText}</p>
    <${parts.Answer} headed answer=${answer} show=${(a: About) => html`<${List} about=${a} />`} />`;
}

const Members = ({ members }: { members: ConceptRef[] }) =>
  html`<ul class="groups members">${members.map((m) => html`<li key=${m.uri}><span><${parts.ConceptLink} concept=${m} code="before" /></span><span class="muted">${parts.kindName(m)}</span></li>`)}</ul>`;

function Pages({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages < 2) return null;
  return html`<nav class="actions" aria-label=${t().tree.pages}>
    ${page > 1 ? html`<a class="plainbutton" rel="prev" href=${to(page - 1)}>${t().tree.previous}</a>` : null}
    <span class="muted">${t().tree.page(page, pages)}</span>
    ${page < pages ? html`<a class="plainbutton" rel="next" href=${to(page + 1)}>${t().tree.next}</a>` : null}
  </nav>`;
}

const pageOf = () => Math.max(1, Math.min(1e6, Math.trunc(Number(place.value.query.get("page"))) || 1));

// The address of this collection with other choices in it.
function addressWith(choices: Record<string, string>): string {
  const { path, query } = place.value;
  const next: Record<string, string> = {};
  for (const name of ["q", "kind", "page"]) {
    const value = choices[name] ?? (name === "page" ? "" : query.get(name) ?? "");
    if (value && !(name === "page" && value === "1")) next[name] = value;
  }
  return href(path, next);
}

// A collection that was fetched whole: filter and kinds.
function Whole({ members }: { members: ConceptRef[] }) {
  const { query } = place.value;
  const [text, setText] = useState((query.get("q") ?? "").slice(0, 100));
  const kind = kKinds.find((k) => k === query.get("kind")) ?? null;
  const named = matching(members, text, null);
  const shown = kind ? matching(named, "", kind) : named;
  const kinds = kKinds.filter((k) => members.some((m) => kindOf(m) === k));
  const names: Record<MemberKind, string> = { skill: t().skill, knowledge: t().knowledge, occupation: t().occupation, "skill-group": t().skillGroup, "isco-group": t().iscoGroup, other: t().scheme };
  const pages = Math.max(1, Math.ceil(shown.length / kPerPage));
  const page = Math.min(pageOf(), pages);
  const from = (page - 1) * kPerPage;
  const filter = (value: string) => {
    setText(value);
    navigate(addressWith({ q: value.trim() }), { replace: true });
  };
  return html`<div class="treetools">
      <label class="sr" for="member-filter">${t().tree.filterMembers}</label>
      <input id="member-filter" class="query" type="search" dir="auto" value=${text} placeholder=${t().tree.filterMembersPlaceholder} maxlength="100" autocomplete="off"
        onInput=${(e: InputEvent) => filter((e.currentTarget as HTMLInputElement).value)} onKeyDown=${(e: KeyboardEvent) => e.key === "Escape" && filter("")} />
      <span class="muted" role="status">${shown.length > 0 ? t().tree.shown(from + 1, Math.min(from + kPerPage, shown.length), shown.length) : t().tree.noneShown}</span>
    </div>
    ${kinds.length > 1 ? html`<nav class="chips" aria-label=${t().kindFilter}>
      ${[null, ...kinds].map((k) => html`<a key=${k} href=${addressWith({ kind: k ?? "" })} aria-current=${k === kind ? "true" : undefined}>${k ? names[k] : t().any} <span class="code">${t().number(k ? matching(named, "", k).length : named.length)}</span></a>`)}
    </nav>` : null}
    <${Members} members=${shown.slice(from, from + kPerPage)} />
    <${Pages} page=${page} pages=${pages} to=${(n: number) => addressWith({ page: String(n) })} />`;
}

function Contents({ scheme }: { scheme: Scheme }) {
  const { total, offset, items } = scheme.members;
  const { members, problem } = useMembers(scheme.uri, language.value ?? "en", total);
  if (total === 0) return html`<p class="empty">${t().tree.emptyCollection}</p>`;
  if (problem) return html`<${parts.Failure} headed problem=${problem} />`;
  if (total <= kWhole) return members ? html`<${Whole} key=${scheme.uri} members=${members} />` : html`<${parts.Waiting} />`;
  // Too many to fetch at once: the server's own pages.
  const pages = Math.ceil(total / kPerPage);
  return html`${items.length > 0 ? html`<p class="muted" role="status">${t().tree.shown(offset + 1, offset + items.length, total)}</p>` : html`<p class="empty">${t().tree.noneShown}</p>`}
    <${Members} members=${items} />
    <${Pages} page=${Math.min(pageOf(), pages)} pages=${pages} to=${(n: number) => addressWith({ page: String(n) })} />`;
}

function Collection({ name }: { name: string }) {
  const uri = uriOf(name);
  const known = about.value ? collectionsOf(about.value).find((c) => c.uri === uri) : undefined;
  const offset = known && known.members > kWhole ? (pageOf() - 1) * kPerPage : 0;
  const answer = useAnswer<Scheme>(language.value ? pageUrl(uri, language.value, offset, kPerPage) : null);
  const label = known?.label ?? answer.data?.label ?? name;
  const lang = known?.labelLang ?? answer.data?.labelLang;
  parts.usePage(answer.data && label);
  if (answer.data && !answer.data.members) return html`<${parts.Failure} problem=${new Problem(404, "")} />`;
  if (answer.problem) return html`<${parts.Failure} problem=${answer.problem} retry=${answer.retry} />`;
  return html`<p class="kicker">${t().scheme}</p>
    <${parts.Heading}><${parts.Name} text=${label} lang=${lang} />${known?.named ? null : html`<${parts.Fallback} lang=${lang} />`}<//>
    <p class="back"><a href=${href("/collections")}>${t().tree.backToCollections}</a></p>
    ${known?.text ? html`<p class="lead">${known.text}</p>` : null}
    <${parts.Answer} headed answer=${answer} show=${(s: Scheme) => html`
      <${parts.Prose} text=${s.description} lang=${s.descriptionLang} />
      <ul class="badges"><li class="badge">${t().tree.members(s.members.total)}</li><li><${parts.Source} uri=${s.source} label=${s.label} lang=${s.labelLang} /></li></ul>
      <${Contents} scheme=${s} />`} />`;
}

export const CollectionsPage = ({ id }: { id?: string }) => (id ? html`<${Collection} key=${id} name=${id} />` : html`<${Collections} />`);
