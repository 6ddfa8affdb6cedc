import { apiUrl, type SearchAnswer } from "../api.ts";
import { html } from "../html.ts";
import { language } from "../language.ts";
import { useAnswer } from "../load.ts";
import { Fallback, langOf } from "../parts.ts";

// The concept of the address by its name; the address itself as long as that is not known.
export function ConceptName({ id, type }: { id: string; type: string }) {
  const found = useAnswer<SearchAnswer>(language.value ? apiUrl("search", { q: id.slice(0, 300), type, lang: language.value, limit: 1 }) : null).data?.results[0];
  return found ? html`<bdi lang=${langOf(found.lang)}>${found.label}</bdi><${Fallback} lang=${found.lang} />` : html`<bdi>${id.slice(0, 60)}</bdi>`;
}
