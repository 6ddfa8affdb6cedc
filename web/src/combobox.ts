// A field with suggestions (ARIA combobox with a list box): arrows, Enter, Escape, mouse, touch. The search of
// the page (search_box.ts) and the fields that pick a concept (concept_picker.ts) are made of it.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "./api.ts";
import { html, type Html } from "./html.ts";
import { language, languageName, t } from "./language.ts";
import { Fallback, kindName, langOf, Name } from "./parts.ts";

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

export type Suggested = "occupation" | "skill";

interface Suggestions {
  query: string;
  hits: SearchHit[];
  failed?: boolean;
}

const kNone: Suggestions = { query: "", hits: [] };

// The suggestions for `query`: asked for at once, and every kPause while letters come faster than that;
// requests overtaken by typing end.
function useSuggestions(query: string, wanted: boolean, type: Suggested | null): Suggestions {
  const [found, setFound] = useState<Suggestions>(kNone);
  const asked = useRef(-Infinity);
  // Before the paint: what is asked first is there first.
  useLayoutEffect(() => {
    if (!query || !wanted) {
      setFound(kNone);
      return;
    }
    const stop = new AbortController();
    const ask = () => {
      asked.current = performance.now();
      fetchJson<SearchAnswer>(apiUrl("suggest", { q: query, lang: language.value, limit: kShown, type }), stop.signal).then(
        (answer) => stop.signal.aborted || setFound({ query, hits: answer.results }),
        () => stop.signal.aborted || setFound({ query, hits: [], failed: true }),
      );
    };
    const wait = asked.current + kPause - performance.now();
    const timer = wait > 0 ? setTimeout(ask, wait) : undefined;
    if (wait <= 0) ask();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, wanted, type, language.value]);
  return found;
}

interface Wanted {
  type: Suggested | null;  // null: concepts of all kinds
  pick: (hit: SearchHit) => void;
  initial?: string;
  best?: boolean;  // Enter without a choice takes the first suggestion, also one that is still on its way
  leave?: () => void;  // what Escape does once there is nothing to close or to clear
  mark?: (hit: SearchHit) => string | null;  // what stands at the end of a suggestion instead of its kind
}

interface Combobox {
  id: string;  // of the input
  text: string;
  found: Suggestions;
  open: boolean;
  close: () => void;
  takeBest: () => void;
  focus: () => void;
  field: Record<string, unknown>;  // the attributes of the input
  list: Html;
}

export function useCombobox({ type, pick, initial = "", best = false, leave, mark }: Wanted): Combobox {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  // The chosen suggestion by its URI: it stays chosen when the list changes under it.
  const [chosen, setChosen] = useState("");
  const early = useRef(false);  // Enter came before the answer
  const query = text.trim();
  const found = useSuggestions(query, open, type);
  const { hits } = found;
  const shown = open && hits.length > 0;
  const active = hits.findIndex((hit) => hit.uri === chosen);

  const close = () => {
    early.current = false;
    setOpen(false);
    setChosen("");
  };
  const take = (hit: SearchHit) => {
    close();
    setText("");
    pick(hit);
  };
  const takeBest = () => {
    const [first] = hits;
    if (!open) setOpen(true);
    else if (found.query !== query) early.current = true;
    else if (first) take(first);
  };

  useEffect(() => setText(initial), [initial]);
  useEffect(() => {
    if (shown && active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, shown]);
  useEffect(() => {
    if (early.current && found.query === query) takeBest();
    if (found.query === query) early.current = false;
  }, [found]);

  const escape = (): boolean => {
    if (shown) close();
    else if (text) setText("");
    else if (leave) leave();
    else return false;
    return true;
  };
  const step = (by: number) => {
    // One place more than there are suggestions: the typed text itself.
    const places = hits.length + 1;
    if (!shown) setOpen(true);
    else setChosen(hits[((active + 1 + by + places) % places) - 1]?.uri ?? "");
  };
  const enter = (): boolean => {
    const hit = shown ? hits[active] : undefined;
    if (hit) take(hit);
    else if (best) takeBest();
    return !!hit || best;
  };
  const isTaken = (event: KeyboardEvent): boolean => {
    if (event.key === "Escape") return escape();
    if (event.key === "Enter") return enter();
    if (event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return false;
    step(event.key === "ArrowDown" ? 1 : -1);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !isTaken(event)) return;
    event.preventDefault();
    event.stopPropagation();  // a card around the field has keys of its own
  };
  const onInput = (event: InputEvent) => {
    early.current = false;
    setText((event.currentTarget as HTMLInputElement).value);
    setChosen("");
    setOpen(true);
  };

  const field = {
    ref: input, id, type: "text", class: "query", dir: "auto", role: "combobox", "aria-autocomplete": "list",
    "aria-expanded": shown ? "true" : "false", "aria-controls": `${id}-list`,
    "aria-activedescendant": shown && active >= 0 ? `${id}-${active}` : undefined,
    autocomplete: "off", autocapitalize: "none", spellcheck: false, maxlength: 300, value: text,
    onKeyDown, onInput, onBlur: close, onFocus: () => query !== initial.trim() && setOpen(true),
  };
  const list = html`<ul id=${`${id}-list`} class="suggestions" role="listbox" aria-label=${t().suggestions} hidden=${!shown}>
    ${hits.map((hit, i) => html`<li key=${hit.uri} id=${`${id}-${i}`} role="option" aria-selected=${i === active ? "true" : "false"}
        onMouseDown=${(e: MouseEvent) => e.preventDefault()} onMouseMove=${() => setChosen(hit.uri)} onClick=${() => take(hit)}>
      <span class="what"><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi><${Fallback} lang=${hit.lang} /><${Matched} hit=${hit} /></span>
      <span class="kind">${mark?.(hit) ?? `${kindName(hit)}${hit.code ? ` ${hit.code}` : ""}`}</span>
    </li>`)}
  </ul>`;
  return { id, text, found, open, close, takeBest, focus: () => input.current?.focus({ preventScroll: true }), field, list };
}
