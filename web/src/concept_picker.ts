// A field that finds one occupation or skill and hands it on. It stays where it is, so that one can be added
// after the other.
import { useLayoutEffect } from "preact/hooks";
import type { SearchHit } from "./api.ts";
import { useCombobox, type Suggested } from "./combobox.ts";
import { html } from "./html.ts";
import { t } from "./language.ts";

interface Props {
  label: string;
  type: Suggested;
  onPick: (hit: SearchHit) => void;
  placeholder?: string;
  taken?: ReadonlySet<string>;  // marked in the list
  button?: string;  // takes the first suggestion, as Enter does
  focus?: boolean;
  onCancel?: () => void;
}

export function ConceptPicker({ label, type, onPick, placeholder, taken, button, focus, onCancel }: Props) {
  const mark = (hit: SearchHit) => (taken?.has(hit.uri) ? `✓ ${t().me.alreadyHere}` : null);
  const box = useCombobox({ type, pick: onPick, best: true, mark, ...(onCancel ? { leave: onCancel } : {}) });
  useLayoutEffect(() => {
    if (focus) box.focus();
  }, []);
  const { query, hits, failed } = box.found;
  const nothing = box.open && query !== "" && hits.length === 0;
  const said = nothing ? (failed ? t().failedTitle : t().me.nothingFound) : box.open && query ? t().suggestionCount(hits.length) : "";
  return html`<div class="picker">
    <label for=${box.id}>${label}</label>
    <div class="field"><input ...${box.field} placeholder=${placeholder} />${box.list}</div>
    ${button ? html`<button type="button" class="go" onMouseDown=${(e: MouseEvent) => e.preventDefault()} onClick=${() => (box.focus(), box.takeBest())}>${button}</button>` : null}
    <span class=${nothing ? "muted" : "sr"} role="status">${said}</span>
  </div>`;
}
