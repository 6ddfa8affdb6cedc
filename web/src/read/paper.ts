// The text as it was given, with its highlights. One stop of the Tab key: arrows lead from highlight to highlight.
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { useBlocks } from "./blocks.ts";
import { Card } from "./card.ts";
import { firstMark, markAt, type Mark } from "./marks.ts";
import { Placed } from "./placed.ts";
import { select, useSelection } from "./selection.ts";
import { setVerdict } from "./state.ts";
import { wanted } from "./where.ts";

const kHoverIn = 150;  // milliseconds before a card opens under the mouse, and stays when the mouse is on its way to it
const kHoverOut = 300;

interface Opened {
  start: number;  // of the mark
  piece: number;
  pinned: boolean;  // by a click, a tap or a key: not closed by the mouse going away
  from: HTMLElement | null;  // where the focus came from
}

const highlightAt = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLElement>(".highlight") ?? null;
const pieceAt = (target: EventTarget | null) => Number((target as Element | null)?.closest?.<HTMLElement>(".piece")?.dataset.piece ?? -1);
const toCard = () => requestAnimationFrame(() => document.querySelector<HTMLElement>(".finding-card")?.focus());

// The highlights of the text as they stand in the page.
class Highlights {
  constructor(readonly paper: { current: HTMLDivElement | null }) {}

  all = (): HTMLElement[] => [...(this.paper.current?.querySelectorAll<HTMLElement>(".highlight") ?? [])];
  of = (start: number): HTMLElement | null => this.paper.current?.querySelector<HTMLElement>(`.highlight[data-mark="${start}"]`) ?? null;

  // One can be reached by Tab: the one last visited, else the first.
  reachable(): void {
    const all = this.all();
    if (!all.some((h) => h.tabIndex === 0) && all[0]) all[0].tabIndex = 0;
  }

  visit = (to: HTMLElement | null | undefined): void => {
    if (!to) return;
    for (const h of this.all()) if (h.tabIndex === 0 && h !== to) h.tabIndex = -1;
    to.tabIndex = 0;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };

  // Where one was that is gone, rejected or less likely than is wished: the next one.
  goOn(at: number): void {
    const all = this.all();
    const next = all[at] ?? all.at(-1);
    if (next) this.visit(next);
    else this.paper.current?.focus();
  }
}

interface CardState {
  open: Opened | null;
  show: (highlight: HTMLElement, piece: number, pinned: boolean, from?: HTMLElement | null) => void;
  close: (refocus: boolean) => void;
  hover: (highlight: HTMLElement | null, piece: number, overCard: boolean) => void;
}

// Which card is open. The mouse opens and closes with some delay; a pinned card stays until it is closed.
function useCard(marks: Mark[], highlights: Highlights): CardState {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState<Opened | null>(null);
  const later = (run: () => void, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open || markAt(marks, open.start)) return;
    setOpen(null);
    const next = marks[firstMark(marks, open.start)];
    if (document.activeElement === document.body) (next ? highlights.of(next.start) : highlights.paper.current)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: PointerEvent) => {
      if (!(event.target as Element).closest(".finding-card, .highlight, .row")) setOpen(null);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [!open]);

  const show: CardState["show"] = (highlight, piece, pinned, from = null) => {
    clearTimeout(timer.current);
    const start = Number(highlight.dataset.mark);
    setOpen({ start, piece: piece < 0 ? start : piece, pinned, from });
  };
  const close: CardState["close"] = (refocus) => {
    clearTimeout(timer.current);
    if (refocus && open) (open.from?.isConnected ? open.from : highlights.of(open.start))?.focus();
    setOpen(null);
  };
  const hover: CardState["hover"] = (highlight, piece, overCard) => {
    if (open?.pinned) return;
    if (highlight) later(() => show(highlight, piece, false), kHoverIn);
    else if (overCard) clearTimeout(timer.current);
    else later(() => setOpen((now) => (now?.pinned ? now : null)), kHoverOut);
  };
  return { open, show, close, hover };
}

