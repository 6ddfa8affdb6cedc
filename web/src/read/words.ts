// Numbers and times as people read them.
import { interfaceLanguage, t } from "../language.ts";

export const percent = (x: number): string => x.toLocaleString(interfaceLanguage.value, { style: "percent", maximumFractionDigits: 0 });

// "2018-04" or "2018"; anything else as it is.
export function monthText(when: string | undefined): string {
  const match = /^(\d{4})-(\d{2})$/.exec(when ?? "");
  if (!match) return when ?? "";
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1)).toLocaleDateString(interfaceLanguage.value, { year: "numeric", month: "short", timeZone: "UTC" });
}

export const duration = (months: number): string =>
  [Math.floor(months / 12) ? t().read.years(Math.floor(months / 12)) : "", months % 12 ? t().read.months(months % 12) : ""].filter(Boolean).join(" ");

export const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : text);
