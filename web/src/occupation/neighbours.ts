// The nearest moves as a map: the occupation in the middle, its neighbours around it, the nearer the more
// alike; and the same as a table. A file of its own, fetched once the profile stands.
import { useState } from "preact/hooks";
import type { Occupation } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useMedia } from "../media.ts";
import * as parts from "../parts.ts";
import { usePost } from "../post.ts";
import { href } from "../router.ts";
import { type Direction, type Frame, goRound, type Point, type Spot, spots } from "./neighbour_layout.ts";
import { Panel } from "./panel.ts";
import { carried } from "./ticks.ts";

const kNeighbours = 10;
const kOnPhone = 8;  // names need room

export interface Move {
  uri: string;
  code: string;
  label: string;
  score: number;
  direction: Direction;
  essential: { held: number; of: number };
  shared: { uri: string }[];
  missing: { uri: string }[];
}

const percent = (share: number) => share.toLocaleString(language.value ?? "en", { style: "percent", maximumFractionDigits: 0 });

const kShapes: Record<Direction, string> = {
  up: "M0-8 8 7H-8Z", down: "M0 8 8-7H-8Z", sideways: "M0-7A7 7 0 1 1 0 7 7 7 0 1 1 0-7Z", unknown: "M-6-6H6V6H-6Z",
};

const Shape = ({ direction }: { direction: Direction }) =>
  html`<svg class=${`shape ${direction}`} viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true"><path d=${kShapes[direction]} /></svg>`;

const directionName = (direction: Direction) => t().occupationPage.directions[direction] ?? direction;

const counts = (m: Move) => t().occupationPage.sharedAndMissing(m.shared.length, m.missing.length);

// Names such as "Leiter/Leiterin" may break after the slash.
const breakable = (label: string) => label.replaceAll("/", "/\u200B");

const share = (n: number) => `${n.toFixed(2)}%`;
const at = ([x, y]: Point) => ({ left: share(x), top: share(y) });

interface NodeProps {
  move: Move;
  spot: Spot;
  point: (uri: string) => void;
}

const Node = ({ move: m, spot, point }: NodeProps) =>
  html`<li><a class="node" href=${carried(`/occupation/${parts.idOf(m.uri)}`)} onMouseEnter=${() => point(m.uri)} onMouseLeave=${() => point("")}
      onFocus=${() => point(m.uri)} onBlur=${() => point("")}>
    <span class="mark" style=${at(spot.mark)}><${Shape} direction=${m.direction} /></span>
    <span class="name" style=${at(spot.name)}>
      <bdi lang=${parts.langOf()}>${breakable(m.label)}</bdi>
      <small>${percent(m.score)}<span class="sr"> ${t().occupationPage.alike}</span> · ${directionName(m.direction)}<span class="sr">; ${counts(m)}</span></small>
    </span>
  </a></li>`;

// By the sizes of names and middle in occupation.css.
const kWide: Frame = { rim: [38.5, 43], name: [13.7, 8.5], middle: [13, 9.5] };
const kNarrow: Frame = { rim: [36, 42], name: [16, 9.5], middle: [18.8, 9] };

function Picture({ occupation: o, moves, point }: { occupation: Occupation; moves: Move[]; point: (uri: string) => void }) {
  const narrow = useMedia("(max-width: 44rem)");
  const { order, first } = goRound(moves.slice(0, narrow ? kOnPhone : kNeighbours));
  const places = spots(order.map((m) => m.score), first, narrow ? kNarrow : kWide);
  return html`<div class="neighbours">
    <svg class="spokes" width="100%" height="100%" aria-hidden="true">
      ${places.map(({ mark: [x, y] }, i) => html`<line key=${i} x1="50%" y1="50%" x2=${share(x)} y2=${share(y)} />`)}
    </svg>
    <p class="middle"><${parts.Name} text=${breakable(o.label)} lang=${o.labelLang} /></p>
    <ul>${order.map((m, i) => html`<${Node} key=${m.uri} move=${m} spot=${places[i]} point=${point} />`)}</ul>
  </div>`;
}

function Row({ move: m, occupation: o, pointed }: { move: Move; occupation: Occupation; pointed: boolean }) {
  const id = (uri: string) => decodeURIComponent(parts.idOf(uri));
  const words = t().occupationPage;
  return html`<tr class=${pointed ? "pointed" : ""}>
    <th scope="row"><a href=${carried(`/occupation/${parts.idOf(m.uri)}`)}><bdi lang=${parts.langOf()}>${m.label}</bdi></a>
      <span class="muted"><${Shape} direction=${m.direction} />${directionName(m.direction)} · <a href=${href("/compare", [["occupation", id(o.uri)], ["occupation", id(m.uri)]])}>${words.compare}<span class="sr">: <bdi>${m.label}</bdi></span></a></span></th>
    <td>${percent(m.score)}</td><td>${t().number(m.shared.length)}</td><td>${t().number(m.missing.length)}</td>
  </tr>`;
}

function Shown({ occupation, moves }: { occupation: Occupation; moves: Move[] }) {
  const [pointed, point] = useState("");
  const words = t().occupationPage;
  const here = moves.find((m) => m.uri === pointed);
  if (moves.length === 0) return html`<p class="empty">${words.noMoves}</p>`;
  return html`<div class="moves">
    <figure>
      <${Picture} occupation=${occupation} moves=${moves} point=${point} />
      <figcaption class="muted">${here ? html`<bdi>${here.label}</bdi>: ${counts(here)}` : words.movesCaption}</figcaption>
    </figure>
    <table class="movestable">
      <caption class="sr">${words.moves}</caption>
      <thead><tr><th scope="col">${t().occupation}</th><th scope="col">${words.alikeHead}</th><th scope="col">${words.sharedHead}</th><th scope="col">${words.missingHead}</th></tr></thead>
      <tbody>${moves.map((m) => html`<${Row} key=${m.uri} move=${m} occupation=${occupation} pointed=${m.uri === pointed} />`)}</tbody>
    </table>
  </div>`;
}

export function Neighbours({ occupation }: { occupation: Occupation }) {
  const answer = usePost<{ moves: Move[] }>("moves", { occupation: occupation.uri, limit: kNeighbours, lang: language.value });
  return html`<${Panel} answer=${answer} show=${({ moves }: { moves: Move[] }) => html`<${Shown} occupation=${occupation} moves=${moves} />`} />`;
}
