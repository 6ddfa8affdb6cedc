// A field that finds one skill or occupation and hands it on (ARIA combobox with a list box). Unlike the
// search of the whole page it stays where it is, so that one can be added after the other.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { Fallback, kindName, langOf } from "../parts.ts";
import { Matched } from "../search_box.ts";

const kDebounce = 30;  // milliseconds after the last key
const kShown = 8;
const kNone = { query: "", hits: [] as SearchHit[] };

interface PickerProps {
  label: string;
  type: "skill" | "occupation";
  onPick: (hit: SearchHit) => void;
  placeholder?: string;
  taken?: Set<string>;  // marked in the list
}

export function Picker({ label, type, onPick, placeholder, taken }: PickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const [found, setFound] = useState(kNone);
  const enter = useRef(false);  // Enter came before the answer: the first one is taken once it is there

  const query = text.trim();
  const hits = found.query === query ? found.hits : kNone.hits;
  const shown = open && hits.length > 0;
  const active = hits.findIndex((hit) => hit.uri === chosen);

  const pick = (hit: SearchHit) => {
    enter.current = false;
    setText("");
    setOpen(false);
    setChosen("");
    onPick(hit);
  };

  useEffect(() => {
    if (!query) return setFound(kNone);
    const stop = new AbortController();
    const done = (list: SearchHit[]) => {
      if (stop.signal.aborted) return;
      setFound({ query, hits: list });
      if (enter.current && list[0]) pick(list[0]);
      enter.current = false;
    };
    const timer = setTimeout(() => {
      fetchJson<SearchAnswer>(apiUrl("suggest", { q: query, type, lang: language.value, limit: kShown }), stop.signal)
        .then((answer) => done(answer.results), () => done([]));
    }, kDebounce);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, type, language.value]);
  useEffect(() => {
    if (shown && active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, shown]);

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (!shown) setText("");
      setOpen(false);
    } else if (event.key === "Enter") {
      const hit = hits[Math.max(active, 0)];
      if (hit && open) pick(hit);
      else if (query && found.query !== query) enter.current = true;
      else setOpen(true);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.altKey) {
      const places = hits.length + 1;
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!shown) setOpen(true);
      else setChosen(hits[((active + 1 + step + places) % places) - 1]?.uri ?? "");
    } else {
      return;
    }
    event.preventDefault();
  };
  const onInput = (event: InputEvent) => {
    enter.current = false;
    setText((event.currentTarget as HTMLInputElement).value);
    setChosen("");
    setOpen(true);
  };
  const nothing = open && query !== "" && found.query === query && hits.length === 0;

  return html`<div class="picker">
    <label for=${id}>${label}</label>
    <div class="field">
      <input ref=${input} id=${id} type="text" class="pick" dir="auto" role="combobox" aria-autocomplete="list" aria-expanded=${shown ? "true" : "false"}
        aria-controls=${`${id}-list`} aria-activedescendant=${shown && active >= 0 ? `${id}-${active}` : undefined} placeholder=${placeholder}
        autocomplete="off" autocapitalize="none" spellcheck=${false} maxlength="300" value=${text}
        onKeyDown=${onKey} onInput=${onInput} onBlur=${() => setOpen(false)} />
      <ul id=${`${id}-list`} class="suggestions" role="listbox" aria-label=${label} hidden=${!shown}>
        ${hits.map((hit, i) => html`<li key=${hit.uri} id=${`${id}-${i}`} role="option" aria-selected=${i === active ? "true" : "false"}
            onMouseDown=${(e: MouseEvent) => e.preventDefault()} onMouseMove=${() => setChosen(hit.uri)} onClick=${() => pick(hit)}>
          <span class="what"><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi><${Fallback} lang=${hit.lang} /><${Matched} hit=${hit} /></span>
          <span class="kind">${taken?.has(hit.uri) ? `✓ ${t().me.alreadyHere}` : `${kindName(hit)}${hit.code ? ` ${hit.code}` : ""}`}</span>
        </li>`)}
      </ul>
    </div>
    <span class=${nothing ? "muted" : "sr"} role="status">${nothing ? t().me.nothingFound : open && query ? t().suggestionCount(hits.length) : ""}</span>
  </div>`;
}
