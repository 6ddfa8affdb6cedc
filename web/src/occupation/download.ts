// An occupation as a file. The server gives JSON, JSON-LD and Turtle; the table is made here.
import type { Occupation } from "../api.ts";
import { fetchForm, kFormTypes, type Form } from "../concept_file.ts";
import { idOf } from "../parts.ts";
import { csvText, fileName, kCsv, save } from "../saving.ts";

export type Format = Form | "csv";

// One line for each competence; the names are those of the API.
function table(o: Occupation): string {
  const head = ["occupation", "occupationCode", "occupationLabel", "uri", "label", "relation", "type", "reuse", "tags", "description", "scopeNote"];
  const lines = o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => [
    o.uri, o.code ?? "", o.label, c.uri, c.label, g.relation, g.type, b.reuse, (c.tags ?? []).join(" "), c.description, c.scopeNote ?? "",
  ])));
  return csvText([head, ...lines]);
}

export async function download(o: Occupation, format: Format): Promise<void> {
  const text = format === "csv" ? table(o) : await fetchForm(o, `occupations/${idOf(o.uri)}`, format);
  save(fileName(o.label, format, o.code), format === "csv" ? kCsv : kFormTypes[format], text);
}
