// Files that the page makes or fetches for the visitor to keep.

export function save(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // some browsers fetch it only later
}

const kLongest = 60;

// "chief-technology-officer-1330.3.csv": of names from outside only what every file system takes.
export function fileName(label: string, end: string, code: string | null = null): string {
  const plain = label.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase();
  const name = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").slice(0, kLongest).replace(/^-+|-+$/g, "");
  return `${[name, (code ?? "").replace(/[^\w.]/g, "")].filter(Boolean).join("-") || "metier"}.${end}`;
}

export const kCsv = "text/csv;charset=utf-8";

export type Cell = string | number | null | undefined;

const kFormula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

// A cell that a spreadsheet would take for a formula, and is no number, begins with an apostrophe, as in the
// tables of the program (append_harmless_cell).
function csvCell(value: Cell): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && kFormula.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// What such a cell said before it was made harmless.
export const unguarded = (cell: string): string => (cell.startsWith("'") && kFormula.test(cell.slice(1)) ? cell.slice(1) : cell);

// A table for spreadsheets (RFC 4180, with a mark that Excel takes for UTF-8).
export const csvText = (rows: Cell[][]): string => `\uFEFF${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
