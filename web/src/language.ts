// The language of the content (any of the release) and that of the interface (those in strings/).
import { computed, signal } from "@preact/signals";
import type { About } from "./api.ts";
import { en, type Strings } from "./strings/en.ts";
import { href, languageInAddress, navigate, place } from "./router.ts";

const kStorageKey = "metier.language";

// Interfaces other than English come as files of their own.
const interfaces: Record<string, () => Promise<Partial<Strings>>> = {
  da: () => import("./strings/da.ts").then((m) => m.da),
};

// What the server says of its data; null until it has answered.
export const about = signal<About | null>(null);

// Language of the content; null until known (then the server's choice is awaited).
export const language = signal<string | null>(null);
const loaded = signal<{ code: string; strings: Strings }>({ code: "en", strings: en });

// The words of the interface, and the language they are in.
export const t = (): Strings => loaded.value.strings;
export const interfaceLanguage = computed(() => loaded.value.code);

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
  const load = interfaces[code];
  const strings = load ? await load().catch(() => null) : null;
  loaded.value = strings ? { code, strings: { ...en, ...strings } } : { code: "en", strings: en };
  document.documentElement.lang = loaded.value.code;
  language.value = code;
}

// What the visitor picked in the switch: remembered, and put into the address.
export function chooseLanguage(code: string): void {
  store(code);
  const query = Object.fromEntries(place.value.query);
  navigate(href(place.value.path, { ...query, lang: code }), { replace: true });
  void use(code);
}

// From the address, else what was picked before, else what the server makes of the browser's wish.
export async function startLanguage(loadAbout: () => Promise<About>): Promise<void> {
  const wish = languageInAddress() ?? stored();
  const answer = loadAbout().then((a) => (about.value = a)).catch(() => null);
  if (wish && /^[a-z]{2,8}$/.test(wish)) {
    if (!languageInAddress()) navigate(href(place.value.path, { ...Object.fromEntries(place.value.query), lang: wish }), { replace: true });
    await use(wish);
    void answer.then((a) => {
      if (a && !a.languages.some((l) => l.code === wish)) chooseSilently(a.lang);
    });
  } else {
    const a = await answer;
    await use(a?.lang ?? "en");
    if (wish) chooseSilently(language.value ?? "en");
  }
}

// A language the release does not have gives way without being remembered.
function chooseSilently(code: string): void {
  navigate(href(place.value.path, { ...Object.fromEntries(place.value.query), lang: code }), { replace: true });
  void use(code);
}

// Back and Forward may cross a change of language.
export function followAddress(): void {
  const code = languageInAddress();
  if (code && language.value && code !== language.value && about.value?.languages.some((l) => l.code === code)) void use(code);
}

// "Danish" in the words of the interface; the code itself where the browser has no name for it.
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([interfaceLanguage.value], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
