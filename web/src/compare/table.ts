// Roles side by side. On a phone the rows of the tables stand as blocks, so the roles of ARIA are written out:
// browsers forget those of a table that is displayed as something else.
import type { Occupation } from "../api.ts";
import { html, type Children } from "../html.ts";
import { language, t } from "../language.ts";
import * as parts from "../parts.ts";
import { href } from "../router.ts";
import type { ComparedCompetence, ComparedRole, RoleComparison, Standing } from "./answer.ts";
import { compareHref, kShows, type Show } from "./address.ts";
import { Letter, type Role } from "./roles.ts";

const percent = (share: number) => share.toLocaleString(language.value ?? "en", { style: "percent", maximumFractionDigits: 0 });

const Heads = ({ first, roles }: { first: string; roles: ComparedRole[] }) =>
  html`<thead role="rowgroup"><tr role="row">${first ? html`<th role="columnheader" scope="col">${first}</th>` : html`<td role="cell"></td>`}
    ${roles.map((r, i) => html`<th key=${r.uri} role="columnheader" scope="col"><${Letter} i=${i} /> <a href=${href(`/occupation/${parts.idOf(r.uri)}`)}><${parts.Name} text=${r.label} lang=${r.labelLang} /></a><${parts.Fallback} lang=${r.labelLang} /></th>`)}
  </tr></thead>`;

const Line = ({ name, cells }: { name: string; cells: Children[] }) =>
  html`<tr role="row"><th role="rowheader" scope="row">${name}</th>${cells.map((cell, i) => html`<td key=${i} role="cell"><${Letter} i=${i} /><div>${cell ?? html`<span class="muted">${t().unknown}</span>`}</div></td>`)}</tr>`;

const english = (text: string | undefined) => (text ? html`<span lang=${parts.langOf("en")}>${text}</span><${parts.Fallback} lang="en" />` : null);

// How many of its competences a role has with all others, with some, and alone; drawn and told.
function Shares({ i, comparison: c }: { i: number; comparison: RoleComparison }) {
  const own = c.competences.filter((x) => x.essential.includes(i) || x.optional.includes(i));
  const all = own.filter((x) => x.standing !== "in-one" && x.standing !== "in-some").length;
  const some = own.filter((x) => x.standing === "in-some").length;
  const rows: [string, number, string][] = [
    ["all", all, t().occupationPage.sharedByAll(all)], ["some", some, t().occupationPage.sharedBySome(some)],
    ["one", own.length - all - some, t().occupationPage.onlyHere(own.length - all - some)],
  ];
  const shown = rows.filter(([kind, n]) => n > 0 || kind !== "some");
  return html`<div class="shares" aria-hidden="true">${shown.map(([kind, n]) => html`<i key=${kind} class=${kind} style=${{ flexGrow: n }}></i>`)}</div>
    <ul class="sharelist">${shown.map(([kind, , text]) => html`<li key=${kind} class=${kind}>${text}</li>`)}</ul>`;
}

function AtAGlance({ comparison, roles }: { comparison: RoleComparison; roles: Role[] }) {
  const words = t().occupationPage;
  const each = (cell: (role: ComparedRole, i: number) => Children) => comparison.roles.map(cell);
  const profile = (r: ComparedRole): Occupation | undefined => roles.find((x) => x.answer.data?.uri === r.uri)?.answer.data;
  const skillLevel = (r: ComparedRole) => {
    const level = r.iscoSkillLevel;
    return level ? (level.lowest === level.highest ? t().number(level.lowest) : `${t().number(level.lowest)}–${t().number(level.highest)}`) : null;
  };
  return html`<table class="compared" role="table" aria-label=${words.atAGlance}>
    <${Heads} first="" roles=${comparison.roles} />
    <tbody role="rowgroup">
      <${Line} name=${words.shares} cells=${each((_, i) => html`<${Shares} i=${i} comparison=${comparison} />`)} />
      <${Line} name=${words.description} cells=${each((r) => html`<${parts.Prose} text=${profile(r)?.description ?? ""} lang=${profile(r)?.descriptionLang} />`)} />
      <${Line} name=${t().iscoGroup} cells=${each((r) => r.isco && html`<a href=${href(parts.pathOf(r.isco) ?? "/isco")}><${parts.Name} text=${r.isco.label} lang=${r.isco.labelLang} /> (${r.isco.code})</a>`)} />
      <${Line} name=${words.skillLevel} cells=${each(skillLevel)} />
      <${Line} name=${t().escoCode} cells=${each((r) => r.code)} />
      <${Line} name=${words.education} cells=${each((r) => english(r.levels?.education?.name))} />
      <${Line} name=${words.experience} cells=${each((r) => english(r.levels?.experience?.name))} />
      <${Line} name=${t().essential} cells=${each((r) => t().number(r.counts.essentialKnowledge + r.counts.essentialSkills))} />
      <${Line} name=${t().optional} cells=${each((r) => t().number(r.counts.optionalKnowledge + r.counts.optionalSkills))} />
    </tbody>
  </table>
  ${comparison.roles.flatMap((r) => r.levels?.source ?? []).slice(0, 1).map((source) => html`<p class="muted levels" lang=${parts.langOf("en")}>${source}</p>`)}`;
}

