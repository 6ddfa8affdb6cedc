// What is missing for one occupation, and the way there.
import { useEffect } from "preact/hooks";
import type { SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { me, setMe } from "../me.ts";
import { Answer, Name } from "../parts.ts";
import { navigate } from "../router.ts";
import type { GapAnswer, MatchAnswer } from "./answers.ts";
import { PathTo } from "./path.ts";
import { Counts, GapLists, OccupationLink, Score } from "./pieces.ts";
import { goalNow, idIn, meHref, useMine } from "./state.ts";

const toGoal = (hit: SearchHit) => navigate(meHref({ view: "goal", goal: idIn(hit.uri), from: null }));

function dropGoal(): void {
  setMe({ ...me.value, goal: null });
  navigate(meHref({ view: "goal", goal: null, from: null }));
}

// Occupations near at hand, for who has no goal in mind.
function Near() {
  const answer = useMine<MatchAnswer>("match", { limit: 6 });
  return html`<${Answer} answer=${answer} headed show=${(a: MatchAnswer) => a.results.length > 0 ? html`<h3 class="small">${t().me.nearGoals}</h3>
    <ul class="chips">${a.results.map((f) => html`<li key=${f.uri}><a href=${meHref({ view: "goal", goal: idIn(f.uri) })}><${Name} text=${f.label} lang=${f.labelLang} /></a></li>`)}</ul>` : null} />`;
}

// The goal of an address a visitor comes back to is kept with the profile.
function useKeptGoal(gap: GapAnswer | undefined): void {
  const { uri, label } = gap?.occupation ?? {};
  useEffect(() => {
    if (uri && label && me.value.goal?.uri !== uri) setMe({ ...me.value, goal: { uri, label } });
  }, [uri, label]);
}

function GoalGap({ goal }: { goal: string }) {
  const answer = useMine<GapAnswer>("gap", { goal });
  useKeptGoal(answer.busy ? undefined : answer.data);
  return html`<${Answer} answer=${answer} headed show=${(gap: GapAnswer) => html`
    <div class="panel goalhead">
      <${Score} value=${gap.score ?? 0} />
      <div><h3><${OccupationLink} of=${gap.occupation} /></h3>
        <${Counts} of=${gap} />
        <p>${gap.open ? `✓ ${t().me.isOpen}` : t().me.notOpen}</p>
        <button type="button" class="quiet" onClick=${dropGoal}>${t().me.dropGoal}</button></div>
    </div>
    <${PathTo} goal=${gap.occupation} />
    <section aria-labelledby="gap-title"><h3 id="gap-title" class="small">${t().me.gap}</h3><${GapLists} gap=${gap} /></section>`} />`;
}

export function Goal() {
  const goal = goalNow.value;
  return html`<section aria-labelledby="goal"><h2 id="goal">${t().me.goal}</h2>
    <div class="goalpick"><${ConceptPicker} label=${goal ? t().me.otherGoal : t().me.chooseGoal} type="occupation" onPick=${toGoal} /></div>
    ${goal ? html`<${GoalGap} goal=${goal} />` : html`<${Near} />`}
  </section>`;
}
