// Names of countries in the language of the content, as the browser knows them.
import { interfaceLanguage, language } from "../language.ts";

export interface CountryName {
  text: string;
  lang: string;
}

const names = new Map<string, Intl.DisplayNames | null>();

function namesIn(lang: string): Intl.DisplayNames | null {
  if (!names.has(lang)) {
    try {
      names.set(lang, new Intl.DisplayNames([lang, interfaceLanguage.value], { type: "region", fallback: "code" }));
    } catch {
      names.set(lang, null);
    }
  }
  return names.get(lang) ?? null;
}

// The code itself where it is none, or the browser has no name for it.
export function countryName(code: string): CountryName {
  const lang = language.value ?? interfaceLanguage.value;
  const known = namesIn(lang);
  try {
    return { text: known?.of(code) ?? code, lang: known?.resolvedOptions().locale ?? lang };
  } catch {
    return { text: code, lang };
  }
}
