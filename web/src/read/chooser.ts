// A field that finds one concept by its name (ARIA combobox with a list box), of occupations or of skills.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "../api.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { Fallback, kindName, langOf } from "../parts.ts";
import { Matched } from "../search_box.ts";
import type { Concept, Kind } from "./findings.ts";

const kDebounce = 30;
const kShown = 8;

export const conceptOf = (hit: SearchHit): Concept => ({
  uri: hit.uri, label: hit.label, lang: hit.lang, code: hit.code,
  kind: hit.type === "occupation" ? "occupation" : hit.skillType === "knowledge" ? "knowledge" : "skill",
});

function useHits(text: string, type: string, wanted: boolean): SearchHit[] {
  const [hits, setHits] = useState<SearchHit[]>([]);
  useEffect(() => {
    const q = text.trim();
    if (!q || !wanted) return setHits([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetchJson<SearchAnswer>(apiUrl("suggest", { q, type, lang: language.value, limit: kShown }), stop.signal).then(
        (answer) => stop.signal.aborted || setHits(answer.results),
        () => stop.signal.aborted || setHits([]),
      );
    }, kDebounce);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, type, wanted, language.value]);
  return hits;
}

interface Props {
  label: string;
  kind: Kind;
  onChoose: (concept: Concept) => void;
  onCancel?: () => void;
  focus?: boolean;
}

export function Chooser({ label, kind, onChoose, onCancel, focus }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const hits = useHits(text, kind === "occupation" ? "occupation" : "skill", open);
  const shown = open && hits.length > 0;
  const active = hits.findIndex((hit) => hit.uri === chosen);

  useLayoutEffect(() => {
    if (focus) input.current?.focus();
  }, []);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = () => {
    setOpen(false);
    setChosen("");
  };
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    close();
    setText("");
    onChoose(conceptOf(hit));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") choose(hits[Math.max(0, active)]);
    else if (event.key === "Escape" && shown) close();
    else if (event.key === "Escape" && onCancel) onCancel();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && hits.length > 0 && !event.altKey) {
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length;
      setChosen(hits[next]?.uri ?? "");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return html`<div class="chooser field">
    <label for=${id}>${label}</label>
    <input ref=${input} id=${id} type="text" class="query" role="combobox" aria-autocomplete="list" aria-expanded=${shown ? "true" : "false"}
      aria-controls=${`${id}-list`} aria-activedescendant=${shown && active >= 0 ? `${id}-${active}` : undefined} dir="auto"
      autocomplete="off" autocapitalize="none" spellcheck=${false} maxlength="300" value=${text} placeholder=${t().searchPlaceholder}
      onKeyDown=${onKey} onBlur=${close} onInput=${(e: InputEvent) => {
        setText((e.currentTarget as HTMLInputElement).value);
        setChosen("");
        setOpen(true);
      }} />
    <ul id=${`${id}-list`} class="suggestions" role="listbox" aria-label=${t().suggestions} hidden=${!shown}>
      ${hits.map((hit, i) => html`<li key=${hit.uri} id=${`${id}-${i}`} role="option" aria-selected=${i === active ? "true" : "false"}
          onMouseDown=${(e: MouseEvent) => e.preventDefault()} onMouseMove=${() => setChosen(hit.uri)} onClick=${() => choose(hit)}>
        <span class="what"><bdi lang=${langOf(hit.lang)}>${hit.label}</bdi><${Fallback} lang=${hit.lang} /><${Matched} hit=${hit} /></span>
        <span class="kind">${kindName(hit)}</span>
      </li>`)}
    </ul>
    <span class="sr" role="status">${open && text.trim() ? t().suggestionCount(hits.length) : ""}</span>
  </div>`;
}
