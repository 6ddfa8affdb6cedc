// The competences of an occupation: four groups of at least three buckets, to be filtered and ticked.
import { useMemo, useState } from "preact/hooks";
import type { Bucket, Competence, CompetenceGroup, Occupation, OtherRelation } from "../api.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import * as parts from "../parts.ts";
import { href } from "../router.ts";
import { Chip, TickHead, type Ticking } from "./ticking.ts";

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

function Body({ competence: c }: { competence: Competence }) {
  // The description is marked only where its language is not the label's.
  const mark = c.descriptionLang !== c.labelLang ? c.descriptionLang : undefined;
  return html`<h5><a href=${href(`/skill/${parts.idOf(c.uri)}`)}><${parts.Name} text=${c.label} lang=${c.labelLang} /></a><${parts.Fallback} lang=${c.labelLang} /></h5>
    <${parts.Prose} text=${c.description} lang=${c.descriptionLang} /><${parts.Fallback} lang=${mark} />
    <${Foot} of=${c} />`;
}

interface ItemProps {
  competence: Competence;
  ticked: boolean;
  tick: (uri: string, on: boolean) => void;
}

function Item({ competence: c, ticked, tick }: ItemProps) {
  // The same node as before is not looked at again: a tick among 300 competences draws one of them.
  const body = useMemo(() => html`<${Body} competence=${c} />`, [c]);
  return html`<li class=${ticked ? "competence tickable ticked" : "competence tickable"}>
    <label class="tick"><input type="checkbox" checked=${ticked} onChange=${(e: Event) => tick(c.uri, (e.currentTarget as HTMLInputElement).checked)} />
      <span class="sr">${t().occupationPage.tick} <${parts.Name} text=${c.label} lang=${c.labelLang} /></span></label>
    ${body}
  </li>`;
}

type Shown = Bucket & { all: number };

function BucketPart({ bucket, ticking }: { bucket: Shown; ticking: Ticking }) {
  if (bucket.competences.length === 0 && bucket.all > 0) return null;
  return html`<section class="bucket" data-reuse=${bucket.reuse}>
    <h4>${t().reuse[bucket.reuse] ?? bucket.reuse} <span class="count">${t().competences(bucket.competences.length)}</span></h4>
    ${bucket.competences.length === 0
      ? html`<p class="empty">${t().emptyBucket}</p>`
      : html`<ul class="competences">${bucket.competences.map((c) => html`<${Item} key=${c.uri} competence=${c} ticked=${ticking.ticked.has(c.uri)} tick=${ticking.tick} />`)}</ul>`}
  </section>`;
}

// The three buckets of every page come first, also where the server left one out.
function allBuckets(group: CompetenceGroup): Bucket[] {
  const always = kBuckets.map((reuse) => group.buckets.find((b) => b.reuse === reuse) ?? { reuse, count: 0, competences: [] });
  return [...always, ...group.buckets.filter((b) => !kBuckets.includes(b.reuse))];
}

function TickGroup({ name, uris, ticking }: { name: string; uris: string[]; ticking: Ticking }) {
  const on = uris.filter((uri) => ticking.ticked.has(uri)).length;
  return html`<div class="chips ticks">
    <${Chip} off=${on === uris.length} press=${() => ticking.set(uris, true)}>${t().occupationPage.selectAll(uris.length)}<span class="sr">: ${name}</span><//>
    <${Chip} off=${on === 0} press=${() => ticking.set(uris, false)}>${t().occupationPage.selectNone}<span class="sr">: ${name}</span><//>
    ${ticking.ticked.size > 0 ? html`<a href="#fits">${t().occupationPage.fits}</a>` : null}
  </div>`;
}

interface GroupProps {
  group: CompetenceGroup;
  matches: ((c: Competence) => boolean) | null;
  ticking: Ticking;
}

function GroupPart({ group, matches, ticking }: GroupProps) {
  const buckets: Shown[] = allBuckets(group).map((b) => ({
    ...b, all: matches ? 1 : 0, competences: matches ? b.competences.filter(matches) : b.competences,
  }));
  const shown = buckets.flatMap((b) => b.competences);
  if (matches && shown.length === 0) return null;
  const id = idOfGroup(group);
  return html`<section class="group" aria-labelledby=${id}>
    <h3 id=${id}>${groupName(group)} <span class="count">${t().competences(shown.length)}</span></h3>
    <${TickGroup} name=${groupName(group)} uris=${shown.map((c) => c.uri)} ticking=${ticking} />
    ${buckets.map((b) => html`<${BucketPart} key=${b.reuse} bucket=${b} ticking=${ticking} />`)}
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
    ${o.counts.total > 0 ? html`<a href="#moves">${t().occupationPage.moves}</a>` : null}
    <a href="#facts">${t().facts}</a>
    ${o.alternativeLabels.length > 0 ? html`<a href="#alternative-labels">${t().alternativeLabels}</a>` : null}
  </nav>`;

export function Competences({ occupation, ticking }: { occupation: Occupation; ticking: Ticking }) {
  const [filter, setFilter] = useState("");
  const { total } = occupation.counts;
  const matches = useMemo(() => matcher(filter), [filter]);
  const all = occupation.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));
  const shown = matches ? all.filter(matches).length : all.length;
  return html`<${parts.Section} id="competences" title=${t().competencesTitle} note=${t().relationCount(total)}>
    <${Jumps} occupation=${occupation} />
    ${total === 0 ? html`<p class="empty">${t().noCompetences}</p>` : html`<${TickHead} ticking=${ticking} />
      <div class="filterbox">
        <label class="sr" for="filter">${t().filter}</label>
        <input id="filter" type="search" dir="auto" placeholder=${t().filterPlaceholder} value=${filter} autocomplete="off" maxlength="100"
          onInput=${(e: InputEvent) => setFilter((e.currentTarget as HTMLInputElement).value)}
          onKeyDown=${(e: KeyboardEvent) => e.key === "Escape" && setFilter("")} />
        <span class="muted" role="status">${matches ? (shown ? t().filtered(shown, total) : t().noneFiltered) : ""}</span>
      </div>`}
    ${occupation.groups.map((g) => html`<${GroupPart} key=${idOfGroup(g)} group=${g} matches=${matches} ticking=${ticking} />`)}
  <//>`;
}

export const Others = ({ relations }: { relations: OtherRelation[] }) =>
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
