// What of the text is selected, by the visitor or by the page.
import { useEffect } from "preact/hooks";
import type { Place } from "./offsets.ts";
import { selected } from "./where.ts";

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

export function useSelection(text: string): void {
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
export function select(paper: HTMLElement, place: Place): void {
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
  paper.focus({ preventScroll: true });
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  block.scrollIntoView({ block: "nearest" });  // undrawn parts of the text have no places in the window
  paper.scrollTop += range.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
  paper.scrollIntoView({ block: "nearest" });
}
