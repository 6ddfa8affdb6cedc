// Ways between the text and what is listed beside it.
import { signal } from "@preact/signals";
import type { Place } from "./offsets.ts";

// A place that another part of the page leads to, and where the focus returns from there.
export const wanted = signal<{ place: Place; from: HTMLElement | null } | null>(null);
export const goTo = (place: Place) => void (wanted.value = { place, from: document.activeElement as HTMLElement | null });

// What of the text is selected.
export const selected = signal<Place | null>(null);
