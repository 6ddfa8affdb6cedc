// What adverts for an occupation ask for, held against its profile.
import { html } from "../html.ts";
import { t } from "../language.ts";
import { idOf, langOf } from "../parts.ts";
import { href } from "../router.ts";
import { Bars } from "./bars.ts";
import type { Asked, AskedSkill } from "./types.ts";

const SkillLink = ({ skill: s }: { skill: AskedSkill }) => html`<a href=${href(`/skill/${idOf(s.uri)}`)}><bdi lang=${langOf()}>${s.label}</bdi></a>`;

const relation = (skill: AskedSkill) => (skill.relation === "essential" ? t().essential : skill.relation === "optional" ? t().optional : "–");

function Never({ skills }: { skills: AskedSkill[] }) {
  const essential = skills.filter((s) => s.relation === "essential");
  const list = (some: AskedSkill[], name: string) => (some.length > 0
    ? html`<p><strong>${name} (${t().number(some.length)})</strong></p><ul class="skill-chips">${some.map((s) => html`<li key=${s.uri}><${SkillLink} skill=${s} /></li>`)}</ul>`
    : null);
  return html`<details><summary>${t().adverts.neverAsked(skills.length)}</summary>
    ${list(essential, t().essential)}${list(skills.filter((s) => s.relation !== "essential"), t().optional)}
  </details>`;
}

export function AskedSkills({ asked, level }: { asked: Asked; level: 3 | 4 }) {
  if (asked.adverts === 0) return html`<p class="empty">${t().adverts.noneHere}</p>`;
  const rows = (skills: AskedSkill[], withRelation: boolean) => skills.map((s) =>
    ({ key: s.uri, name: html`<${SkillLink} skill=${s} />`, adverts: s.adverts, share: s.share, ...(withRelation ? { more: relation(s) } : {}) }));
  return html`<p class="muted">${t().adverts.askedText(asked.adverts)}</p>
    <div class="advert-two">
      <div><${`h${level}`} class="small">${t().adverts.inProfile(asked.inProfile.length)}<//>
        <${Bars} caption=${t().adverts.inProfile(asked.inProfile.length)} what=${t().skill} rows=${rows(asked.inProfile, true)} more=${t().adverts.relation} some=${8} /></div>
      <div><${`h${level}`} class="small">${t().adverts.beyond(asked.beyond.length)}<//>
        <${Bars} caption=${t().adverts.beyond(asked.beyond.length)} what=${t().skill} rows=${rows(asked.beyond, false)} some=${8} /></div>
    </div>
    ${asked.neverAsked.length > 0 ? html`<${Never} skills=${asked.neverAsked} />` : null}`;
}
