// What stands behind a cell of the matrix: the competences of a role that a member, or all together, have or lack.
import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { SkillLink, OccupationLink } from "../me_page/pieces.ts";
import { percent } from "../me_page/state.ts";
import { bestOf, beginners, cellOf, coverers, split, type Relation, type TeamAnswer, type TeamCompetence } from "./coverage.ts";
import { cellId, type At } from "./matrix.ts";

const kMostNames = 6;

// Some names, apart from each other whatever their direction.
export function Names({ answer, members }: { answer: TeamAnswer; members: number[] }) {
  const shown = members.slice(0, kMostNames);
  return html`${shown.map((m, i) => html`${i ? ", " : ""}<bdi class="who">${answer.members[m]?.name}</bdi>`)}${members.length > shown.length ? ` +${t().number(members.length - shown.length)}` : ""}`;
}

interface ListProps {
  answer: TeamAnswer;
  title: string;
  sign: string;  // in front of each, besides the title
  competences: TeamCompetence[];
  who: boolean;  // say who
}

function CompetenceList({ answer, title, sign, competences, who }: ListProps) {
  if (competences.length === 0) return null;
  return html`<div class="covers"><h4><span aria-hidden="true">${sign} </span>${title} <span class="count">${t().number(competences.length)}</span></h4>
    <ul>${competences.map((c) => {
      const names = who ? (coverers(c).length > 0 ? coverers(c) : beginners(c)) : [];
      return html`<li key=${c.uri}><${SkillLink} of=${c} />${names.length > 0 ? html` <span class="muted">· <${Names} answer=${answer} members=${names} /></span>` : null}</li>`;
    })}</ul></div>`;
}

function Lists({ answer, role, relation, member }: { answer: TeamAnswer; role: number; relation: Relation; member: number | null }) {
  const s = split(answer, role, relation, member);
  const who = member === null;
  return html`<${CompetenceList} answer=${answer} title=${who ? t().team.nobody : t().team.missing} sign="✕" competences=${s.missing} who=${false} />
    <${CompetenceList} answer=${answer} title=${t().team.partly} sign="◔" competences=${s.partly} who=${who} />
    <${CompetenceList} answer=${answer} title=${t().team.covered} sign="✓" competences=${s.covered} who=${who} />`;
}

function RoleNotes({ answer, role }: { answer: TeamAnswer; role: number }) {
  const best = bestOf(answer.members.map((_, i) => cellOf(answer, role, i)));
  const fits = answer.roles[role]?.bestMember;
  return html`<ul class="plain">
    <li>${t().team.bestCover} ${best.length > 0 ? html`<${Names} answer=${answer} members=${best} />` : t().team.nobodyAtAll}</li>
    ${fits ? html`<li class="muted">${t().team.bestFit} <bdi class="who">${fits.name}</bdi> (${percent(fits.score)})</li>` : null}
  </ul>`;
}

export function Panel({ answer, at, onClose }: { answer: TeamAnswer; at: At; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const role = answer.roles[at.row];
  const member = at.column >= 1 && at.column <= answer.members.length ? at.column - 1 : null;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || document.activeElement?.id === cellId(at.row, at.column)) heading.current?.focus();
    opened.current = true;
  }, [at.row, at.column]);
  if (!role) return null;
  const cell = cellOf(answer, at.row, member);
  const close = () => {
    onClose();
    document.getElementById(cellId(at.row, at.column))?.focus();
  };
  const optional = split(answer, at.row, "optional", member);
  const options = optional.covered.length + optional.partly.length + optional.missing.length;
  return html`<section class="panel cellpanel" aria-labelledby="panel-title" onKeyDown=${(e: KeyboardEvent) => e.key === "Escape" && close()}>
    <button type="button" class="drop" aria-label=${t().team.closePanel} onClick=${close}>×</button>
    <h3 id="panel-title" ref=${heading} tabindex="-1">${member === null ? t().team.together : html`<bdi class="who">${answer.members[member]?.name}</bdi>`} → <${OccupationLink} of=${role} /></h3>
    <p>${t().team.coversOf(cell.covered, cell.of, percent(cell.share))}</p>
    ${member === null ? html`<${RoleNotes} answer=${answer} role=${at.row} />` : null}
    <div class="lists"><${Lists} answer=${answer} role=${at.row} relation="essential" member=${member} /></div>
    ${options > 0 ? html`<details><summary>${t().optional} <span class="count">${t().team.outOf(optional.covered.length, options)}</span></summary>
      <div class="lists"><${Lists} answer=${answer} role=${at.row} relation="optional" member=${member} /></div></details>` : null}
  </section>`;
}