function Similarity({ comparison: { overlaps, roles } }: { comparison: RoleComparison }) {
  const words = t().occupationPage;
  const name = (i: number) => html`<${Letter} i=${i} /><span class="sr"><bdi>${roles[i]?.label}</bdi></span>`;
  return html`<ul class="alike">${overlaps.map((o) => html`<li key=${o.roles.join()}>
    <span class="pair">${name(o.roles[0])}<span aria-hidden="true"> – </span>${name(o.roles[1])}</span>
    ${o.weighted !== null ? html`<b>${percent(o.weighted)} ${words.alike}</b>` : null}
    <span class="muted">${words.sharedOf(o.shared, o.all)}; ${words.sharedEssentialOf(o.sharedEssential, o.allEssential)}</span>
  </li>`)}</ul>`;
}

const kStandings: Record<Show, Standing[]> = {
  all: ["essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"],
  shared: ["essential-in-all", "in-all", "optional-in-all", "in-some"],
  differences: ["in-all", "in-some", "in-one"],
};

interface Part {
  key: string;
  title: Children;
  items: ComparedCompetence[];
}

// The competences by how they are shared; those of one role only, role by role.
function partsOf(c: RoleComparison, show: Show): Part[] {
  return kStandings[show].flatMap((standing): Part[] => {
    const items = c.competences.filter((x) => x.standing === standing);
    if (standing !== "in-one") return [{ key: standing, title: t().occupationPage.standings[standing] ?? standing, items }];
    return c.roles.map((r, i) => ({
      key: `only-${i}`, title: html`${t().occupationPage.onlyIn} <${Letter} i=${i} /> <${parts.Name} text=${r.label} lang=${r.labelLang} />`,
      items: items.filter((x) => x.essential.includes(i) || x.optional.includes(i)),
    }));
  }).filter((part) => part.items.length > 0);
}

function Cell({ competence: c, i }: { competence: ComparedCompetence; i: number }) {
  const words = t().occupationPage;
  const kind = c.essential.includes(i) ? "essential" : c.optional.includes(i) ? "optional" : "none";
  const text = { essential: words.essentialHere, optional: words.optionalHere, none: words.notAsked }[kind];
  const sign = { essential: "●", optional: "○", none: "–" }[kind];
  return html`<td role="cell" class=${kind}><${Letter} i=${i} /><span><span aria-hidden="true">${sign}</span> <span class=${kind === "none" ? "sr" : ""}>${text}</span></span></td>`;
}

const Row = ({ competence: c, roles }: { competence: ComparedCompetence; roles: ComparedRole[] }) =>
  html`<tr role="row">
    <th role="rowheader" scope="row"><a href=${href(`/skill/${parts.idOf(c.uri)}`)}><${parts.Name} text=${c.label} lang=${c.labelLang} /></a><${parts.Fallback} lang=${c.labelLang} />${c.type === "knowledge" ? html` <span class="muted kindmark">${t().knowledge}</span>` : null}</th>
    ${roles.map((r, i) => html`<${Cell} key=${r.uri} competence=${c} i=${i} />`)}
  </tr>`;

function Filter({ names, show }: { names: string[]; show: Show }) {
  const words = t().occupationPage;
  return html`<nav class="chips" aria-label=${words.showLabel}>${kShows.map((s) => html`<a key=${s} href=${compareHref(names, s)} aria-current=${s === show ? "true" : undefined}>${words.shows[s]}</a>`)}</nav>`;
}

export function Comparison({ comparison: c, roles, show }: { comparison: RoleComparison; roles: Role[]; show: Show }) {
  const words = t().occupationPage;
  const shown = partsOf(c, show);
  const count = shown.reduce((n, part) => n + part.items.length, 0);
  return html`<${parts.Section} id="alike" title=${words.similarity}><${Similarity} comparison=${c} /><//>
    <${parts.Section} id="glance" title=${words.atAGlance}><${AtAGlance} comparison=${c} roles=${roles} /><//>
    <${parts.Section} id="competences" title=${t().competencesTitle} note=${t().competences(c.counts.total)}>
      <${Filter} names=${roles.map((r) => r.name)} show=${show} />
      <p class="muted"><span role="status">${show === "all" ? "" : t().filtered(count, c.counts.total)}</span></p>
      ${shown.length === 0 ? html`<p class="empty">${words.nothingShown}</p>` : html`<table class="compared competencetable" role="table" aria-label=${t().competencesTitle}>
        <${Heads} first=${t().competencesLabel} roles=${c.roles} />
        ${shown.map((part) => html`<tbody key=${part.key} role="rowgroup">
          <tr role="row" class="part"><th role="rowheader" scope="rowgroup" colspan=${c.roles.length + 1}>${part.title} <span class="count">${t().number(part.items.length)}</span></th></tr>
          ${part.items.map((x) => html`<${Row} key=${x.uri} competence=${x} roles=${c.roles} />`)}
        </tbody>`)}
      </table>`}
    <//>`;
}
