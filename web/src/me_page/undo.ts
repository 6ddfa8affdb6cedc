// What was done last, said to all, and the way back.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { place } from "../router.ts";

const kFresh = 1000;  // milliseconds: what is said while going to another view is still to be read there

interface Step {
  at: number;
  said: string;
  undo?: (() => void) | undefined;
}

const step = signal<Step | null>(null);

export function say(said: string, undo?: () => void): void {
  step.value = { at: Date.now(), said, undo };
}

export function UndoBar() {
  const bar = useRef<HTMLDivElement>(null);
  const view = place.value.query.get("view");
  useEffect(() => {
    if (step.value && Date.now() - step.value.at > kFresh) step.value = null;
  }, [view]);
  useEffect(() => () => void (step.value = null), []);
  const undo = () => {
    step.value?.undo?.();
    step.value = { at: Date.now(), said: t().me.undone };
    bar.current?.focus({ preventScroll: true });  // the button is gone
  };
  const now = step.value;
  return html`<div ref=${bar} class=${`undobar ${now ? "on" : ""}`} tabindex="-1">
    <span role="status" dir="auto">${now?.said ?? ""}</span>
    ${now?.undo ? html`<button type="button" class="quiet" onClick=${undo}>${t().me.undo}</button>` : null}
    ${now ? html`<button type="button" class="quiet" aria-label=${t().me.dismiss} onClick=${() => (step.value = null)}>×</button>` : null}
  </div>`;
}

// Where to go on after what had the focus is gone.
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>("main h1");
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  });
}

// After an entry of a list has gone with the button that had the focus: the next such button gets it.
export function focusNear(list: Element | null | undefined, selector: string, index: number): void {
  requestAnimationFrame(() => {
    const all = list?.isConnected ? list.querySelectorAll<HTMLElement>(selector) : [];
    const next = all[Math.min(index, all.length - 1)] ?? document.querySelector<HTMLElement>("main h1");
    next?.focus({ preventScroll: all.length > 0 });
  });
}
