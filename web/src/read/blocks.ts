// Draws the text with its highlights, in blocks.
import type { VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import type { Decided } from "./findings.ts";
import { blocksOf, firstMark, type Mark, type Piece } from "./marks.ts";
import type { Place } from "./offsets.ts";
import { percent } from "./words.ts";

const classOf = (piece: Piece): string => {
  const first = piece.findings[0] as Decided;
  const sure = first.state === "accepted" || first.state === "added" || first.state === "corrected";
  return `piece ${first.kind}${piece.findings.length > 1 ? " several" : ""}${sure ? " sure" : ""}`;
};

// What a screen reader is told of a highlight: its words, then what they mean.
function spoken(text: string, mark: Mark): string {
  const what = mark.findings.slice(0, 3).map((f) => `${t().read.kinds[f.kind]} ${f.label}${f.score === null ? "" : ` ${percent(f.score)}`}`);
  return `${text.slice(mark.start, mark.end).slice(0, 200)}: ${what.join("; ").slice(0, 400)}`;
}

function Highlight(text: string, mark: Mark, from: number, to: number): VNode {
  return html`<span key=${mark.start} class="highlight" role="button" tabindex="-1" aria-haspopup="dialog" data-mark=${mark.start} aria-label=${spoken(text, mark)}>
    ${mark.pieces.filter((p) => p.end > from && p.start < to).map((p) => html`<span class=${classOf(p)} data-piece=${p.start}>${text.slice(Math.max(p.start, from), Math.min(p.end, to))}</span>`)}
  </span>`;
}

function drawn(text: string, block: Place, marks: Mark[]): VNode {
  const content: (string | VNode)[] = [];
  let at = block.start;
  for (let i = firstMark(marks, block.start); i < marks.length && (marks[i] as Mark).start < block.end; ++i) {
    const mark = marks[i] as Mark;
    const from = Math.max(mark.start, block.start);
    const to = Math.min(mark.end, block.end);
    if (from > at) content.push(text.slice(at, from));
    content.push(Highlight(text, mark, from, to));
    at = to;
  }
  if (at < block.end) content.push(text.slice(at, block.end));
  return html`<div class="block" dir="auto" data-start=${block.start}>${content}</div>`;
}

// Draws only those blocks anew whose highlights changed: the others are the same nodes as before.
export function useBlocks(text: string, marks: Mark[], words: string): VNode[] {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const kept = useRef({ text: "", words: "", drawn: new Map<number, { signs: string; node: VNode }>() });
  if (kept.current.text !== text || kept.current.words !== words) kept.current = { text, words, drawn: new Map() };
  return blocks.map((block) => {
    let signs = "";
    for (let i = firstMark(marks, block.start); i < marks.length && (marks[i] as Mark).start < block.end; ++i) {
      const mark = marks[i] as Mark;
      signs += mark.pieces.map((p) => `${p.start}-${p.end}${p.findings.map((f) => f.uri + f.state + f.score + f.label).join()}`).join("|");
    }
    const before = kept.current.drawn.get(block.start);
    if (before?.signs === signs) return before.node;
    const node = drawn(text, block, marks);
    kept.current.drawn.set(block.start, { signs, node });
    return node;
  });
}
