// The occupations that fit the profile, and of each what is covered and what is missing.
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { me } from "../me.ts";
import { Answer } from "../parts.ts";
import { navigate, place } from "../router.ts";
import type { Fit, GapAnswer, MatchAnswer } from "./answers.ts";
import { Counts, GapLists, OccupationLink, Score } from "./pieces.ts";
import { goalNow, idIn, meHref, useMine } from "./state.ts";

const kSteps = [10, 30, 100];

// Asked for when it is opened.
function FitGap({ uri }: { uri: string }) {
  const answer = useMine<GapAnswer>("gap", { goal: uri });
  return html`<${Answer} answer=${answer} show=${(gap: GapAnswer) => html`<${GapLists} gap=${gap} />`} headed />`;
}

function FitItem({ fit }: { fit: Fit }) {
  const [open, setOpen] = useState(false);
  const isGoal = goalNow.value === idIn(fit.uri);
  return html`<li class="fit">
    <${Score} value=${fit.score} />
    <div>
      <h3><${OccupationLink} of=${fit} /></h3>
      <${Counts} of=${fit} />
      <details onToggle=${(e: Event) => setOpen((e.currentTarget as HTMLDetailsElement).open)}>
        <summary>${t().me.whatMissing}<span class="sr"> ${fit.label}</span></summary>
        ${open ? html`<${FitGap} uri=${fit.uri} />` : null}
      </details>
      ${isGoal ? html`<p class="muted">✓ ${t().me.isGoal}</p>` : html`<a class="togoal" href=${meHref({ view: "goal", goal: idIn(fit.uri) })}>${t().me.makeGoal}<span class="sr"> ${fit.label}</span></a>`}
    </div>
  </li>`;
}

export function Fits() {
  const wanted = Number(place.value.query.get("n"));
  const limit = kSteps.includes(wanted) ? wanted : (kSteps[0] as number);
  const more = kSteps.find((n) => n > limit);
  const answer = useMine<MatchAnswer>("match", { limit });
  return html`<section aria-labelledby="fits"><h2 id="fits">${t().me.fits}</h2>
    <p class="muted">${t().me.fitsText}</p>
    <${Answer} answer=${answer} headed show=${(a: MatchAnswer) => html`
      ${a.results.length === 0 ? html`<p class="empty">${t().me.noFits}</p>` : html`<ol class="fits">${a.results.map((f) => html`<${FitItem} key=${f.uri} fit=${f} />`)}</ol>`}
      ${more && a.results.length === limit ? html`<button type="button" class="more" onClick=${() => navigate(meHref({ view: "fits", n: String(more) }), { replace: true })}>${t().showMore}</button>` : null}`} />
  </section>`;
}

// Beside the profile while it grows.
export function BestFits() {
  const answer = useMine<MatchAnswer>("match", { limit: 5 });
  return html`<section class="panel bestfits" aria-labelledby="best"><h2 id="best">${t().me.bestFits}</h2>
    ${me.value.skills.length === 0 ? html`<p class="muted">${t().me.noFitsYet}</p>` : html`<${Answer} answer=${answer} headed show=${(a: MatchAnswer) => a.results.length === 0
      ? html`<p class="empty">${t().me.noFits}</p>`
      : html`<ol class="short">${a.results.map((f) => html`<li key=${f.uri}><${Score} value=${f.score} /><span><${OccupationLink} of=${f} /></span></li>`)}</ol>
        <p><a href=${meHref({ view: "fits" })}>${t().me.allFits}</a></p>`} />`}
  </section>`;
}
