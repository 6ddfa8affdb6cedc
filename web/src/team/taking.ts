// The team and its coverage to take along, to print, to forget.
import { html } from "../html.ts";
import { t } from "../language.ts";
import { percent } from "../me_page/state.ts";
import { csvText, kCsv, save } from "../saving.ts";
import { cellOf, type TeamAnswer } from "./coverage.ts";
import { exportTeam, nobody, type Team } from "./model.ts";
import { changeTeam } from "./state.ts";
import { teamTable } from "./table_file.ts";

// One row a role, one column a member; the counts are in the JSON.
const coverageTable = (answer: TeamAnswer): string =>
  csvText([
    [t().team.role, ...answer.members.map((m) => m.name), t().team.together],
    ...answer.roles.map((r, row) => [r.label, ...[...answer.members.keys(), null].map((m) => percent(cellOf(answer, row, m).share))]),
  ]);

export function Taking({ team, answer }: { team: Team; answer: TeamAnswer | undefined }) {
  return html`<section class="keeping" aria-labelledby="taking"><h2 id="taking">${t().me.keeping}</h2>
    <div class="actions">
      ${answer ? html`<button type="button" class="plainbutton" onClick=${() => window.print()}>${t().team.print}</button>
        <button type="button" class="plainbutton" onClick=${() => save("coverage.csv", kCsv, coverageTable(answer))}>${t().team.coverageCsv}</button>
        <button type="button" class="plainbutton" onClick=${() => save("coverage.json", "application/json", JSON.stringify(answer, null, 2))}>${t().team.coverageJson}</button>` : null}
      <button type="button" class="plainbutton" onClick=${() => save("team.csv", kCsv, teamTable(team))}>${t().team.teamCsv}</button>
      <button type="button" class="plainbutton" onClick=${() => save("team.json", "application/json", exportTeam(team))}>${t().team.teamJson}</button>
      <button type="button" class="plainbutton danger" onClick=${() => changeTeam(nobody, t().team.forgotten)}>${t().team.forget}</button>
    </div>
  </section>`;
}
