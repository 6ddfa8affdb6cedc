// The search field with suggestions (ARIA combobox with a list box): arrows, Enter, Escape, mouse, touch.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "./api.ts";
import { html } from "./html.ts";
import { language, languageName, t } from "./language.ts";
import { Fallback, kindName, langOf, Name, pathOf, webAddress } from "./parts.ts";
import { href, navigate } from "./router.ts";

const kPause = 30;  // milliseconds between two questions to the server
const kShown = 8;

// What the query found when it is not the preferred label itself: "also called “CTO”".
export function Matched({ hit }: { hit: SearchHit }) {
  const { label, lang, kind } = hit.matched;
  if (kind === "code" || kind === "uri" || label === hit.label) return null;
  const words = { preferred: t().matchedPreferred, alternative: t().matchedAlternative, hidden: t().matchedHidden };
  const other = lang !== language.value ? ` (${languageName(lang)})` : "";
  return html`<span class="matched">${words[kind]} <${Name} text=${label} lang=${lang} />${other}</span>`;
}

interface Suggestions {
  query: string;
  hits: SearchHit[];
}

const kNone: Suggestions = { query: "", hits: [] };

// The suggestions for `text`: asked for at once, and every kPause while letters come faster than that;
// requests overtaken by typing end.
function useSuggestions(text: string, wanted: boolean, type: string | null): Suggestions {
  const [found, setFound] = useState<Suggestions>(kNone);
  const asked = useRef(-Infinity);
  // Before the paint: what is asked first is there first.
  useLayoutEffect(() => {
    const query = text.trim();
    if (!query || !wanted) {
      setFound(kNone);
      return;
    }
    const stop = new AbortController();
    const ask = () => {
      asked.current = performance.now();
      fetchJson<SearchAnswer>(apiUrl("suggest", { q: query, lang: language.value, limit: kShown, type }), stop.signal).then(
        (answer) => stop.signal.aborted || setFound({ query, hits: answer.results }),
        () => stop.signal.aborted || setFound({ query, hits: [] }),  // Enter still searches and tells what is wrong
      );
    };
    const wait = asked.current + kPause - performance.now();
    const timer = wait > 0 ? setTimeout(ask, wait) : undefined;
    if (wait <= 0) ask();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, wanted, language.value]);
  return found;
}

// What makes of the search field one that picks a concept of a type for the page it is on.
export interface Picker {
  type: "occupation" | "skill";
  label: string;
  placeholder: string;
  button: string;
  pick: (hit: SearchHit) => void;
}

export function SearchBox({ initial = "", focus = false, picker }: { initial?: string; focus?: boolean; picker?: Picker }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  // The chosen suggestion by its URI: it stays chosen when the list changes under it.
  const [chosen, setChosen] = useState("");
  const { query, hits } = useSuggestions(text, open, picker?.type ?? null);
  const shown = open && hits.length > 0;
  const active = hits.findIndex((hit) => hit.uri === chosen);

  useEffect(() => setText(initial), [initial]);
  useEffect(() => {
    if (focus) input.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = () => {
    setOpen(false);
    setChosen("");
  };
  const go = (hit: SearchHit) => {
    const path = pathOf(hit);
    close();
    setText("");
    if (picker) picker.pick(hit);
    else if (path) navigate(href(path));
    else if (webAddress(hit.uri)) window.location.assign(hit.uri);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const hit = shown ? hits[active] : undefined;
    if (hit) return go(hit);
    if (picker) {
      // Enter without a choice takes the best.
      const [best] = hits;
      if (best && query === text.trim()) go(best);
      return;
    }
    close();
    if (text.trim()) navigate(href("/search", { q: text.trim() }));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (!shown && text === "") input.current?.blur();
      if (!shown) setText("");
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.altKey) {
      if (!shown) setOpen(true);
      else {
        // One place more than there are suggestions: the typed text itself.
        const places = hits.length + 1;
        const step = event.key === "ArrowDown" ? 1 : -1;
        setChosen(hits[((active + 1 + step + places) % places) - 1]?.uri ?? "");
      }
    } else {
      return;
    }
    event.preventDefault();
  };

  return html`<form role=${picker ? undefined : "search"} class="search" onSubmit=${submit} autocomplete="off">
    <label class=${picker ? "picklabel" : "sr"} for=${id}>${picker?.label ?? t().searchLabel}</label>
    <div class="field">
      <input ref=${input} id=${id} name="q" type="text" inputmode="search" enterkeyhint="search" class="query" dir="auto"
        role="combobox" aria-autocomplete="list" aria-expanded=${shown ? "true" : "false"} aria-controls=${`${id}-list`}
        aria-activedescendant=${shown && active >= 0 ? `${id}-${active}` : undefined}
        placeholder=${picker?.placeholder ?? t().searchPlaceholder} autocomplete="off" autocapitalize="none" spellcheck=${false} maxlength="300"
        value=${text} onKeyDown=${onKey} onBlur=${close} onFocus=${() => text.trim() !== initial.trim() && setOpen(true)}
        onInput=${(e: InputEvent) => {
          setText((e.currentTarget as HTMLInputElement).value);
          setChosen("");
          setOpen(true);
        }} />
      <ul id=${`${id}-list`} class="suggestions" role="listbox" aria-label=${t().suggestions} hidden=${!shown}>
        ${hits.map((hit, i) => html`<li key=${hit.uri} id=${`${id}-${i}`} role="option" aria-selected=${i === active ? "true" : "false"}
            onMouseDown=${(e: MouseEvent) => e.preventDefault()} onMouseMove=${() => setChosen(hit.uri)} onClick=${() => go(hit)}>
          <span class="what"><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi><${Fallback} lang=${hit.lang} /><${Matched} hit=${hit} /></span>
          <span class="kind">${kindName(hit)}${hit.code ? ` ${hit.code}` : ""}</span>
        </li>`)}
      </ul>
    </div>
    <button type="submit" class="go">${picker?.button ?? t().search}</button>
    <span class="sr" role="status">${open && query ? t().suggestionCount(hits.length) : ""}</span>
  </form>`;
}

// "/" anywhere but in a field leads to the search field.
export function startShortcut(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element | null)?.closest?.("input, textarea, select, [contenteditable]")) return;
    const field = document.querySelector<HTMLInputElement>("input.query");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
