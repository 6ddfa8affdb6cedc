// Where the visitor is: one signal, fed by links, Back and Forward.
import { computed, signal } from "@preact/signals";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const read = (): Place => ({ path: window.location.pathname, query: new URLSearchParams(window.location.search) });

export const place = signal<Place>(read());

// The `?lang=` of the address, kept by every link made here; null when the address has none. A signal of its
// own: what shows links need not be drawn anew for every other change of the address.
const addressLanguage = computed(() => place.value.query.get("lang"));
export const languageInAddress = (): string | null => addressLanguage.value;

// An address inside the page, with the language of the present one. A list of pairs may repeat a name.
export function href(path: string, query: Record<string, string> | [string, string][] | URLSearchParams = {}): string {
  const params = new URLSearchParams(query);
  const lang = languageInAddress();
  if (lang && !params.has("lang")) params.set("lang", lang);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

// One part of a path, decoded; the text as it is when it is not well-formed.
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// Scroll positions by history entry, and what the page now being loaded is to do once it is there.
const scrolls = new Map<number, number>();
let entry = 0;
let lastEntry = 0;
let pending: { scroll: number } | null = null;

const address = () => window.location.pathname + window.location.search;
let shown = address();

function show(): void {
  shown = address();
  place.value = read();
}

export function navigate(to: string, options: { replace?: boolean } = {}): void {
  scrolls.set(entry, window.scrollY);
  if (options.replace) {
    window.history.replaceState({ entry }, "", to);
  } else {
    entry = ++lastEntry;
    pending = { scroll: 0 };
    window.history.pushState({ entry }, "", to);
  }
  show();
}

// Called by a page once its content stands: scrolls to where it was left and tells screen readers by
// moving the focus to the heading. Does nothing on the first load and when it was called before.
export function settled(): void {
  if (!pending) return;
  const { scroll } = pending;
  pending = null;
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  window.scrollTo(0, scroll);
}

// Addresses of this page; all others (files, /v1/, other origins) are left to the browser.
const kPages = /^\/(?:$|(?:search|skills|isco|about|tree|collections|compare|read|me|team|adverts)\/?$|(?:occupation|skill|skill-group|isco|collection)\/.)/;
const isPage = (path: string) => kPages.test(path);

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.("a");
  if (!link || !link.href || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || !isPage(url.pathname)) return;
  if (url.hash && url.pathname + url.search === shown) return;  // a jump inside the page
  event.preventDefault();
  navigate(url.pathname + url.search);
}

export function startRouter(): void {
  window.history.scrollRestoration = "manual";
  window.history.replaceState({ entry }, "", window.location.href);
  window.addEventListener("popstate", () => {
    if (address() === shown) return;  // a jump inside the page
    scrolls.set(entry, window.scrollY);
    entry = (window.history.state as { entry?: number } | null)?.entry ?? ++lastEntry;
    pending = { scroll: scrolls.get(entry) ?? 0 };
    show();
  });
  document.addEventListener("click", followLink);
}
