// Adverts by month: columns to look at, a table to read.
import { useId } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import type { Counts } from "./types.ts";
import { monthText } from "./words.ts";

const kHeight = 160;
const kColumns = [56, 36] as const;  // wide while they are few
const kFew = 18;
const kMostMonths = 240;

interface Month {
  month: string;
  adverts: number;
}

// All months between the first and the last, also those without adverts.
export function monthsOf(counts: Counts): Month[] {
  const known = new Map(counts.lines.filter((l) => typeof l.month === "string" && /^\d{4}-\d\d$/.test(l.month)).map((l) => [l.month as string, l.adverts]));
  const [first, last] = [[...known.keys()].sort()[0], [...known.keys()].sort().at(-1)];
  if (!first || !last) return [];
  const out: Month[] = [];
  let [year, month] = first.split("-").map(Number) as [number, number];
  for (let i = 0; i < kMostMonths; ++i) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    out.push({ month: name, adverts: known.get(name) ?? 0 });
    if (name === last) break;
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return out;
}

function Columns({ months }: { months: Month[] }) {
  const most = Math.max(1, ...months.map((m) => m.adverts));
  const every = Math.ceil(months.length / 24);
  const column = kColumns[months.length <= kFew ? 0 : 1];
  return html`<svg class="trend" aria-hidden="true" viewBox=${`0 0 ${months.length * column} ${kHeight + 44}`} width=${months.length * column} height=${kHeight + 44}>
    ${months.map(({ month, adverts }, i) => {
      const height = (adverts / most) * kHeight;
      const middle = i * column + column / 2;
      return html`<g key=${month}>
        <rect x=${i * column + 5} width=${column - 10} y=${20 + kHeight - height} height=${Math.max(height, 1)} rx="3" />
        <text x=${middle} y=${15 + kHeight - height}>${adverts ? t().number(adverts) : "–"}</text>
        ${i % every === 0 ? html`<text class="axis" x=${middle} y=${kHeight + 36}>${month.slice(5)}${month.slice(5) === "01" || i === 0 ? ` ’${month.slice(2, 4)}` : ""}</text>` : null}
      </g>`;
    })}
  </svg>`;
}

export function Trend({ counts }: { counts: Counts }) {
  const id = useId();
  const months = monthsOf(counts);
  const undated = counts.lines.find((line) => line.month === null)?.adverts ?? 0;
  if (months.length === 0) return html`<p class="empty">${t().adverts.noDates}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby=${id}>
      <p class="sr" id=${id}>${t().adverts.trendOf(monthText((months[0] as Month).month), monthText((months.at(-1) as Month).month))}</p>
      <${Columns} months=${months} />
    </div>
    ${undated > 0 ? html`<p class="muted">${t().adverts.undated(undated)}</p>` : null}
    <details><summary>${t().adverts.asTable}</summary>
      <table class="bars"><thead><tr><th scope="col">${t().adverts.by.month}</th><th scope="col" class="num">${t().adverts.adverts}</th></tr></thead>
        <tbody>${months.map((m) => html`<tr key=${m.month}><th scope="row">${monthText(m.month)}</th><td class="num">${m.adverts ? t().number(m.adverts) : "–"}</td></tr>`)}</tbody>
      </table>
    </details>`;
}
