// Numbers, months, money and the things adverts are counted by, as the reader writes them.
import { interfaceLanguage, languageName, t } from "../language.ts";
import { idOf } from "../parts.ts";
import { decodePart } from "../router.ts";
import { countryName } from "../map/names.ts";
import type { CountLine } from "./types.ts";

export function money(amount: number, currency: string | null): string {
  const digits = { maximumFractionDigits: 0 };
  try {
    return amount.toLocaleString(interfaceLanguage.value, { ...digits, ...(currency ? { style: "currency", currency } : {}) });
  } catch {
    return `${amount.toLocaleString(interfaceLanguage.value, digits)} ${currency}`;  // not a currency
  }
}

// "2026-04" as a month; anything else as it is.
export function monthText(month: string, style: "long" | "short" = "long"): string {
  const date = /^\d{4}-\d\d$/.test(month) ? new Date(`${month}-01T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime())
    ? date.toLocaleDateString(interfaceLanguage.value, { year: "numeric", month: style, timeZone: "UTC" }) : month;
}

export const span = (from?: string, to?: string): string =>
  !from && !to ? "" : from === to || !to ? monthText(from ?? "", "short") : `${monthText(from ?? "", "short")} – ${monthText(to, "short")}`;

// "isco-1" is called isco1 in a line.
const memberOf = (by: string) => by.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

// What narrows the adverts down to a line of this kind, where the API can.
const kFilterOf: Record<string, string> = {
  occupation: "occupation", skill: "skill", country: "country", region: "region", language: "advertLang", source: "source",
  "isco-1": "isco", "isco-2": "isco", "isco-3": "isco", "isco-4": "isco",
  "skill-group-1": "skill", "skill-group-2": "skill", "skill-group-3": "skill",
};

interface LineName {
  text: string;
  lang?: string | undefined;
  filter: Record<string, string> | null;  // of the page of adverts
}

function years(value: string): string {
  const [from, to] = (value.match(/\d+/g) ?? []).map(Number);
  return from === undefined ? value : / or more$/.test(value) ? t().adverts.yearsAtLeast(from) : t().adverts.years(from, to ?? from);
}

// Of a line counted `by` one thing: a name to show and the filter it stands for.
export function lineName(line: CountLine, by: string): LineName {
  const member = memberOf(by);
  const value = line[member];
  if (typeof value !== "string") return { text: t().adverts.notStated, filter: null };
  const label = typeof line[`${member}Label`] === "string" ? String(line[`${member}Label`]) : value;
  const narrows = kFilterOf[by];
  const filter = by === "month" ? { from: value, to: value } : narrows ? { [narrows]: narrows === "occupation" || narrows === "skill" ? decodePart(idOf(value)) : value } : null;
  if (by === "country") {
    const { text, lang } = countryName(value);
    return { text, lang, filter };
  }
  if (by === "language") return { text: languageName(value), filter };
  if (by === "month") return { text: monthText(value), filter };
  if (by === "experience") return { text: years(value), filter };
  if (by === "contract" || by === "hours" || by === "education") return { text: t().adverts.values[value] ?? value, filter };
  return { text: by.startsWith("isco") ? `${value} ${label}` : label, filter };
}

// Names that RFC 2606 keeps for examples: no real job is advertised there.
const kReserved = /(^|\.)(example\.(com|net|org)|example|test|invalid)$/i;

export function isSample(of: { source?: string | null | undefined; url?: string | null | undefined }): boolean {
  const hosts = [of.source ?? ""];
  try {
    if (of.url) hosts.push(new URL(of.url).hostname);
  } catch {
    // no address
  }
  return hosts.some((host) => kReserved.test(host.trim()));
}
