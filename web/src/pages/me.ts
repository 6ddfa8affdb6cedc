// The visitor's own profile: what fits it, what is missing, where it leads. It never leaves this browser but
// as the question of a match; the address holds what is looked at, not whose profile it is.
import { html } from "../html.ts";
import { t } from "../language.ts";
import { isKept, me } from "../me.ts";
import { Adders, DocumentOffer, document_, OccupationOffer } from "../me_page/adders.ts";
import { BestFits, Fits } from "../me_page/fits.ts";
import { Goal } from "../me_page/goal.ts";
import { Held } from "../me_page/held.ts";
import { Keeping } from "../me_page/keeping.ts";
import { Moves } from "../me_page/moves.ts";
import { Open } from "../me_page/open.ts";
import { meHref, viewNow, views, type View } from "../me_page/state.ts";
import { UndoBar } from "../me_page/undo.ts";
import { Heading, usePage } from "../parts.ts";
import { href, place } from "../router.ts";

const viewName = (view: View): string => ({ skills: t().me.held, fits: t().me.fits, goal: t().me.goal, moves: t().me.moves, open: t().me.open })[view];

const Views = ({ view }: { view: View }) =>
  html`<nav class="chips" aria-label=${t().me.views}>
    ${views.map((v) => html`<a key=${v} href=${meHref({ view: v })} aria-current=${v === view ? "page" : undefined}>${viewName(v)}${v === "skills" ? html` <span class="code">${t().number(me.value.skills.length)}</span>` : null}</a>`)}
  </nav>`;

function Skills({ empty }: { empty: boolean }) {
  const add = place.value.query.get("add");
  const file = document_.value;
  const offer = file ? html`<${DocumentOffer} file=${file} />` : add ? html`<${OccupationOffer} id=${add} />` : null;
  return html`<${Adders} />${offer}
    ${empty ? html`<p class="muted elsewhere">${t().me.elsewhere} <a href=${href("/read")}>${t().me.elsewhereRead}</a></p>` : html`<div class="columns"><div class="wide"><${Held} /></div><div class="side"><${BestFits} /></div></div>`}
    <${Keeping} />`;
}

const NoSkills = () => html`<p class="notice">${t().me.noSkills} <a href=${meHref({ view: "skills" })}>${t().me.addSome}</a></p>`;

export function MePage() {
  usePage(t().me.title);
  const view = viewNow();
  const { skills, occupations } = me.value;
  const empty = skills.length + occupations.length === 0;
  const show = { skills: () => html`<${Skills} empty=${empty} />`, fits: () => html`<${Fits} />`, goal: () => html`<${Goal} />`, moves: () => html`<${Moves} />`, open: () => html`<${Open} />` };
  return html`<div class="mepage">
    <${Heading}>${t().me.title}<//>
    <p class="lead">${empty ? t().me.introEmpty : t().me.intro}</p>
    <p class="private">${t().me.onlyHere}</p>
    ${isKept.value ? null : html`<p class="notice" role="alert">${t().me.notKept}</p>`}
    ${empty && view === "skills" ? null : html`<${Views} view=${view} />`}
    ${skills.length === 0 && view !== "skills" && !(view === "moves" && occupations.length > 0) ? html`<${NoSkills} />` : show[view]()}
    <${UndoBar} />
  </div>`;
}
