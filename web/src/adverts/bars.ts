// Counts as a table whose rows carry a bar; ranges of pay as small boxes. Drawn here, read as tables.
import { useState } from "preact/hooks";
import { html, type Children } from "../html.ts";
import { t } from "../language.ts";
import { percent } from "../map/table.ts";
import { money, span } from "./words.ts";
import type { Quantiles } from "./types.ts";

export const Bar = ({ of: share }: { of: number }) =>
  html`<svg class="bar-drawn" aria-hidden="true"><rect width=${`${Math.max(0.5, Math.min(1, share) * 100)}%`} height="100%" rx="3" /></svg>`;

interface BarRow {
  key: string;
  name: Children;
  adverts: number;
  share: number;
  more?: string | undefined;
}

// `more` is the name of a further column. The first rows, and the rest on demand.
export function Bars({ caption, what, rows, more, some = 12 }: { caption: string; what: string; rows: BarRow[]; more?: string; some?: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, some);
  const most = Math.max(1, ...rows.map((row) => row.adverts));
  return html`<table class="bars">
      <caption class="sr">${caption}</caption>
      <thead><tr><th scope="col">${what}</th><th scope="col" class="num">${t().adverts.adverts}</th><th scope="col" class="num">${t().adverts.share}</th>${more ? html`<th scope="col" class="num">${more}</th>` : null}</tr></thead>
      <tbody>${shown.map((row) => html`<tr key=${row.key}>
        <th scope="row">${row.name}<${Bar} of=${row.adverts / most} /></th>
        <td class="num">${t().number(row.adverts)}</td><td class="num">${percent(row.share)}</td>${more ? html`<td class="num">${row.more ?? "–"}</td>` : null}
      </tr>`)}</tbody>
    </table>
    ${shown.length < rows.length ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(rows.length)}</button>` : null}`;
}

// From the tenth to the ninetieth in a hundred as a line, the middle half as a box, the median as a stroke.
function Range({ of: q, least, most }: { of: Quantiles; least: number; most: number }) {
  const at = (n: number) => `${most > least ? 2 + ((n - least) / (most - least)) * 96 : 50}%`;
  const wide = (from: number, to: number) => `${most > least ? Math.max(0.8, ((to - from) / (most - least)) * 96) : 1}%`;
  return html`<svg class="range" aria-hidden="true">
    <rect class="rail" width="100%" height="2" y="9" />
    <line x1=${at(q.p10)} x2=${at(q.p90)} y1="10" y2="10" />
    <rect x=${at(q.p25)} width=${wide(q.p25, q.p75)} y="4" height="12" rx="2" />
    <line class="median" x1=${at(q.p50)} x2=${at(q.p50)} y1="1" y2="19" />
  </svg>`;
}

interface PayRow {
  key: string;
  name: Children;
  pay: Quantiles;
}

const kFewPay = 5;

// Each currency by itself and to its own scale: nothing is converted.
export function PayTable({ what, rows, some = 8 }: { what: string; rows: PayRow[]; some?: number }) {
  const [all, setAll] = useState(false);
  const currencies = [...new Set(rows.map((row) => row.pay.currency ?? ""))];
  const groups = currencies.map((currency) => rows.filter((row) => (row.pay.currency ?? "") === currency));
  const caption = `${t().adverts.payBy}: ${what}`;
  let left = all ? Infinity : some;
  const few = rows.some((row) => row.pay.adverts < kFewPay);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="pay">
      <caption class="sr">${caption}</caption>
      <thead><tr><th scope="col">${what}</th><th scope="col" class="num">${t().adverts.median}</th><th scope="col" class="num">${t().adverts.middleHalf}</th><th scope="col" class="num">${t().adverts.adverts}</th><th scope="col">${t().adverts.posted}</th></tr></thead>
      ${groups.map((group, i) => {
        const shown = group.slice(0, Math.max(0, left));
        left -= shown.length;
        if (shown.length === 0) return null;
        const [least, most] = [Math.min(...group.map((r) => r.pay.p10)), Math.max(...group.map((r) => r.pay.p90))];
        return html`<tbody key=${currencies[i]}>
          <tr class="currency"><th scope="rowgroup" colspan="5"><bdi>${currencies[i] || t().adverts.notStated}</bdi></th></tr>
          ${shown.map(({ key, name, pay }) => html`<tr key=${key}>
            <th scope="row">${name}<${Range} of=${pay} least=${least} most=${most} /></th>
            <td class="num">${money(pay.p50, pay.currency)}</td>
            <td class="num">${pay.p25 === pay.p75 ? "–" : `${money(pay.p25, pay.currency)} – ${money(pay.p75, pay.currency)}`}</td>
            <td class="num">${t().number(pay.adverts)}${pay.adverts < kFewPay ? html`<span aria-hidden="true">*</span>` : null}</td>
            <td>${span(pay.from, pay.to)}</td>
          </tr>`)}
        </tbody>`;
      })}
    </table></div>
    ${few ? html`<p class="muted">* ${t().adverts.fewPay(kFewPay)}</p>` : null}
    ${!all && rows.length > some ? html`<button type="button" class="more" onClick=${() => setAll(true)}>${t().showAll(rows.length)}</button>` : null}`;
}