// Comes from another part of the page to a place in the text: its highlight and card, else the words selected.
function useWanted(marks: Mark[], highlights: Highlights, card: CardState): void {
  useEffect(() => {
    const target = wanted.value;
    if (!target || !highlights.paper.current) return;
    wanted.value = null;
    const mark = markAt(marks, target.place.start);
    const there = mark ? highlights.of(mark.start) : null;
    if (!there) return select(highlights.paper.current, target.place);
    there.scrollIntoView({ block: "center" });
    highlights.visit(there);
    card.show(there, target.place.start, true, target.from);
  }, [wanted.value]);
}

// What the keys do on a highlight; false for those that mean nothing here.
function keyOn(highlight: HTMLElement, key: string, marks: Mark[], highlights: Highlights, card: CardState): boolean {
  const all = highlights.all();
  const at = all.indexOf(highlight);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step) highlights.visit(all[at + step]);
  else if (key === "Home") highlights.visit(all[0]);
  else if (key === "End") highlights.visit(all.at(-1));
  else if (key === "Enter" || key === " ") {
    card.show(highlight, -1, true);
    toCard();
  } else if (key === "+" || key === "-") {
    const first = markAt(marks, Number(highlight.dataset.mark))?.findings[0];
    if (first && first.state !== "added") setVerdict(first.found, { as: key === "+" ? "accepted" : "rejected" });
    requestAnimationFrame(() => highlight.isConnected || highlights.goOn(at));
  } else return false;
  return true;
}

export function Paper({ text, marks, label }: { text: string; marks: Mark[]; label: string }) {
  const paper = useRef<HTMLDivElement>(null);
  const highlights = useRef(new Highlights(paper)).current;
  const card = useCard(marks, highlights);
  const { open } = card;
  const blocks = useBlocks(text, marks, t().siteName + t().read.kinds.skill);
  const mark = open ? markAt(marks, open.start) : undefined;
  useSelection(text);
  useWanted(marks, highlights, card);
  useEffect(() => highlights.reachable());

  const onOver = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    card.hover(highlightAt(event.target), pieceAt(event.target), !!(event.target as Element).closest(".finding-card"));
  };
  const onClick = (event: MouseEvent) => {
    const highlight = highlightAt(event.target);
    if (!highlight || !document.getSelection()?.isCollapsed) return;
    highlights.visit(highlight);
    card.show(highlight, pieceAt(event.target), true);
  };
  const onKey = (event: KeyboardEvent) => {
    const highlight = highlightAt(event.target);
    if (event.key === "Escape" && open) card.close(true);
    else if (!highlight || event.ctrlKey || event.altKey || event.metaKey || !keyOn(highlight, event.key, marks, highlights, card)) return;
    event.preventDefault();
  };
  // A highlight that the keyboard comes to shows its card; the mouse has its own ways.
  const onFocus = (event: FocusEvent) => {
    const highlight = highlightAt(event.target);
    if (highlight?.matches(":focus-visible")) card.show(highlight, -1, true);
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget as Element | null;
    if (to && !to.closest(".sheet")) card.close(false);
  };

  return html`<div class="sheet" onPointerOver=${onOver} onPointerLeave=${(e: PointerEvent) => e.pointerType === "mouse" && card.hover(null, -1, false)}
      onClick=${onClick} onKeyDown=${onKey} onFocusIn=${onFocus} onFocusOut=${onBlur}>
    <div ref=${paper} class="paper" role="region" aria-label=${label} tabindex="0">${blocks}</div>
    ${open && mark ? html`<${Placed} key=${mark.start} at=${() => highlights.of(mark.start)}><${Card} text=${text} mark=${mark} piece=${open.piece} marks=${marks} close=${() => card.close(true)} /><//>` : null}
  </div>`;
}
