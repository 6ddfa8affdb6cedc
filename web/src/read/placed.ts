import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.ts";

// Puts the card under its highlight, above it where there is more room, and at the foot of a narrow window.
export function Placed({ at, children }: { at: () => HTMLElement | null; children?: VNode }) {
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
