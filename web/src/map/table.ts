// The same as the map, as a table: for those who cannot use the map, and for looking up.
import { useId, useState } from "preact/hooks";
import { html } from "../html.ts";
import { interfaceLanguage, t } from "../language.ts";
import { countryName } from "./names.ts";

export interface Row {
  code: string;
  count: number | undefined;  // undefined: nothing is known
}

type Column = "name" | "jobs" | "share";
interface Order {
  column: Column;
  down: boolean;
}

export const percent = (x: number): string => x.toLocaleString(interfaceLanguage.value, { style: "percent", maximumFractionDigits: 1 });

function sorted(rows: Row[], { column, down }: Order): Row[] {
  const name = (row: Row) => countryName(row.code).text;
  const byName = (a: Row, b: Row) => name(a).localeCompare(name(b), interfaceLanguage.value);
  const compare = column === "name" ? byName : (a: Row, b: Row) => (a.count ?? 0) - (b.count ?? 0) || byName(b, a);
  return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

function Head({ column, name, order, setOrder }: { column: Column; name: string; order: Order; setOrder: (order: Order) => void }) {
  const here = order.column === column;
  const next = { column, down: here ? !order.down : column !== "name" };
  return html`<th scope="col" class=${column} aria-sort=${here ? (order.down ? "descending" : "ascending") : undefined}>
    <button type="button" onClick=${() => setOrder(next)}>${name}<span aria-hidden="true">${here ? (order.down ? " ↓" : " ↑") : ""}</span></button>
  </th>`;
}

export function CountryTable({ rows, total, selected, choose }: { rows: Row[]; total: number; selected: string | null; choose: (code: string | null) => void }) {
  const id = useId();
  const [order, setOrder] = useState<Order>({ column: "jobs", down: true });
  const head = (column: Column, name: string) => html`<${Head} column=${column} name=${name} order=${order} setOrder=${setOrder} />`;
  return html`<div class="country-table" role="region" tabindex="0" aria-labelledby=${id}>
    <table>
      <caption id=${id}>${t().map.table}</caption>
      <thead><tr>${head("name", t().map.country)}${head("jobs", t().map.jobs)}${head("share", t().map.share)}</tr></thead>
      <tbody>${sorted(rows, order).map(({ code, count }) => {
        const name = countryName(code);
        // The mouse may point at a row; the keyboard has the list of countries above.
        return html`<tr key=${code} data-country=${code} aria-current=${code === selected ? "true" : undefined} onClick=${() => choose(code === selected ? null : code)}>
          <th scope="row"><bdi lang=${name.lang}>${name.text}</bdi></th>
          <td>${count ? t().number(count) : "–"}</td>
          <td>${count && total ? percent(count / total) : "–"}</td>
        </tr>`;
      })}</tbody>
    </table>
  </div>`;
}
