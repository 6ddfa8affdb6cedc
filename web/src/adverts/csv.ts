// What is shown as a file: made here, from the answer that is shown.
import { html } from "../html.ts";
import { t } from "../language.ts";
import type { Counts } from "./types.ts";

// A cell that a spreadsheet would take for a formula begins with an apostrophe, as in the program's own tables.
function cell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf(counts: Counts): string {
  const flat = counts.lines.map(({ pay, ...line }) => ({ ...line, ...(pay ? { currency: pay.currency, paid: pay.adverts, p10: pay.p10, p25: pay.p25, p50: pay.p50, p75: pay.p75, p90: pay.p90, from: pay.from, to: pay.to } : {}) }));
  const names = [...new Set(flat.flatMap((line) => Object.keys(line)))];
  return [names, ...flat.map((line) => names.map((name) => (line as Record<string, unknown>)[name]))].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export const Export = ({ counts, url, name }: { counts: Counts; url: string; name: string }) =>
  html`<p class="export"><button type="button" class="more" onClick=${() => save(`${name}.csv`, csvOf(counts))}>CSV<span class="sr"> – ${t().adverts.download}</span></button>
    <a href=${url} download=${`${name}.json`}>JSON<span class="sr"> – ${t().adverts.download}</span></a></p>`;
