// Ticking competences: the state behind all tick boxes of a page, and the line that sums it up.
import { useMemo } from "preact/hooks";
import type { Competence, Occupation } from "../api.ts";
import { html, type Children } from "../html.ts";
import { t } from "../language.ts";
import { addSkills, heldUris } from "../me.ts";
import { href } from "../router.ts";
import { readTicks, setTicks, type Ticks, ticksInAddress } from "./ticks.ts";

export interface Ticking extends Ticks {
  all: (Competence & { type: "knowledge" | "skill" })[];
  tick: (uri: string, on: boolean) => void;
  set: (uris: Iterable<string>, on: boolean) => void;
}

export function useTicking(o: Occupation): Ticking {
  const text = ticksInAddress();
  const all = useMemo(() => o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => ({ ...c, type: g.type })))), [o]);
  // One object as long as the occupation is the same, so that what gets it need not be drawn again.
  const { tick, set } = useMemo(() => {
    const uris = all.map((c) => c.uri);
    const set = (some: Iterable<string>, on: boolean) => {
      // From the address as it is now: two ticks may come between two drawings.
      const ticked = new Set(readTicks(ticksInAddress(), uris).ticked);
      for (const uri of some) if (on) ticked.add(uri); else ticked.delete(uri);
      setTicks(ticked, uris);
    };
    return { set, tick: (uri: string, on: boolean) => set([uri], on) };
  }, [all]);
  const ticks = useMemo(() => readTicks(text, all.map((c) => c.uri)), [text, all]);
  return { ...ticks, all, tick, set };
}

// A button that stays when it has nothing to do: whoever has just pressed it by keyboard keeps their place.
export const Chip = ({ off, press, children }: { off: boolean; press: () => void; children?: Children }) =>
  html`<button type="button" class="chip" aria-disabled=${off ? "true" : undefined} onClick=${() => off || press()}>${children}</button>`;

// The way from and to the visitor's own profile.
function Mine({ ticking: { all, ticked, set } }: { ticking: Ticking }) {
  const words = t().occupationPage;
  const here = all.filter((c) => heldUris.value.has(c.uri));
  const toAdd = all.filter((c) => ticked.has(c.uri) && !heldUris.value.has(c.uri));
  const add = () => addSkills(toAdd.map((c) => ({ uri: c.uri, label: c.label, skillType: c.type, from: "ticked" })));
  return html`${here.length > 0
      ? html`<${Chip} off=${here.every((c) => ticked.has(c.uri))} press=${() => set(here.map((c) => c.uri), true)}>${words.fromMe(here.length)}<//>`
      : null}
    ${ticked.size > 0
      ? html`<${Chip} off=${toAdd.length === 0} press=${add}>${toAdd.length > 0 ? words.toMe(toAdd.length) : words.allInMe}<//>
        <span class="sr" role="status">${toAdd.length > 0 ? "" : words.allInMe}</span>`
      : null}
    ${here.length > 0 ? html`<a href=${href("/me")}>${words.showMe}</a>` : null}`;
}

export function TickHead({ ticking }: { ticking: Ticking }) {
  const { all, ticked, unknown } = ticking;
  const words = t().occupationPage;
  const uris = all.map((c) => c.uri);
  return html`<div class="chips tickhead">
    <p><span>${words.associated(all.length)}</span> <strong role="status">${words.selected(ticked.size, all.length)}</strong></p>
    <p class="muted screen">${words.tickHint}</p>
    ${unknown > 0 ? html`<p class="notice" role="note">${words.unknownTicks(unknown)}</p>` : null}
    <div class="chips">
      <${Chip} off=${ticked.size === all.length} press=${() => ticking.set(uris, true)}>${words.selectAll(all.length)}<//>
      <${Chip} off=${ticked.size === 0} press=${() => ticking.set(uris, false)}>${words.clear}<//>
      <${Mine} ticking=${ticking} />
    </div>
  </div>`;
}

// Where the fits do not stand beside the competences, a line at the foot of the window tells of them.
export const TickBar = ({ ticking: { ticked, all } }: { ticking: Ticking }) =>
  ticked.size > 0
    ? html`<p class="tickbar"><span>${t().occupationPage.selected(ticked.size, all.length)}</span> <a href="#fits">${t().occupationPage.fits}</a></p>`
    : null;
