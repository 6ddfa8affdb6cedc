// What is shown as a file: made here, from the answer that is shown.
import { html } from "../html.ts";
import { t } from "../language.ts";
import { csvText, kCsv, save, type Cell } from "../saving.ts";
import type { Counts } from "./types.ts";

function csvOf(counts: Counts): string {
  const flat = counts.lines.map(({ pay, ...line }) => ({ ...line, ...(pay ? { currency: pay.currency, paid: pay.adverts, p10: pay.p10, p25: pay.p25, p50: pay.p50, p75: pay.p75, p90: pay.p90, from: pay.from, to: pay.to } : {}) }));
  const names = [...new Set(flat.flatMap((line) => Object.keys(line)))];
  return csvText([names, ...flat.map((line) => names.map((name) => (line as Record<string, Cell>)[name]))]);
}

export const Export = ({ counts, url, name }: { counts: Counts; url: string; name: string }) =>
  html`<p class="export"><button type="button" class="more" onClick=${() => save(`${name}.csv`, kCsv, csvOf(counts))}>CSV<span class="sr"> – ${t().adverts.download}</span></button>
    <a href=${url} download=${`${name}.json`}>JSON<span class="sr"> – ${t().adverts.download}</span></a></p>`;
