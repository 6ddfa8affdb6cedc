import { useState } from "preact/hooks";
import { apiUrl, type Bucket, type Competence, type CompetenceGroup, type Occupation, type OtherRelation } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { RoleInAdverts } from "../adverts/index.ts";
import { JobsMap } from "../map/index.ts";
import * as parts from "../parts.ts";
import { href } from "../router.ts";

const kBuckets = ["occupation-specific", "sector-specific", "cross-sector"];  // shown even when empty

function groupName(group: CompetenceGroup): string {
  if (group.relation === "essential") return group.type === "knowledge" ? t().essentialKnowledge : t().essentialSkill;
  return group.type === "knowledge" ? t().optionalKnowledge : t().optionalSkill;
}

const idOfGroup = (group: CompetenceGroup) => `${group.relation}-${group.type}`;

// Tags (and what else is to stand among them), scope note, source: the scope note on a line of its own.
const Foot = ({ of: c, also }: { of: Competence; also?: string }) =>
  html`<div class="foot">
    <${parts.Tags} tags=${c.tags ?? []} also=${also} />
    ${c.scopeNote ? html`<${parts.Note} title=${t().scopeNote} text=${c.scopeNote} lang=${c.scopeNoteLang} />` : null}
    <${parts.Source} uri=${c.uri} label=${c.label} lang=${c.labelLang} />
  </div>`;

function Item({ competence: c }: { competence: Competence }) {
  // The description is marked only where its language is not the label's.
  const mark = c.descriptionLang !== c.labelLang ? c.descriptionLang : undefined;
  return html`<li class="competence">
    <h5><a href=${href(`/skill/${parts.idOf(c.uri)}`)}><${parts.Name} text=${c.label} lang=${c.labelLang} /></a><${parts.Fallback} lang=${c.labelLang} /></h5>
    <${parts.Prose} text=${c.description} lang=${c.descriptionLang} /><${parts.Fallback} lang=${mark} />
    <${Foot} of=${c} />
  </li>`;
}

function BucketPart({ bucket, filtered }: { bucket: Bucket; filtered: boolean }) {
  if (filtered && bucket.competences.length === 0) return null;
  return html`<section class="bucket" data-reuse=${bucket.reuse}>
    <h4>${t().reuse[bucket.reuse] ?? bucket.reuse} <span class="count">${t().competences(bucket.competences.length)}</span></h4>
    ${bucket.competences.length === 0
      ? html`<p class="empty">${t().emptyBucket}</p>`
      : html`<ul class="competences">${bucket.competences.map((c) => html`<${Item} key=${c.uri} competence=${c} />`)}</ul>`}
  </section>`;
}

// The three buckets of every page come first, also where the server left one out.
function allBuckets(group: CompetenceGroup): Bucket[] {
  const always = kBuckets.map((reuse) => group.buckets.find((b) => b.reuse === reuse) ?? { reuse, count: 0, competences: [] });
  return [...always, ...group.buckets.filter((b) => !kBuckets.includes(b.reuse))];
}

function GroupPart({ group, matches }: { group: CompetenceGroup; matches: ((c: Competence) => boolean) | null }) {
  const buckets = allBuckets(group).map((b) => (matches ? { ...b, competences: b.competences.filter(matches) } : b));
  const count = buckets.reduce((n, b) => n + b.competences.length, 0);
  if (matches && count === 0) return null;
  const id = idOfGroup(group);
  return html`<section class="group" aria-labelledby=${id}>
    <h3 id=${id}>${groupName(group)} <span class="count">${t().competences(count)}</span></h3>
    ${buckets.map((b) => html`<${BucketPart} key=${b.reuse} bucket=${b} filtered=${matches !== null} />`)}
  </section>`;
}

// Every word of the filter has to be somewhere in the name, the description, the scope note or a tag.
function matcher(filter: string): ((c: Competence) => boolean) | null {
  const fold = (s: string) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (c) => {
    const text = fold([c.label, c.description, c.scopeNote ?? "", ...(c.tags ?? [])].join("\n"));
    return words.every((w) => text.includes(w));
  };
}

// The way to the parts of a long page.
const Jumps = ({ occupation: o }: { occupation: Occupation }) =>
  html`<nav class="chips" aria-label=${t().onThisPage}>
    ${o.groups.map((g) => html`<a key=${idOfGroup(g)} href=${`#${idOfGroup(g)}`}>${groupName(g)} <span class="code">${t().number(g.count)}</span></a>`)}
    <a href="#facts">${t().facts}</a>
    ${o.alternativeLabels.length > 0 ? html`<a href="#alternative-labels">${t().alternativeLabels}</a>` : null}
  </nav>`;

function Competences({ occupation }: { occupation: Occupation }) {
  const [filter, setFilter] = useState("");
  const { total } = occupation.counts;
  const matches = matcher(filter);
  const all = occupation.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));
  const shown = matches ? all.filter(matches).length : all.length;
  return html`<${parts.Section} id="competences" title=${t().competencesTitle} note=${t().relationCount(total)}>
    <${Jumps} occupation=${occupation} />
    ${total === 0 ? html`<p class="empty">${t().noCompetences}</p>` : html`<div class="filterbox">
        <label class="sr" for="filter">${t().filter}</label>
        <input id="filter" type="search" dir="auto" placeholder=${t().filterPlaceholder} value=${filter} autocomplete="off" maxlength="100"
          onInput=${(e: InputEvent) => setFilter((e.currentTarget as HTMLInputElement).value)}
          onKeyDown=${(e: KeyboardEvent) => e.key === "Escape" && setFilter("")} />
        <span class="muted" role="status">${matches ? (shown ? t().filtered(shown, total) : t().noneFiltered) : ""}</span>
      </div>`}
    ${occupation.groups.map((g) => html`<${GroupPart} key=${idOfGroup(g)} group=${g} matches=${matches} />`)}
  <//>`;
}

