// The language of the content (any of the release) and that of the interface (those in strings/).
import { computed, signal } from "@preact/signals";
import type { About } from "./api.ts";
import { overlay, type Words } from "./overlay.ts";
import { href, languageInAddress, navigate, place } from "./router.ts";
import type { Strings, Translation } from "./strings/en.ts";

const kStorageKey = "metier.language";

// Which translations say all that English says, as build.mjs found.
declare const METIER_COMPLETE: readonly string[];

// The words of each interface come as a file of their own, laid over the English ones where some are missing.
const english = () => import("./strings/en.ts").then((m) => m.en);
const translations: Record<string, () => Promise<Translation>> = {
  da: () => import("./strings/da.ts").then((m) => m.da),
  de: () => import("./strings/de.ts").then((m) => m.de),
  es: () => import("./strings/es.ts").then((m) => m.es),
  fr: () => import("./strings/fr.ts").then((m) => m.fr),
};

async function wordsOf(code: string): Promise<Strings> {
  const own = translations[code];
  if (own && METIER_COMPLETE.includes(code)) return (await own()) as Strings;
  const [below, above] = await Promise.all([english(), own?.()]);
  return above ? (overlay(below, above as Words) as Strings) : below;
}

// What the server says of its data; null until it has answered.
export const about = signal<About | null>(null);

// Language of the content; null until known (then the server's choice is awaited).
export const language = signal<string | null>(null);
const loaded = signal<{ code: string; strings: Strings } | null>(null);

// The words of the interface, and the language they are in; there from startLanguage() on.
export const t = (): Strings => (loaded.value as { strings: Strings }).strings;
export const interfaceLanguage = computed(() => loaded.value?.code ?? "en");

const kRightToLeft = ["ar", "fa", "he", "ps", "ur", "yi"];
const isRightToLeft = (code: string) => kRightToLeft.includes(code);

function stored(): string | null {
  try {
    return window.localStorage.getItem(kStorageKey);
  } catch {
    return null;  // storage is switched off
  }
}

function store(code: string): void {
  try {
    window.localStorage.setItem(kStorageKey, code);
  } catch {
    // remembered in the address only
  }
}

// Loads the interface first, so that a page never changes its words while it is read.
async function use(code: string): Promise<void> {
  const name = translations[code] ? code : "en";
  if (loaded.value?.code !== name) loaded.value = { code: name, strings: await wordsOf(name) };
  document.documentElement.lang = name;
  document.documentElement.dir = isRightToLeft(code) ? "rtl" : "ltr";
  language.value = code;
}

function change(code: string): void {
  const query = new URLSearchParams(place.value.query);  // names may be repeated
  query.set("lang", code);
  navigate(href(place.value.path, query), { replace: true });
  use(code).catch(() => window.location.reload());  // the server may have another page by now
}

// What the visitor picked in the switch: remembered, and put into the address.
export function chooseLanguage(code: string): void {
  store(code);
  change(code);
}

// From the address, else what was picked before, else what the server makes of the browser's wish.
export async function startLanguage(loadAbout: () => Promise<About>): Promise<void> {
  const wish = languageInAddress() ?? stored();
  const answer = loadAbout().then((a) => (about.value = a)).catch(() => null);
  if (!wish || !/^[a-z]{2,8}$/.test(wish)) {
    const code = (await answer)?.lang ?? "en";
    await use(code);
    if (wish) change(code);
    return;
  }
  await use(wish);
  if (!languageInAddress()) change(wish);
  void answer.then((a) => {
    // A language the release does not have gives way, without being remembered.
    if (a && !a.languages.some((l) => l.code === wish)) change(a.lang);
  });
}

// Back and Forward may cross a change of language.
export function followAddress(): void {
  const code = languageInAddress();
  if (code && language.value && code !== language.value && about.value?.languages.some((l) => l.code === code)) {
    use(code).catch(() => window.location.reload());
  }
}

// "Danish" in the words of the interface; the code itself where the browser has no name for it.
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([interfaceLanguage.value], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
