// A team against the roles it has to fill. Members are kept in this browser; the address holds which cell is
// looked at, never who they are.
import { useMemo } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { usePost } from "../post.ts";
import { UndoBar } from "../me_page/undo.ts";
import { Answer, Failure, Heading, usePage, Waiting } from "../parts.ts";
import { href, navigate, place } from "../router.ts";
import { Bring } from "../team/bring.ts";
import type { TeamAnswer } from "../team/coverage.ts";
import { MembersEdit, RolesEdit } from "../team/edit.ts";
import { exampleName } from "../team/example.ts";
import { Findings } from "../team/findings.ts";
import { Matrix, type At } from "../team/matrix.ts";
import { isEmpty, isTeamKept, nobody, ownTeam, type Team } from "../team/model.ts";
import { Panel } from "../team/panel.ts";
import { isExample, teamHref, useTeam } from "../team/state.ts";
import { Taking } from "../team/taking.ts";

const toExample = () => href("/team", { example: exampleName });

// The cell of the address: "row-column".
function cellNow(answer: TeamAnswer): At | null {
  const found = /^(\d{1,2})-(\d{1,3})$/.exec(place.value.query.get("cell") ?? "");
  const at = found && { row: Number(found[1]), column: Number(found[2]) };
  return at && at.row < answer.roles.length && at.column < answer.members.length + 2 ? at : null;
}

const openCell = ({ row, column }: At) => navigate(teamHref({ cell: `${row}-${column}` }), { replace: true });
const closeCell = () => navigate(teamHref({ cell: null }), { replace: true });

function Coverage({ answer }: { answer: TeamAnswer }) {
  const at = cellNow(answer);
  return html`<section aria-labelledby="coverage"><h2 id="coverage">${t().team.matrix}</h2>
    <p class="muted" id="matrix-help">${t().team.matrixText}</p>
    <${Matrix} answer=${answer} at=${at} onOpen=${openCell} />
    <p class="muted legend">${t().team.legend}</p>
    ${at ? html`<${Panel} answer=${answer} at=${at} onClose=${closeCell} />` : null}</section>
    <${Findings} answer=${answer} />`;
}

// The question has numbers for names: who the members are stays in this browser.
const question = (team: Team) => ({
  roles: team.roles.map((r) => r.uri),
  members: team.members.map((m, i) => ({ name: String(i), occupation: m.occupations.map((o) => o.uri), skills: m.skills.map((s) => s.uri) })),
  lang: language.value,
});

function withNames(answer: TeamAnswer, { members }: Team): TeamAnswer {
  const named = <T extends { name: string }>(m: T): T => ({ ...m, name: members[Number(m.name)]?.name ?? "" });
  return { ...answer, members: answer.members.map(named), roles: answer.roles.map((r) => (r.bestMember ? { ...r, bestMember: named(r.bestMember) } : r)) };
}

function Result({ team }: { team: Team }) {
  const ready = team.roles.length > 0 && team.members.length > 0 && language.value !== null;
  const answer = usePost<TeamAnswer>("team", ready ? question(team) : null);
  const data = useMemo(() => (answer.data && !answer.busy ? withNames(answer.data, team) : undefined), [answer.data, answer.busy, team]);
  if (!ready) return html`<p class="notice">${team.roles.length === 0 ? t().team.needRoles : t().team.needMembers} <a href=${teamHref({ view: "edit" })}>${t().team.edit}</a></p><${Taking} team=${team} />`;
  return html`<${Answer} answer=${{ ...answer, data }} headed show=${(a: TeamAnswer) => html`<${Coverage} answer=${a} />`} /><${Taking} team=${team} answer=${data} />`;
}

const Start = () => html`<div class="waycards">
  <section class="panel" aria-labelledby="way-example"><h2 id="way-example">${t().team.wayExample}</h2>
    <p class="muted">${t().team.wayExampleText}</p><p><a class="button" href=${toExample()}>${t().team.showExample}</a></p></section>
  <section class="panel" aria-labelledby="way-file"><h2 id="way-file">${t().team.wayFile}</h2>
    <p class="muted">${t().team.wayFileText}</p><${Bring} team=${null} /></section>
  <section class="panel" aria-labelledby="way-hand"><h2 id="way-hand">${t().team.wayHand}</h2>
    <p class="muted">${t().team.wayHandText}</p><p><a class="button" href=${teamHref({ view: "edit" })}>${t().team.begin}</a></p></section>
</div>`;

const Edit = ({ team }: { team: Team }) => html`<${RolesEdit} team=${team} /><${MembersEdit} team=${team} />
  <details class="panel"><summary>${t().team.wayFile}</summary><${Bring} team=${team} /></details>`;

function Views({ edit }: { edit: boolean }) {
  const views: [string, string | null, boolean][] = [[t().team.matrix, null, !edit], [t().team.edit, "edit", edit]];
  return html`<nav class="chips" aria-label=${t().me.views}>${views.map(([name, view, now]) => html`<a key=${name} href=${teamHref({ view })} aria-current=${now ? "page" : undefined}>${name}</a>`)}
    ${isExample() ? null : html`<a href=${toExample()}>${t().team.showExample}</a>`}</nav>`;
}

function ExampleNote() {
  return html`<p class="notice" role="note"><strong>${t().team.exampleTitle}</strong> ${t().team.exampleText} <a href=${href("/team")}>${isEmpty(ownTeam.value) ? t().team.ownStart : t().team.ownBack}</a></p>`;
}

export function TeamPage() {
  usePage(t().team.title);
  const { team, problem, retry } = useTeam();
  const edit = place.value.query.get("view") === "edit";
  const empty = team !== null && isEmpty(team);
  const body = problem ? html`<${Failure} problem=${problem} retry=${retry} headed />` : !team ? html`<${Waiting} />`
    : edit ? html`<${Edit} team=${team} />` : empty ? html`<${Start} />` : html`<${Result} team=${team ?? nobody} />`;
  return html`<div class="teampage">
    <${Heading}>${t().team.title}<//>
    <p class="lead">${t().team.intro}</p>
    <p class="private">${t().team.onlyHere}</p>
    ${isTeamKept.value ? null : html`<p class="notice" role="alert">${t().me.notKept}</p>`}
    ${isExample() ? html`<${ExampleNote} />` : null}
    ${empty && !edit ? null : html`<${Views} edit=${edit} />`}
    ${body}
    <${UndoBar} />
  </div>`;
}