const Others = ({ relations }: { relations: OtherRelation[] }) =>
  relations.length > 0
    ? html`<${parts.Section} id="other-relations" title=${t().otherRelations}>
        <p class="muted">${t().otherRelationsText}</p>
        <ul class="competences">${relations.map((r) => html`<li key=${r.relation + r.uri} class="competence">
          <h3 class="small"><${parts.Name} text=${r.label} lang=${r.labelLang} /><${parts.Fallback} lang=${r.labelLang} /></h3>
          <${parts.Prose} text=${r.description} lang=${r.descriptionLang} />
          <${Foot} of=${r} also=${r.relation === "essential" ? t().essential : t().optional} />
        </li>`)}</ul>
      <//>`
    : null;

function Summary({ occupation: { counts } }: { occupation: Occupation }) {
  const rows: [string, number][] = [
    [t().competencesLabel, counts.total], [t().groupsLabel, counts.groups],
    [t().essential, counts.essential], [t().optional, counts.optional],
  ];
  return html`<dl class="summary" aria-label=${t().summary}>${rows.map(([name, n]) => html`<div key=${name}><dt>${name}</dt><dd>${t().number(n)}</dd></div>`)}</dl>`;
}

// A regulated-profession note is one of two addresses, another address, or words.
function Regulated({ note }: { note: string }) {
  const known = /^http:\/\/data\.europa\.eu\/esco\/regulated-professions\/(un)?regulated$/.exec(note);
  const words = known ? (known[1] ? t().no : t().yes) : note;
  return parts.webAddress(note) ? html`<a href=${note} rel="external noreferrer">${words}</a>` : html`<span dir="auto">${note}</span>`;
}

function OccupationFacts({ occupation: o }: { occupation: Occupation }) {
  const percent = (x: number) => x.toLocaleString(language.value ?? "en", { style: "percent", maximumFractionDigits: 1 });
  const [address, type, ...rest] = parts.baseFacts(o, t().occupation);
  return html`<${parts.Section} id="facts" title=${t().facts}>
    <${parts.Facts} facts=${[
      address,
      o.code ? [t().escoCode, o.code] : null,
      o.isco ? [t().iscoGroup, html`<a href=${href(`/isco/${encodeURIComponent(o.isco.code)}`)}><${parts.Name} text=${o.isco.label} lang=${o.isco.labelLang} /> (${o.isco.code})</a><${parts.Fallback} lang=${o.isco.labelLang} />`] : null,
      type, ...rest,
      o.regulated ? [t().regulated, html`<${Regulated} note=${o.regulated} />`] : null,
      o.nace?.length ? [t().nace, o.nace.join(", ")] : null,
      o.greenShare !== undefined ? [t().greenShare, percent(o.greenShare)] : null,
      o.collections?.length ? [t().collections, html`<${parts.Tags} tags=${o.collections} />`] : null,
    ]} />
  <//>`;
}

function Profile({ occupation: o }: { occupation: Occupation }) {
  const texts = [o, ...o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences)), ...o.otherRelations];
  return html`<div class="top">
      <p class="kicker">${t().escoOccupation}</p>
      <${parts.Heading}><${parts.Name} text=${o.label} lang=${o.labelLang} /><${parts.Fallback} lang=${o.labelLang} /><//>
      <p class="back"><a href=${href("/isco")}>${t().backToOccupations}</a></p>
      <${parts.Translation} langs=${texts.flatMap((c) => [c.labelLang, c.descriptionLang])} />
      <${parts.Prose} text=${o.description} lang=${o.descriptionLang} cls="lead" />
      <${parts.Notes} of=${o} />
      <ul class="badges">
        ${o.code ? html`<li class="badge"><span class="sr">${t().escoCode} </span>${o.code}</li>` : null}
        ${o.isco ? html`<li><a class="badge" href=${href(`/isco/${encodeURIComponent(o.isco.code)}`)}>ISCO ${o.isco.code}</a></li>` : null}
        <li><${parts.Source} uri=${o.source} label=${o.label} lang=${o.labelLang} /></li>
      </ul>
      <${Summary} occupation=${o} />
    </div>
    <${JobsMap} key=${o.uri} occupation=${o} />
    <div class="columns">
      <div class="wide"><${Competences} key=${o.uri} occupation=${o} /><${RoleInAdverts} occupation=${o} /><${Others} relations=${o.otherRelations} /></div>
      <div class="side">
        <${OccupationFacts} occupation=${o} />
        <${parts.AlternativeLabels} labels=${o.alternativeLabels} />
        ${o.broader.length > 0 ? html`<${parts.Section} id="broader" title=${t().broader}><${parts.Concepts} concepts=${o.broader} code="after" /><//>` : null}
        ${o.narrower.length > 0 ? html`<${parts.Section} id="narrower" title=${t().narrower}><${parts.Concepts} concepts=${o.narrower} code="after" /><//>` : null}
        ${o.hierarchy?.length > 0 ? html`<${parts.Section} id="hierarchy" title=${t().hierarchy}><${parts.Paths} paths=${o.hierarchy} /><//>` : null}
      </div>
    </div>`;
}

export function OccupationPage({ id }: { id: string }) {
  const answer = useAnswer<Occupation>(language.value ? apiUrl(`occupations/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  parts.usePage(answer.data?.label);
  return html`<${parts.Answer} answer=${answer} show=${(o: Occupation) => html`<${Profile} occupation=${o} />`} />`;
}
