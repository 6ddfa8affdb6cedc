// Where one can go from an occupation: up, sideways and down.
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { heldUris } from "../me.ts";
import { Answer } from "../parts.ts";
import type { Move, MovesAnswer } from "./answers.ts";
import { usePost } from "../post.ts";
import { StartChoice, useStarts } from "./path.ts";
import { MissingList, OccupationLink, Score } from "./pieces.ts";
import { idIn, meHref } from "./state.ts";

const kMoves = 30;
const kSome = 6;  // of each direction to begin with
const kArrows: Record<string, string> = { up: "↑", sideways: "↔", down: "↓", unknown: "•" };

function MoveItem({ move: m }: { move: Move }) {
  const missing = m.missing.filter((s) => !heldUris.value.has(s.uri));
  return html`<li class="fit">
    <${Score} value=${m.score} title=${t().me.alike} />
    <div><h4><${OccupationLink} of=${m} /></h4>
      <p class="muted counts">${t().me.sharedSkills(m.shared.length)}</p>
      ${missing.length > 0 ? html`<details><summary>${t().me.toLearn(missing.length)}<span class="sr"> ${m.label}</span></summary><${MissingList} skills=${missing} /></details>` : html`<p class="muted">✓ ${t().me.nothingEssential}</p>`}
      <a class="togoal" href=${meHref({ view: "goal", goal: idIn(m.uri) })}>${t().me.makeGoal}<span class="sr"> ${m.label}</span></a>
    </div>
  </li>`;
}

function Direction({ direction, title, moves }: { direction: string; title: string; moves: Move[] }) {
  const id = `moves-${direction}`;
  const [all, setAll] = useState(false);
  const shown = all ? moves : moves.slice(0, kSome);
  return html`<section class="direction" aria-labelledby=${id}>
    <h3 id=${id}><span aria-hidden="true">${kArrows[direction]} </span>${title} <span class="count">${t().number(moves.length)}</span></h3>
    ${moves.length > 0 ? html`<ol class="fits">${shown.map((m) => html`<${MoveItem} key=${m.uri} move=${m} />`)}</ol>` : html`<p class="empty">${t().me.noMoves}</p>`}
    ${shown.length < moves.length ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(moves.length)}</button>` : null}
  </section>`;
}

export function Moves() {
  const { starts, from } = useStarts();
  const answer = usePost<MovesAnswer>("moves", from && language.value ? { occupation: from.uri, limit: kMoves, lang: language.value } : null);
  const titles: [string, string][] = [["up", t().me.up], ["sideways", t().me.sideways], ["down", t().me.down], ["unknown", t().me.unknownDirection]];
  return html`<section aria-labelledby="moves"><h2 id="moves">${t().me.moves}</h2>
    <p class="muted">${t().me.movesText}</p>
    ${from ? html`<${StartChoice} starts=${starts} from=${from} />
      <${Answer} answer=${answer} headed show=${(a: MovesAnswer) => html`<div class="directions">${titles.map(([direction, title]) => {
        const moves = a.moves.filter((m) => m.direction === direction);
        return direction === "unknown" && moves.length === 0 ? null : html`<${Direction} key=${direction} direction=${direction} title=${title} moves=${moves} />`;
      })}</div>`} />` : html`<p class="empty">${t().me.noStart}</p>`}
  </section>`;
}
