// A field that takes one concept: typed, suggested, chosen (ARIA combobox with a list box). Once chosen it is a chip.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { Fallback, idOf, langOf } from "../parts.ts";
import { decodePart } from "../router.ts";
import { Matched } from "../search_box.ts";

const kDebounce = 30;
const kShown = 8;

function useHits(text: string, type: string): SearchHit[] {
  const [hits, setHits] = useState<SearchHit[]>([]);
  useEffect(() => {
    const query = text.trim();
    if (!query) {
      setHits([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetchJson<SearchAnswer>(apiUrl("suggest", { q: query, type, lang: language.value, limit: kShown }), stop.signal).then(
        (answer) => stop.signal.aborted || setHits(answer.results),
        () => stop.signal.aborted || setHits([]),
      );
    }, kDebounce);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, type, language.value]);
  return hits;
}

// The concept of the address by its name; the address itself as long as that is not known.
export function ConceptName({ id, type }: { id: string; type: string }) {
  const found = useAnswer<SearchAnswer>(language.value ? apiUrl("search", { q: id.slice(0, 300), type, lang: language.value, limit: 1 }) : null).data?.results[0];
  return found ? html`<bdi lang=${langOf(found.lang)}>${found.label}</bdi><${Fallback} lang=${found.lang} />` : html`<bdi>${id.slice(0, 60)}</bdi>`;
}

interface Props {
  label: string;
  placeholder: string;
  type: "occupation" | "skill";
  choose: (id: string) => void;
}

export function Picker({ label, placeholder, type, choose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const hits = useHits(text, type);
  const shown = open && hits.length > 0;
  const at = shown ? Math.min(active, hits.length - 1) : -1;
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" }), [at]);

  const go = (hit: SearchHit) => {
    setText("");
    setOpen(false);
    setActive(-1);
    choose(decodePart(idOf(hit.uri)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (!shown) setText("");
      setOpen(false);
    } else if (event.key === "Enter") {
      const hit = shown ? hits[Math.max(at, 0)] : undefined;
      if (hit) go(hit);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const places = hits.length + 1;
      setOpen(true);
      setActive(((at + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1);
    } else {
      return;
    }
    event.preventDefault();
  };

  return html`<div class="advert-picker">
    <label for=${id}>${label}</label>
    <div class="field">
      <input ref=${input} id=${id} type="text" dir="auto" role="combobox" aria-autocomplete="list" aria-expanded=${shown ? "true" : "false"} aria-controls=${`${id}-list`}
        aria-activedescendant=${at >= 0 ? `${id}-${at}` : undefined} placeholder=${placeholder} autocomplete="off" autocapitalize="none" spellcheck=${false} maxlength="300"
        value=${text} onKeyDown=${onKey} onBlur=${() => setOpen(false)}
        onInput=${(e: InputEvent) => {
          setText((e.currentTarget as HTMLInputElement).value);
          setActive(-1);
          setOpen(true);
        }} />
      <ul id=${`${id}-list`} class="suggestions" role="listbox" aria-label=${t().suggestions} hidden=${!shown}>
        ${hits.map((hit, i) => html`<li key=${hit.uri} id=${`${id}-${i}`} role="option" aria-selected=${i === at ? "true" : "false"}
            onMouseDown=${(e: MouseEvent) => e.preventDefault()} onMouseMove=${() => setActive(i)} onClick=${() => go(hit)}>
          <span class="what"><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi><${Fallback} lang=${hit.lang} /><${Matched} hit=${hit} /></span>
          ${hit.code ? html`<span class="kind">${hit.code}</span>` : null}
        </li>`)}
      </ul>
    </div>
    <span class="sr" role="status">${open && text.trim() ? t().suggestionCount(hits.length) : ""}</span>
  </div>`;
}
