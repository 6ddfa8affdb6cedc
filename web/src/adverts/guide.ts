// The parts of the guide that the page of an occupation does not have from elsewhere.
import { html, type Children } from "../html.ts";
import { pathOf, webAddress } from "../parts.ts";
import { href } from "../router.ts";
import type { Guide, GuideBlock, GuideCell, GuideSection } from "./types.ts";

const kShown = ["education", "reporting", "outlook", "questions", "about"];

function Cell({ cell }: { cell: GuideCell }) {
  const text = html`<bdi>${cell.text}</bdi>`;
  const kind = /^http:\/\/data\.europa\.eu\/esco\/(occupation|skill)\//.exec(cell.uri ?? "")?.[1];
  if (cell.uri && kind) return html`<a href=${href(pathOf({ uri: cell.uri, type: kind }) ?? "/")}>${text}</a>`;
  const to = cell.uri ? webAddress(cell.uri) : undefined;
  return to ? html`<a href=${to} rel="external noreferrer nofollow">${text}</a>` : text;
}

const Items = ({ block }: { block: GuideBlock }) =>
  html`<dl class="guide-items">${(block.items ?? []).map((item, i) => html`<div key=${i}>
    ${item.lead ? html`<dt dir="auto">${item.lead}</dt>` : null}
    <dd dir="auto">${item.text ?? ""}${(item.of ?? []).map((cell, j) => html`<span key=${j}>${j > 0 ? ", " : ""}<${Cell} cell=${cell} /></span>`)}</dd>
  </div>`)}</dl>`;

const Table = ({ block, name }: { block: GuideBlock; name: string }) =>
  html`<div class="scroll" role="region" tabindex="0" aria-label=${block.title ?? `${name}: ${(block.columns ?? []).join(", ")}`}><table class="guide-table">
    <thead><tr>${(block.columns ?? []).map((column, i) => html`<th key=${column} scope="col" class=${(block.rows ?? []).some((row) => row[i]?.number !== undefined) ? "num" : ""}>${column}</th>`)}</tr></thead>
    <tbody>${(block.rows ?? []).map((row, i) => html`<tr key=${i}>${row.map((cell, j) => html`<td key=${j} class=${cell.number !== undefined ? "num" : ""}><${Cell} cell=${cell} /></td>`)}</tr>`)}</tbody>
  </table></div>`;

function Block({ block, name }: { block: GuideBlock; name: string }): Children {
  const title = block.title ? html`<h4>${block.title}</h4>` : null;
  switch (block.kind) {
    case "text": return html`<p class="prose" dir="auto">${block.text}</p>`;
    case "items": return html`${title}<${Items} block=${block} />`;
    case "table": return html`${title}<${Table} block=${block} name=${name} />`;
    case "question": return html`<details class="question"><summary dir="auto">${block.question}</summary><p dir="auto">${block.answer}</p></details>`;
    default: return null;
  }
}

// The page tells what O*NET says of schooling itself: what adverts say of it is left.
const blocksOf = (s: GuideSection): GuideBlock[] => (s.id === "education" ? s.blocks.filter((b) => b.kind === "table") : s.blocks);

const Section = ({ section: s }: { section: GuideSection }) =>
  html`<div class="advert-part"><h3 id=${`guide-${s.id}`}>${s.heading}</h3>
    ${blocksOf(s).map((block, i) => html`<${Block} key=${i} block=${block} name=${s.heading} />`)}
  </div>`;

export const GuideParts = ({ guide }: { guide: Guide }) =>
  html`<div class="guide" lang=${guide.wordsLang}>${kShown.map((id) => {
    const section = guide.sections.find((s) => s.id === id);
    return section && blocksOf(section).length > 0 ? html`<${Section} key=${id} section=${section} />` : null;
  })}</div>`;
