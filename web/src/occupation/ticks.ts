// Which competences of an occupation are ticked. The address keeps them, each by as little of its UUID as
// tells it from the others: ?ticked=4b88b1.0868ee
import type { Occupation } from "../api.ts";
import { href, navigate, place } from "../router.ts";

const kShortest = 6;  // digits: few enough for a short address, enough for the next release to still know them
const kMost = 2000;  // of an address made by anybody

// 64 bits of FNV-1a, for concepts whose URI does not end in a UUID.
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; ++i) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193) ^ (low >>> 13);
  }
  return [low, high].map((n) => (n >>> 0).toString(16).padStart(8, "0")).join("");
}

const kUuid = /([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i;

function keyOf(uri: string): string {
  const match = kUuid.exec(uri);
  return match ? match.slice(1).join("").toLowerCase() : hashOf(uri);
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) ++n;
  return n;
}

// The ticked ones of `all` as text; "" when there are none.
function writeTicks(ticked: ReadonlySet<string>, all: string[]): string {
  const keys = [...new Set(all)].map((uri) => ({ uri, key: keyOf(uri) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const parts: string[] = [];
  keys.forEach(({ uri, key }, i) => {
    if (!ticked.has(uri)) return;
    // Neighbours in the order of the keys share the longest starts.
    const shared = Math.max(sharedStart(key, keys[i - 1]?.key ?? ""), sharedStart(key, keys[i + 1]?.key ?? ""));
    parts.push(key.slice(0, Math.max(kShortest, shared + 1)));
  });
  return parts.join(".");
}

export interface Ticks {
  ticked: ReadonlySet<string>;
  unknown: number;  // parts of the text that are none, or more than one, of these competences
}

export function readTicks(text: string, all: string[]): Ticks {
  const parts = text.toLowerCase().split(".", kMost).filter(Boolean);
  const ticked = new Set<string>();
  if (parts.length === 0) return { ticked, unknown: 0 };
  const keys = [...new Set(all)].map((uri) => ({ uri, key: keyOf(uri) }));
  let unknown = 0;
  for (const part of new Set(parts)) {
    const meant = part.length < kShortest ? [] : keys.filter(({ key }) => key.startsWith(part));
    if (meant.length === 1) ticked.add((meant[0] as { uri: string }).uri);
    else ++unknown;
  }
  return { ticked, unknown };
}

export const competencesOf = (o: Occupation) => o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences));

export const ticksInAddress = () => place.value.query.get("ticked") ?? "";

// Like turning a knob: one entry of the history however many are ticked.
export function setTicks(ticked: ReadonlySet<string>, all: string[]): void {
  const query = Object.fromEntries(place.value.query);
  const text = writeTicks(ticked, all);
  delete query.ticked;
  navigate(href(place.value.path, text ? { ...query, ticked: text } : query), { replace: true });
}

// An address that carries the ticks on; the page there takes those that it has.
export const carried = (path: string): string => {
  const text = ticksInAddress();
  return href(path, text ? { ticked: text } : {});
};
