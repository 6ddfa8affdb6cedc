// Beside the text: how likely a concept has to be, which kinds are marked, and all that was found.
import { useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { Name } from "../parts.ts";
import { Decide, KindSign, linkOf } from "./card.ts";
import { kKinds, type Decided, type Kind } from "./findings.ts";
import { setVerdict } from "./state.ts";
import { goTo } from "./where.ts";
import { percent } from "./words.ts";

export function Threshold({ min, least, onChange }: { min: number; least: number; onChange: (min: number) => void }) {
  return html`<div class="threshold">
    <label for="read-threshold">${t().read.threshold} <output for="read-threshold">${percent(min)}</output></label>
    <input id="read-threshold" type="range" min=${Math.round(least * 100)} max="99" step="1" value=${Math.round(min * 100)} aria-valuetext=${percent(min)}
      onInput=${(e: InputEvent) => onChange(Number((e.currentTarget as HTMLInputElement).value) / 100)} />
    <p class="ends muted" aria-hidden="true"><span>${t().read.thresholdMore}</span><span>${t().read.thresholdSure}</span></p>
  </div>`;
}

// The legend of the highlights; each kind of them can be switched off.
export function Kinds({ counts, hidden, onToggle }: { counts: Record<Kind, number>; hidden: Set<Kind>; onToggle: (kind: Kind) => void }) {
  return html`<fieldset class="kinds"><legend>${t().read.marked}</legend>
    ${kKinds.map((kind) => html`<label key=${kind}><input type="checkbox" checked=${!hidden.has(kind)} onChange=${() => onToggle(kind)} />
      <${KindSign} kind=${kind} /><span class=${`piece ${kind}`}>${t().read.kinds[kind]}</span> <span class="muted">${t().number(counts[kind])}</span></label>`)}
  </fieldset>`;
}

function Row({ of: f }: { of: Decided }) {
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const n = f.places.length;
  const next = () => {
    const place = f.places[at % n];
    if (!place) return;
    setAt((at + 1) % n);
    goTo(place);
  };
  const name = html`<span class="label">${f.state === "accepted" ? html`<span aria-hidden="true">✓ </span>` : null}<${Name} text=${f.label} lang=${f.lang} /></span>
    <span class="muted">${f.score === null || f.state === "corrected" ? "" : `${percent(f.score)} · `}${n > 0 ? t().read.places(n) : t().read.nowhere}${f.need === "nice-to-have" ? ` · ${t().read.needs["nice-to-have"]}` : ""}</span>`;
  // What was decided takes the buttons away under the focus: it stays in the row.
  const after = () => requestAnimationFrame(() => (button.current ?? document.getElementById("concepts-found"))?.focus());
  const reject = (event: Event) => {
    const row = (event.currentTarget as Element).closest("li");
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>(".jump");
    setVerdict(f.found, { as: "rejected" });
    requestAnimationFrame(() => (next ?? document.getElementById("concepts-found"))?.focus());
  };
  return html`<li class=${`row ${f.state}`}>
    ${n > 0 && f.state !== "rejected" ? html`<button ref=${button} type="button" class="jump" onClick=${next}>${name}</button>` : html`<a class="jump" href=${linkOf(f)}>${name}</a>`}
    ${f.state === "found" && !open
      ? html`<span class="quick">
          <button type="button" class="quiet" onClick=${() => { setVerdict(f.found, { as: "accepted" }); after(); }}><span aria-hidden="true">✓</span><span class="sr">${t().read.acceptThis(f.label)}</span></button>
          <button type="button" class="quiet" onClick=${reject}><span aria-hidden="true">✕</span><span class="sr">${t().read.rejectThis(f.label)}</span></button>
          <button type="button" class="quiet" aria-expanded="false" onClick=${() => setOpen(true)}><span aria-hidden="true">✎</span><span class="sr">${t().read.correctThis(f.label)}</span></button>
        </span>`
      : html`<${Decide} of=${f} correcting=${open} after=${() => { setOpen(false); after(); }} />`}
  </li>`;
}

const kFew = 40;

function OfKind({ kind, all }: { kind: Kind; all: Decided[] }) {
  const [whole, setWhole] = useState(false);
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, kFew);
  return html`<section aria-labelledby=${`found-${kind}`}>
    <h3 id=${`found-${kind}`} class="small"><${KindSign} kind=${kind} />${t().read.kindsMany[kind]} <span class="count">${t().number(all.length)}</span></h3>
    <ul class="rows">${shown.map((f) => html`<${Row} key=${f.uri + f.found.uri} of=${f} />`)}</ul>
    ${shown.length < all.length ? html`<button type="button" class="more" onClick=${() => setWhole(true)}>${t().showAll(all.length)}</button>` : null}
  </section>`;
}

export function FoundList({ all }: { all: Decided[] }) {
  const rejected = all.filter((f) => f.state === "rejected");
  const kept = all.filter((f) => f.state !== "rejected");
  return html`<section class="foundlist" aria-labelledby="concepts-found">
    <h2 id="concepts-found" tabindex="-1">${t().read.foundTitle} <span class="count">${t().number(kept.length)}</span></h2>
    ${kept.length === 0 ? html`<p class="empty">${t().read.nothingFound}</p>` : null}
    ${kKinds.map((kind) => html`<${OfKind} key=${kind} kind=${kind} all=${kept.filter((f) => f.kind === kind)} />`)}
    ${rejected.length > 0 ? html`<details class="rejectedlist"><summary>${t().read.rejectedTitle} <span class="count">${t().number(rejected.length)}</span></summary>
      <ul class="rows">${rejected.map((f) => html`<${Row} key=${f.uri} of=${f} />`)}</ul></details>` : null}
  </section>`;
}
