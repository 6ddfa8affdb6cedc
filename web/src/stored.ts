// What the browser keeps for the visitor, and how files and storage, which anybody may have written, are read.
import { signal, type Signal } from "@preact/signals";

export interface NamedConcept {
  uri: string;
  label: string;
}

const kMostText = 1000;

export type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length <= kMostText;

// The object that a text is in JSON; null for any other text.
export function fieldsOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

export function soundConcept(value: unknown): NamedConcept | null {
  return isFields(value) && isText(value.uri) && isText(value.label) ? { uri: value.uri, label: value.label } : null;
}

// Each concept of a list once, at most `most` of them; entries that are not sound are left out.
export function soundConcepts<T extends NamedConcept>(value: unknown, most: number, one: (value: unknown) => T | null): T[] {
  const found = new Map<string, T>();
  for (const entry of Array.isArray(value) ? value.slice(0, most) : []) {
    const item = one(entry);
    if (item) found.set(item.uri, item);
  }
  return [...found.values()];
}

interface Stored<T> {
  value: Signal<T>;
  isKept: Signal<boolean>;  // false when the browser does not keep it: then it lasts as long as the page
  set: (next: T) => void;
  follow: () => void;  // what other windows of this browser do to it
}

// A value under `key` of the browser's storage; `nothing` is not kept.
export function stored<T>(key: string, nothing: T, parse: (text: string) => T | null, isNothing: (value: T) => boolean): Stored<T> {
  const read = (): T => {
    try {
      return parse(window.localStorage.getItem(key) ?? "") ?? nothing;
    } catch {
      return nothing;  // storage is switched off
    }
  };
  const value = signal(read());
  const isKept = signal(true);
  const set = (next: T) => {
    value.value = next;
    try {
      if (isNothing(next)) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, JSON.stringify(next));
      isKept.value = true;
    } catch {
      isKept.value = false;
    }
  };
  const follow = () => window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) value.value = read();
  });
  return { value, isKept, set, follow };
}
