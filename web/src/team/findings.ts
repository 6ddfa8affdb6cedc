// What the matrix comes to: what nobody has, what hangs on one person, and what would help most.
import { useState } from "preact/hooks";
import { html, type Children } from "../html.ts";
import { t } from "../language.ts";
import { OccupationLink, SkillLink } from "../me_page/pieces.ts";
import { percent } from "../me_page/state.ts";
import { Name } from "../parts.ts";
import { beginners, coverers, type TeamAnswer, type TeamCompetence } from "./coverage.ts";
import { Names } from "./panel.ts";

const kSome = 8;  // on the screen; paper has them all

interface FindingProps {
  id: string;
  title: string;
  text: string;
  sign: string;
  answer: TeamAnswer;
  competences: TeamCompetence[];
  who?: (c: TeamCompetence) => number[];
  none: string;
}

const Roles = ({ answer, roles }: { answer: TeamAnswer; roles: number[] }) =>
  html`${t().team.forRoles} ${roles.map((r, i) => html`${i ? ", " : ""}<${Name} text=${answer.roles[r]?.label ?? ""} lang=${answer.roles[r]?.labelLang} />`)}`;

function Finding({ id, title, text, sign, answer, competences, who, none }: FindingProps) {
  const [all, setAll] = useState(false);
  return html`<section class="finding" data-kind=${id} aria-labelledby=${id}>
    <h3 id=${id}><span aria-hidden="true">${sign} </span>${title} <span class="count">${t().number(competences.length)}</span></h3>
    <p class="muted">${text}</p>
    ${competences.length === 0 ? html`<p class="empty">${none}</p>` : html`<ul class="plain">${competences.map((c, i) => html`<li key=${c.uri} class=${all || i < kSome ? undefined : "later"}>
      <${SkillLink} of=${c} />
      <span class="muted note-line">${who ? html`<${Names} answer=${answer} members=${who(c)} /> · ` : null}<${Roles} answer=${answer} roles=${c.essential} /></span></li>`)}</ul>`}
    ${!all && competences.length > kSome ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(competences.length)}</button>` : null}
  </section>`;
}

const Advice = ({ id, title, text, children }: { id: string; title: string; text: string; children?: Children }) =>
  html`<section class="finding" aria-labelledby=${id}><h3 id=${id}>${title}</h3><p class="muted">${text}</p>${children}</section>`;

export function Findings({ answer }: { answer: TeamAnswer }) {
  const essential = (cover: string) => answer.competences.filter((c) => c.essential.length > 0 && c.cover === cover);
  return html`<section class="findings" aria-labelledby="findings"><h2 id="findings">${t().team.findings}</h2>
    <div class="findinggrid">
      <${Finding} id="gaps" sign="✕" title=${t().team.nobody} text=${t().team.nobodyText} none=${t().team.noGaps} answer=${answer} competences=${essential("nobody")} />
      <${Finding} id="single" sign="①" title=${t().team.single} text=${t().team.singleText} none=${t().team.noSingle} answer=${answer} competences=${essential("one")} who=${coverers} />
      <${Finding} id="beginnings" sign="◔" title=${t().team.partly} text=${t().team.partlyText} none=${t().team.noPartly} answer=${answer} competences=${essential("partly")} who=${beginners} />
      <${Advice} id="hires" title=${t().team.hire} text=${t().team.hireText}>
        <ol class="plain">${answer.hires.map((h) => html`<li key=${h.uri}><${OccupationLink} of=${h} /><span class="muted note-line">${t().team.closes(percent(h.closes), h.brings.length)}</span></li>`)}</ol><//>
      <${Advice} id="trainings" title=${t().team.training} text=${t().team.trainingText}>
        <ol class="plain">${answer.trainings.map((g) => {
          const c = answer.competences[g.competence];
          return c ? html`<li key=${c.uri}><${SkillLink} of=${c} /><span class="muted note-line">${t().team.closesAlone(percent(g.closes))}${g.member !== undefined ? html` · ${t().team.nearest} <${Names} answer=${answer} members=${[g.member]} />` : null}</span></li>` : null;
        })}</ol><//>
    </div>
  </section>`;
}
