// What was not found: sentences without a concept, and a way to mark by hand.
import { useState } from "preact/hooks";
import type { SearchHit } from "../api.ts";
import type { Suggested } from "../combobox.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { Section } from "../parts.ts";
import type { Hint } from "./answers.ts";
import { linkOf } from "./card.ts";
import { conceptOf, type Concept } from "./findings.ts";
import type { Place } from "./offsets.ts";
import { add } from "./state.ts";
import { goTo, selected } from "./where.ts";
import { clipped, percent } from "./words.ts";

export interface Missed {
  text: string;
  place: Place | null;
  hint: Hint | undefined;
}

function MissedItem({ of: m }: { of: Missed }) {
  const hint: Concept | null = m.hint ? { uri: m.hint.uri, label: m.hint.label, kind: "skill" } : null;
  return html`<li>
    <p dir="auto">${m.place ? html`<button type="button" class="jump" onClick=${() => goTo(m.place as Place)}>${clipped(m.text, 300)}</button>` : clipped(m.text, 300)}</p>
    ${hint && m.hint ? html`<p class="muted">${t().read.nearest} <a href=${linkOf(hint)}><bdi>${hint.label}</bdi></a> ${percent(m.hint.score)}
      <button type="button" class="quiet" onClick=${() => add(hint, m.place ? [m.place] : [])}><span aria-hidden="true">✓ </span>${t().read.acceptHint}<span class="sr"> ${hint.label}</span></button></p>` : null}
  </li>`;
}

const kFew = 15;

export function MissedList({ missed, most }: { missed: Missed[]; most: boolean }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? missed : missed.slice(0, kFew);
  return html`<${Section} id="unmatched" title=${t().read.unmatchedTitle} note=${t().number(missed.length)}>
    <p class="muted">${missed.length === 0 ? t().read.unmatchedNone : most ? t().read.unmatchedMost(missed.length) : t().read.unmatchedText}</p>
    <ul class="missed">${shown.map((m) => html`<${MissedItem} key=${`${m.place?.start}-${m.text.slice(0, 40)}`} of=${m} />`)}</ul>
    ${shown.length < missed.length ? html`<button type="button" class="more" onClick=${() => setWhole(true)}>${t().showAll(missed.length)}</button>` : null}
  <//>`;
}

const kMostPlaces = 100;

// Where the words stand in the text, whatever their case.
function placesOf(text: string, words: string): Place[] {
  const wanted = words.trim();
  if (!wanted) return [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
  const found: Place[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === kMostPlaces) break;
  }
  return found;
}

// Words of the text, selected with the mouse or typed, and the concept that they mean.
export function AddForm({ text }: { text: string }) {
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<Suggested>("skill");
  const [said, setSaid] = useState("");
  const mine = selected.value;
  const chosen = mine ? text.slice(mine.start, mine.end) : "";
  const places = mine ? [mine] : placesOf(text, words);
  const take = (hit: SearchHit) => {
    const concept = conceptOf(hit);
    add(concept, places);
    setSaid(t().read.added(concept.label));
    setWords("");
    selected.value = null;
  };
  return html`<${Section} id="add" title=${t().read.addTitle}>
    <p class="muted">${t().read.addText}</p>
    <div class="addform">
      <label class="field">${t().read.addWords}
        <input type="text" class="query" dir="auto" maxlength="300" autocomplete="off" value=${mine ? clipped(chosen, 300) : words}
          onInput=${(e: InputEvent) => {
            selected.value = null;
            setWords((e.currentTarget as HTMLInputElement).value);
          }} />
      </label>
      <label class="kindpick">${t().kindFilter}
        <select value=${kind} onChange=${(e: Event) => setKind((e.currentTarget as HTMLSelectElement).value as Suggested)}>
          <option value="skill">${t().read.skillOrKnowledge}</option><option value="occupation">${t().occupation}</option>
        </select></label>
      <${ConceptPicker} label=${t().read.addConcept} placeholder=${t().searchPlaceholder} type=${kind} onPick=${take} />
    </div>
    <p role="status" class="muted">${said || (mine || words.trim() ? t().read.places(places.length) : "")}</p>
  <//>`;
}

// Leads from selected text to the form.
export function SelectionBar({ text }: { text: string }) {
  const mine = selected.value;
  if (!mine) return null;
  const go = () => document.querySelector<HTMLInputElement>("section[aria-labelledby=add] .picker input")?.focus();
  return html`<p class="selectionbar"><button type="button" class="button" onMouseDown=${(e: MouseEvent) => e.preventDefault()} onClick=${go}>
    ${t().read.markAs} <bdi>${clipped(text.slice(mine.start, mine.end), 40)}</bdi></button></p>`;
}
