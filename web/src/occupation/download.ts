// An occupation as a file. The server gives JSON, JSON-LD and Turtle; the table is made here.
import { apiUrl, type Occupation, Problem } from "../api.ts";
import { csvText } from "./csv.ts";
import { language } from "../language.ts";
import { idOf } from "../parts.ts";

export type Format = "json" | "csv" | "jsonld" | "ttl";

const kTypes: Record<Format, string> = {
  json: "application/json", csv: "text/csv;charset=utf-8", jsonld: "application/ld+json", ttl: "text/turtle",
};

// One line for each competence; the names are those of the API.
function table(o: Occupation): string {
  const head = ["occupation", "occupationCode", "occupationLabel", "uri", "label", "relation", "type", "reuse", "tags", "description", "scopeNote"];
  const lines = o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => [
    o.uri, o.code ?? "", o.label, c.uri, c.label, g.relation, g.type, b.reuse, (c.tags ?? []).join(" "), c.description, c.scopeNote ?? "",
  ])));
  return csvText([head, ...lines]);
}

async function fetchText(url: string, accept: string): Promise<string> {
  const response = await fetch(url, { headers: { Accept: accept } }).catch(() => {
    throw new Problem(0, "");
  });
  if (!response.ok || !response.headers.get("content-type")?.startsWith(accept)) throw new Problem(response.status, "");
  return response.text();
}

async function textOf(o: Occupation, format: Format): Promise<string> {
  if (format === "csv") return table(o);
  if (format === "json") return fetchText(apiUrl(`occupations/${idOf(o.uri)}`, { lang: language.value }), kTypes.json);
  // In ESCO's own words, all languages: the concept of the Open API.
  return fetchText(`/open-api/concept/occupation:${idOf(o.uri)}`, kTypes[format]);
}

// "chief-technology-officer-1330.3.csv": of the label only what every file system takes.
export function fileName(o: Occupation, format: Format): string {
  const plain = o.label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const name = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  const code = (o.code ?? "").replace(/[^\w.]/g, "");
  return `${[name, code].filter(Boolean).join("-") || "occupation"}.${format}`;
}

export async function download(o: Occupation, format: Format): Promise<void> {
  const blob = new Blob([await textOf(o, format)], { type: kTypes[format] });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(o, format);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // long after the browser has taken it
}
