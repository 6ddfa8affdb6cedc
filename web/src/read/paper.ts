// The text as it was given, with its highlights. One stop of the Tab key: arrows lead from highlight to highlight.
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { Card } from "./card.ts";
import { setVerdict } from "./state.ts";
import type { Decided } from "./findings.ts";
import { blocksOf, firstMark, markAt, type Mark, type Piece } from "./marks.ts";
import type { Place } from "./offsets.ts";
import { selected, wanted } from "./where.ts";
import { percent } from "./words.ts";

const kHoverIn = 150;  // milliseconds before a card opens under the mouse, and stays when the mouse is on its way to it
const kHoverOut = 300;

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
function useBlocks(text: string, marks: Mark[], words: string): VNode[] {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const kept = useRef({ text: "", words: "", drawn: new Map<number, { signs: string; node: VNode }>() });
  if (kept.current.text !== text || kept.current.words !== words) kept.current = { text, words, drawn: new Map() };
  return blocks.map((block) => {
    let signs = "";
    for (let i = firstMark(marks, block.start); i < marks.length && (marks[i] as Mark).start < block.end; ++i) {
      const mark = marks[i] as Mark;
      signs += mark.pieces.map((p) => `${p.start}-${p.end}${p.findings.map((f) => f.uri + f.state + f.score).join()}`).join("|");
    }
    const before = kept.current.drawn.get(block.start);
    if (before?.signs === signs) return before.node;
    const node = drawn(text, block, marks);
    kept.current.drawn.set(block.start, { signs, node });
    return node;
  });
}

// UTF-16 units from the beginning of the text to a point of the page; null outside the text.
function unitAt(node: Node, offset: number): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(".paper .block");
  if (!block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return Number(block.dataset.start) + range.toString().length;
}

// The selection without the white space around it.
function selectedPlace(text: string): Place | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = unitAt(range.startContainer, range.startOffset);
  const end = unitAt(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : null;
}

function useSelection(text: string): void {
  useEffect(() => {
    const follow = () => {
      const place = selectedPlace(text);
      // Going into a field takes the selection away: what was selected is still meant.
      if (place || document.activeElement?.closest(".paper")) selected.value = place;
    };
    document.addEventListener("selectionchange", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      selected.value = null;
    };
  }, [text]);
}

// Selects a part of the text, so that it is seen and can be marked.
function select(paper: HTMLElement, place: Place): void {
  const blocks = [...paper.querySelectorAll<HTMLElement>(".block")];
  const block = blocks.filter((b) => Number(b.dataset.start) <= place.start).at(-1);
  if (!block) return;
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = Number(block.dataset.start);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && place.start < at + length) {
      range.setStart(node, place.start - at);
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(length, Math.max(0, place.end - at)));
    at += length;
    if (at >= place.end) break;
  }
  if (!begun) return;
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  (range.startContainer.parentElement ?? block).scrollIntoView({ block: "center" });
}

export interface Opened {
  start: number;  // of the mark
  piece: number;
  pinned: boolean;  // by a click, a tap or a key: not closed by the mouse going away
  from: HTMLElement | null;  // where the focus came from
}

const foundAt = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLElement>(".highlight") ?? null;
const pieceAt = (target: EventTarget | null) => Number((target as Element | null)?.closest?.<HTMLElement>(".piece")?.dataset.piece ?? -1);

