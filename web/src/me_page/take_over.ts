// Skills that somebody may have, to be ticked and taken over together.
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { heldUris, type HeldSkill } from "../me.ts";
import { Fallback, idOf, Name } from "../parts.ts";
import { href } from "../router.ts";
import { percent } from "./state.ts";

export interface Offer {
  uri: string;
  label: string;
  labelLang?: string | undefined;
  skillType: HeldSkill["skillType"];
  occupation?: boolean;  // an occupation, not a skill
  ticked: boolean;  // to begin with
  said?: string | undefined;  // the words it was found in
  score?: number | undefined;
}

export interface OfferGroup {
  id: string;
  title: string;
  offers: Offer[];
  closed?: boolean;  // behind a click
}

const kSaid = 120;  // characters of the document beside a skill
const clipped = (text: string) => (text.length > kSaid ? `${text.slice(0, kSaid)}…` : text);

interface Boxes {
  ticked: Set<string>;
  held: Set<string>;
  toggle: (uris: string[], on: boolean) => void;
}

function Box({ offer: o, boxes }: { offer: Offer; boxes: Boxes }) {
  const held = boxes.held.has(o.uri);
  return html`<li class="box">
    <label><input type="checkbox" checked=${held || boxes.ticked.has(o.uri)} disabled=${held}
        onChange=${(e: Event) => boxes.toggle([o.uri], (e.currentTarget as HTMLInputElement).checked)} />
      <span><${Name} text=${o.label} lang=${o.labelLang} /><${Fallback} lang=${o.labelLang} />
        ${held ? html` <span class="muted">${t().me.alreadyHere}</span>` : null}
        ${o.score !== undefined ? html` <span class="code">${percent(o.score)}</span>` : null}
        ${o.said ? html`<q class="said" dir="auto">${clipped(o.said)}</q>` : null}</span></label>
    <a class="look" href=${href(`/${o.occupation ? "occupation" : "skill"}/${idOf(o.uri)}`)} aria-label=${t().me.lookAt(o.label)}>›</a>
  </li>`;
}

function GroupBoxes({ group: g, boxes }: { group: OfferGroup; boxes: Boxes }) {
  const free = g.offers.filter((o) => !boxes.held.has(o.uri)).map((o) => o.uri);
  const inner = html`<div class="allnone">
      <button type="button" class="quiet" disabled=${free.length === 0} onClick=${() => boxes.toggle(free, true)}>${t().me.tickAll}<span class="sr"> ${g.title}</span></button>
      <button type="button" class="quiet" disabled=${free.length === 0} onClick=${() => boxes.toggle(free, false)}>${t().me.tickNone}<span class="sr"> ${g.title}</span></button>
    </div>
    <ul class="boxes">${g.offers.map((o) => html`<${Box} key=${o.uri} offer=${o} boxes=${boxes} />`)}</ul>`;
  const title = html`${g.title} <span class="count">${t().number(g.offers.length)}</span>`;
  return g.closed
    ? html`<details><summary>${title}</summary><fieldset><legend class="sr">${g.title}</legend>${inner}</fieldset></details>`
    : html`<fieldset><legend>${title}</legend>${inner}</fieldset>`;
}

interface TakeOverProps {
  groups: OfferGroup[];
  held?: Set<string>;
  onTake: (offers: Offer[]) => void;
  onCancel: () => void;
  alsoWithout?: string;  // the name of the button when nothing is ticked, where that has a use
}

export function TakeOver({ groups, held = heldUris.value, onTake, onCancel, alsoWithout }: TakeOverProps) {
  const all = groups.flatMap((g) => g.offers);
  const [ticked, setTicked] = useState(() => new Set(all.filter((o) => o.ticked).map((o) => o.uri)));
  const toggle = (uris: string[], on: boolean) => {
    const next = new Set(ticked);
    for (const uri of uris) on ? next.add(uri) : next.delete(uri);
    setTicked(next);
  };
  const chosen = all.filter((o) => ticked.has(o.uri) && !held.has(o.uri));
  const boxes = { ticked, held, toggle };
  return html`<form class="takeover" onSubmit=${(e: Event) => (e.preventDefault(), onTake(chosen))}>
    ${groups.map((g) => (g.offers.length > 0 ? html`<${GroupBoxes} key=${g.id} group=${g} boxes=${boxes} />` : null))}
    <div class="actions">
      <button type="submit" class="button" disabled=${chosen.length === 0 && !alsoWithout}>${chosen.length === 0 && alsoWithout ? alsoWithout : t().me.takeOver(chosen.length)}</button>
      <button type="button" class="quiet" onClick=${onCancel}>${t().me.cancel}</button>
    </div>
  </form>`;
}
