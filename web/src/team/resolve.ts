// From the names in a file to concepts: what is called exactly so is taken, of the rest the nearest are offered.
import { apiUrl, fetchJson, type SearchAnswer, type SearchHit } from "../api.ts";
import { language } from "../language.ts";
import type { NamedConcept } from "../me.ts";
import type { Team } from "./model.ts";
import { kMostRoles } from "./model.ts";
import type { NamedTeam } from "./table_file.ts";

export type Kind = "skill" | "occupation";
export const keyOf = (kind: Kind, name: string) => `${kind} ${name}`;

export interface Unknown {
  kind: Kind;
  name: string;
  nearest: NamedConcept[];
}

export interface Resolved {
  found: Map<string, NamedConcept>;  // by keyOf()
  unknown: Unknown[];
}

type Hit = SearchHit & { how?: string };
const kExact = new Set(["exact", "code", "uri"]);
const kOffered = 4;
const kAtOnce = 6;  // questions under way

function namesIn(team: NamedTeam): [Kind, string][] {
  const all = new Map<string, [Kind, string]>();
  const note = (kind: Kind, name: string) => all.set(keyOf(kind, name), [kind, name]);
  team.roles.forEach((r) => note("occupation", r));
  for (const m of team.members) {
    m.occupations.forEach((o) => note("occupation", o));
    m.skills.forEach((s) => note("skill", s));
  }
  return [...all.values()];
}

export async function resolve(team: NamedTeam, signal: AbortSignal, progress: (done: number, of: number) => void): Promise<Resolved> {
  const names = namesIn(team);
  const out: Resolved = { found: new Map(), unknown: [] };
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < names.length && !signal.aborted) {
      const [kind, name] = names[next++] as [Kind, string];
      const answer = await fetchJson<SearchAnswer>(apiUrl("suggest", { q: name, type: kind, lang: language.value, limit: kOffered }), signal);
      const hits = answer.results as Hit[];
      const exact = hits.find((h) => kExact.has(h.how ?? ""));
      if (exact) out.found.set(keyOf(kind, name), { uri: exact.uri, label: exact.label });
      else out.unknown.push({ kind, name, nearest: hits.map((h) => ({ uri: h.uri, label: h.label })) });
      progress(++done, names.length);
    }
  };
  await Promise.all(Array.from({ length: kAtOnce }, work));
  return out;
}

// The team with the concepts that its names mean; what has none is left out.
export function build(team: NamedTeam, found: Map<string, NamedConcept>): Team {
  const all = (kind: Kind, list: string[]) => {
    const concepts = list.map((name) => found.get(keyOf(kind, name))).filter((c) => c !== undefined);
    return concepts.filter((c, i) => concepts.findIndex((other) => other.uri === c.uri) === i);
  };
  return {
    version: 1,
    roles: all("occupation", team.roles).slice(0, kMostRoles),
    members: team.members.map((m) => ({ name: m.name, occupations: all("occupation", m.occupations), skills: all("skill", m.skills) })),
  };
}