export function Paper({ text, marks, label }: { text: string; marks: Mark[]; label: string }) {
  const paper = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState<Opened | null>(null);
  const blocks = useBlocks(text, marks, t().siteName + t().read.kinds.skill);
  useSelection(text);
  const mark = open ? markAt(marks, open.start) : undefined;
  const all = () => [...(paper.current?.querySelectorAll<HTMLElement>(".highlight") ?? [])];
  const node = (start: number) => paper.current?.querySelector<HTMLElement>(`.highlight[data-mark="${start}"]`) ?? null;

  useEffect(() => () => clearTimeout(timer.current), []);
  // One highlight can be reached by Tab: the one last visited, else the first.
  useEffect(() => {
    const found = all();
    if (!found.some((f) => f.tabIndex === 0) && found[0]) found[0].tabIndex = 0;
  });
  const visit = (to: HTMLElement | null | undefined) => {
    if (!to) return;
    for (const f of all()) if (f.tabIndex === 0 && f !== to) f.tabIndex = -1;
    to.tabIndex = 0;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };
  const show = (found: HTMLElement, piece: number, pinned: boolean, from: HTMLElement | null = null) =>
    setOpen({ start: Number(found.dataset.mark), piece: piece < 0 ? Number(found.dataset.mark) : piece, pinned, from });
  const close = (refocus: boolean) => {
    clearTimeout(timer.current);
    if (refocus && open) {
      const back = open.from?.isConnected ? open.from : node(open.start);
      back?.focus();
    }
    setOpen(null);
  };

  // The highlight that was open may be gone, rejected or less likely than is wished: on to the next one.
  const goOn = (at: number) => {
    const next = all()[at] ?? all().at(-1);
    if (next) visit(next);
    else paper.current?.focus();
  };
  useEffect(() => {
    if (!open || mark) return;
    setOpen(null);
    const next = marks[firstMark(marks, open.start)];
    if (document.activeElement === document.body) (next ? node(next.start) : paper.current)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: PointerEvent) => {
      if (!(event.target as Element).closest(".finding-card, .highlight, .row")) setOpen(null);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [!open]);

  useEffect(() => {
    const target = wanted.value;
    if (!target || !paper.current) return;
    wanted.value = null;
    const there = markAt(marks, target.place.start);
    const found = there ? node(there.start) : null;
    if (!there || !found) return select(paper.current, target.place);
    found.scrollIntoView({ block: "center" });
    visit(found);
    show(found, target.place.start, true, target.from);
  }, [wanted.value]);

  const later = (run: () => void, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, wait);
  };
  const onOver = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || event.buttons !== 0 || open?.pinned) return;
    const found = foundAt(event.target);
    const piece = pieceAt(event.target);
    if (found) later(() => show(found, piece, false), kHoverIn);
    else if ((event.target as Element).closest(".finding-card")) clearTimeout(timer.current);
    else later(() => setOpen((now) => (now?.pinned ? now : null)), kHoverOut);
  };
  const onClick = (event: MouseEvent) => {
    const found = foundAt(event.target);
    if (!found || !document.getSelection()?.isCollapsed) return;
    clearTimeout(timer.current);
    visit(found);
    show(found, pieceAt(event.target), true);
  };
  const onKey = (event: KeyboardEvent) => {
    const found = foundAt(event.target);
    if (event.key === "Escape" && open) {
      event.preventDefault();
      return close(true);
    }
    if (!found || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const list = all();
    if (step) visit(list[list.indexOf(found) + step]);
    else if (event.key === "Home") visit(list[0]);
    else if (event.key === "End") visit(list.at(-1));
    else if (event.key === "Enter" || event.key === " ") {
      show(found, -1, true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".finding-card")?.focus());
    } else if (event.key === "+" || event.key === "-") {
      const first = markAt(marks, Number(found.dataset.mark))?.findings[0];
      if (first && first.state !== "added") setVerdict(first.found, { as: event.key === "+" ? "accepted" : "rejected" });
      const at = list.indexOf(found);
      requestAnimationFrame(() => found.isConnected || goOn(at));
    } else return;
    event.preventDefault();
  };
  // A highlight that the keyboard comes to shows its card; the mouse has its own ways.
  const onFocus = (event: FocusEvent) => {
    const found = foundAt(event.target);
    if (found?.matches(":focus-visible")) show(found, -1, true);
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget as Element | null;
    if (to && !to.closest(".sheet")) close(false);
  };

  return html`<div class="sheet" onPointerOver=${onOver} onPointerLeave=${(e: PointerEvent) => e.pointerType === "mouse" && later(() => setOpen((now) => (now?.pinned ? now : null)), kHoverOut)}
      onClick=${onClick} onKeyDown=${onKey} onFocusIn=${onFocus} onFocusOut=${onBlur}>
    <div ref=${paper} class="paper" role="region" aria-label=${label} tabindex="0">${blocks}</div>
    ${open && mark ? html`<${Placed} key=${mark.start} at=${() => node(mark.start)}><${Card} text=${text} mark=${mark} piece=${open.piece} marks=${marks} close=${() => close(true)} /><//>` : null}
  </div>`;
}

// Puts the card under its highlight, above it where there is more room, and at the foot of a narrow window.
function Placed({ at, children }: { at: () => HTMLElement | null; children?: VNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const card = box.current;
      const sheet = card?.parentElement?.getBoundingClientRect();
      const mark = at()?.getClientRects()[0];
      if (!card || !sheet || !mark) return;
      const below = window.innerHeight - mark.bottom;
      const up = below < card.offsetHeight + 12 && mark.top > below;
      card.style.insetBlockStart = `${up ? mark.top - sheet.top - card.offsetHeight - 6 : mark.bottom - sheet.top + 6}px`;
      card.style.left = `${Math.max(0, Math.min(mark.left - sheet.left, sheet.width - card.offsetWidth))}px`;
    };
    place();
    const paper = box.current?.parentElement?.querySelector(".paper");
    const seen = new ResizeObserver(place);
    if (box.current) seen.observe(box.current);
    paper?.addEventListener("scroll", place, { passive: true });
    window.addEventListener("resize", place);
    return () => {
      seen.disconnect();
      paper?.removeEventListener("scroll", place);
      window.removeEventListener("resize", place);
    };
  });
  return html`<div class="card-place" ref=${box}>${children}</div>`;
}
