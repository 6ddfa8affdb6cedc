// Small pieces of the pages about people: scores, skills with what can be done about them.
import { useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { heldUris, type HeldSkill } from "../me.ts";
import { Fallback, idOf, Name } from "../parts.ts";
import { href } from "../router.ts";
import { take } from "./adders.ts";
import type { Fit, GapAnswer, GapSkill, NamedSkill, OccupationName } from "./answers.ts";
import { percent } from "./state.ts";
import { focusNear } from "./undo.ts";

// A number with a bar of its length; the bar tells nothing more.
export const Score = ({ value, title }: { value: number; title?: string }) =>
  html`<span class="score"><span class="sr">${title ?? t().me.score} </span><strong>${percent(value)}</strong><span class="bar-of" aria-hidden="true"><i style=${{ inlineSize: `${Math.round(value * 100)}%` }}></i></span></span>`;

export const OccupationLink = ({ of: o }: { of: OccupationName }) =>
  html`<a href=${href(`/occupation/${idOf(o.uri)}`)}><${Name} text=${o.label} lang=${o.labelLang} /></a><${Fallback} lang=${o.labelLang} /><span class="code after">${o.code}</span>`;

export const Counts = ({ of: f }: { of: Pick<Fit, "essential" | "optional"> }) =>
  html`<p class="muted counts">${t().me.essentialOf(f.essential.held, f.essential.of)} · ${t().me.optionalOf(f.optional.held, f.optional.of)}</p>`;

export const SkillLink = ({ of: s }: { of: NamedSkill }) =>
  html`<a href=${href(`/skill/${idOf(s.uri)}`)}><${Name} text=${s.label} lang=${s.labelLang} /></a><${Fallback} lang=${s.labelLang} />`;

// Which the answer to a match does not say; null where it cannot be had.
const skillTypeOf = (uri: string): Promise<HeldSkill["skillType"]> =>
  fetchJson<SearchAnswer>(apiUrl("suggest", { q: uri, type: "skill", lang: language.value, limit: 1 })).then((a) => a.results.find((h) => h.uri === uri)?.skillType ?? null, () => null);

// "I have this": the question of a gap is often how one remembers a skill.
export function HaveIt({ skill }: { skill: NamedSkill }) {
  if (heldUris.value.has(skill.uri)) return html`<span class="muted">✓ ${t().me.alreadyHere}</span>`;
  const add = async (event: Event) => {
    const button = event.currentTarget as Element;
    const list = button.closest("ul, ol");
    const index = [...(list?.querySelectorAll(".have") ?? [])].indexOf(button);
    take([{ uri: skill.uri, label: skill.label, skillType: await skillTypeOf(skill.uri), from: "ticked" }]);
    focusNear(list, ".have", index);
  };
  return html`<button type="button" class="quiet have" aria-label=${t().me.haveItLabel(skill.label)} onClick=${(e: Event) => void add(e)}>+ ${t().me.haveIt}</button>`;
}

function Missing({ skill: s }: { skill: NamedSkill & Partial<GapSkill> }) {
  const notes = [s.opens ? t().me.opensMore(s.opens) : ""].filter(Boolean);
  return html`<li><span><${SkillLink} of=${s} />
      ${s.near ? html`<span class="muted note-line">${t().me.nearTo} <${Name} text=${s.near.label} lang=${s.near.labelLang} /></span>` : null}
      ${notes.length > 0 ? html`<span class="muted note-line">${notes.join(" · ")}</span>` : null}</span>
    <${HaveIt} skill=${s} /></li>`;
}

const kSome = 8;

// Skills that are missing, the most telling first; the rest on demand.
export function MissingList({ skills, some = kSome }: { skills: (NamedSkill & Partial<GapSkill>)[]; some?: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? skills : skills.slice(0, some);
  return html`<ul class="missing">${shown.map((s) => html`<${Missing} key=${s.uri} skill=${s} />`)}</ul>
    ${shown.length < skills.length ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(skills.length)}</button>` : null}`;
}

const Covered = ({ skills }: { skills: NamedSkill[] }) => html`<ul class="covered">${skills.map((s) => html`<li key=${s.uri}><${SkillLink} of=${s} /></li>`)}</ul>`;

// Missing essential skills first, then what is covered, then the optional ones.
export function GapLists({ gap, level = "h4" }: { gap: GapAnswer; level?: string }) {
  const essential = gap.missing.filter((s) => s.essential);
  const optional = gap.missing.filter((s) => !s.essential);
  const have = gap.have.filter((s) => s.credit > 0);
  return html`<div class="gap">
    <${level}>${t().me.missingEssential} <span class="count">${t().number(essential.length)}</span><//>
    ${essential.length > 0 ? html`<${MissingList} skills=${essential} />` : html`<p>${t().me.nothingEssential}</p>`}
    <${level}>${t().me.covered} <span class="count">${t().number(have.length)}</span><//>
    ${have.length > 0 ? html`<${Covered} skills=${have} />` : html`<p>${t().me.nothingCovered}</p>`}
    ${optional.length > 0 ? html`<details><summary>${t().me.missingOptional} <span class="count">${t().number(optional.length)}</span></summary><${MissingList} skills=${optional} some=${20} /></details>` : null}
  </div>`;
}
