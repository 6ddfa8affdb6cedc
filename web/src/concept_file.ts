// A concept as a file in the forms that the server has it in.
import { apiUrl, Problem, type ConceptRef } from "./api.ts";
import { language } from "./language.ts";

export type Form = "json" | "jsonld" | "ttl";

export const kFormTypes: Record<Form, string> = { json: "application/json", jsonld: "application/ld+json", ttl: "text/turtle" };

// The concept of any URI in ESCO's own words, all languages: by the path of the ESCO Open API, which asks for
// the form in a header.
const openPath = (uri: string) => `/open-api/concept/${uri.startsWith("http://data.europa.eu/esco/") ? uri.slice(27).replace("/", ":") : encodeURIComponent(uri)}`;

// `json`: the path of the concept's profile below /v1/.
export async function fetchForm({ uri }: ConceptRef, json: string, form: Form): Promise<string> {
  const type = kFormTypes[form];
  const response = await fetch(form === "json" ? apiUrl(json, { lang: language.value }) : openPath(uri), { headers: { Accept: type } }).catch(() => {
    throw new Problem(0, "");
  });
  if (!response.ok || !response.headers.get("content-type")?.startsWith(type)) throw new Problem(response.status, "");
  return response.text();
}
