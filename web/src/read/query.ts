// What of the page is in the address: never the text.
import { signal } from "@preact/signals";
import { href, navigate, place } from "../router.ts";
import { kKinds, type Kind } from "./findings.ts";
import type { ReadAs } from "./state.ts";

const kDefaultMin = 0.2;

export interface Wish {
  result: boolean;  // the result is shown, not the field
  sample: string;
  min: number;
  lang: string;  // of the text; "" to have it recognised
  as: ReadAs;
  hidden: Set<Kind>;
}

// The threshold while the slider moves: the address follows when it rests, as browsers refuse to change it too often.
const moving = signal<number | null>(null);
let resting: ReturnType<typeof setTimeout> | undefined;
const kRest = 250;

export function moveMin(min: number): void {
  moving.value = min;
  clearTimeout(resting);
  resting = setTimeout(() => {
    moving.value = null;
    if (place.value.path.startsWith("/read")) wishFor({ min });
  }, kRest);
}

export function wish(): Wish {
  const { query } = place.value;
  const min = Number.parseInt(query.get("min") ?? "", 10);
  const lang = query.get("textlang") ?? "";
  const as = query.get("as");
  const hidden = (query.get("hide") ?? "").split(",");
  return {
    result: query.get("show") === "result",
    sample: (query.get("sample") ?? "").slice(0, 40),
    min: moving.value ?? (min >= 0 && min <= 99 ? min / 100 : kDefaultMin),
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : "",
    as: as === "cv" || as === "text" ? as : "auto",
    hidden: new Set(kKinds.filter((k) => hidden.includes(k))),
  };
}

// The address of this page with some of it changed; what is as it is by default is left out.
export function addressOf(change: Partial<Wish>): string {
  const w = { ...wish(), ...change };
  const query: Record<string, string> = {};
  if (w.sample) query.sample = w.sample;
  if (w.result) query.show = "result";
  if (w.min !== kDefaultMin) query.min = String(Math.round(w.min * 100));
  if (w.lang) query.textlang = w.lang;
  if (w.as !== "auto") query.as = w.as;
  if (w.hidden.size > 0) query.hide = kKinds.filter((k) => w.hidden.has(k)).join(",");
  return href("/read", query);
}

export const wishFor = (change: Partial<Wish>, options: { replace?: boolean } = { replace: true }) => navigate(addressOf(change), options);
