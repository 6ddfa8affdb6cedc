// Which collections there are, by the names they have in addresses, and all members of one.
import { useEffect, useState } from "preact/hooks";
import { type About, apiUrl, type ConceptRef, fetchJson, Problem, type Scheme } from "./api.ts";
import { interfaceLanguage, t } from "./language.ts";
import { fold } from "./tree_model.ts";

const kSchemes = "http://data.europa.eu/esco/concept-scheme/";
const kPage = 1000;  // the most the server gives at once
export const kWhole = 3000;  // members up to which a collection is fetched whole, so that it can be filtered

// The collections by the name of their tag; the others are what the classification itself is made of.
const kNamed: Record<string, string> = {
  digital: "6c930acd-c104-4ece-acf7-f44fd7333036",
  green: "green",
  digComp: "digcomp",
  transversal: "skill-transversal-groups",
  language: "skill-language-groups",
  research: "research",
  "research-occupations": "8ae4b9f3-507e-4057-a145-2f96f0132613",
};

export interface CollectionRef {
  name: string;  // in the address
  uri: string;
  label: string;
  labelLang: string | undefined;
  text: string;
  members: number;
  named: boolean;
}

function refOf(scheme: About["schemes"][number]): CollectionRef {
  const id = scheme.uri.startsWith(kSchemes) ? scheme.uri.slice(kSchemes.length) : scheme.uri;
  const name = Object.keys(kNamed).find((key) => kNamed[key] === id);
  const { uri, members } = scheme;
  if (!name) return { name: id, uri, label: scheme.label, labelLang: scheme.labelLang, text: "", members, named: false };
  return { name, uri, label: t().tree.names[name] ?? scheme.label, labelLang: interfaceLanguage.value, text: t().tree.texts[name] ?? "", members, named: true };
}

// All that have members: those with a tag in the order above, then the others.
export function collectionsOf(about: About): CollectionRef[] {
  const all = about.schemes.filter((s) => s.members > 0).map(refOf);
  const names = Object.keys(kNamed);
  const at = (c: CollectionRef) => (c.named ? names.indexOf(c.name) : names.length);
  return all.sort((a, b) => at(a) - at(b));
}

// The URI of a collection by its name in the address: that of a tag, the end of its URI, or the URI.
export function uriOf(name: string): string {
  const known = Object.hasOwn(kNamed, name) ? kNamed[name] : undefined;
  return known ? kSchemes + known : name.includes(":") ? name : kSchemes + name;
}

export const pageUrl = (uri: string, lang: string, offset: number, limit: number) => apiUrl("concepts", { uri, lang, limit, offset });

// All members of a collection; undefined until they are there.
export function useMembers(uri: string, lang: string, total: number): { members: ConceptRef[] | undefined; problem: Problem | undefined } {
  const [got, setGot] = useState<{ key: string; members?: ConceptRef[]; problem?: Problem } | null>(null);
  const key = `${lang} ${uri}`;
  useEffect(() => {
    if (total === 0 || total > kWhole) return;
    const stop = new AbortController();
    const offsets = Array.from({ length: Math.ceil(total / kPage) }, (_, i) => i * kPage);
    Promise.all(offsets.map((offset) => fetchJson<Scheme>(pageUrl(uri, lang, offset, kPage), stop.signal))).then(
      (pages) => setGot({ key, members: pages.flatMap((p) => p.members.items) }),
      (error) => stop.signal.aborted || setGot({ key, problem: error instanceof Problem ? error : new Problem(0, "") }),
    );
    return () => stop.abort();
  }, [key, total]);
  return { members: got?.key === key ? got.members : undefined, problem: got?.key === key ? got.problem : undefined };
}

export type MemberKind = "knowledge" | "skill" | "occupation" | "skill-group" | "isco-group" | "other";

export function kindOf(concept: ConceptRef): MemberKind {
  if (concept.type === "skill") return concept.skillType === "knowledge" ? "knowledge" : "skill";
  return concept.type === "concept-scheme" ? "other" : concept.type;
}

// Those of a kind (null: of any) that have every word of the filter.
export function matching(members: ConceptRef[], text: string, kind: string | null): ConceptRef[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return members.filter((m) => {
    if (kind && kindOf(m) !== kind) return false;
    const label = words.length > 0 ? fold(`${m.code ?? ""} ${m.label}`) : "";
    return words.every((w) => label.includes(w));
  });
}
