// A team as it is kept: in this browser only.
import { signal } from "@preact/signals";
import type { NamedConcept } from "../me.ts";

export interface Member {
  name: string;
  occupations: NamedConcept[];  // stand for what somebody in them can do
  skills: NamedConcept[];
}

export interface Team {
  version: 1;
  members: Member[];
  roles: NamedConcept[];  // occupations to fill
}

export const kMostMembers = 100;
export const kMostRoles = 16;
export const kMostName = 200;
const kMostSkills = 1000;
const kMostText = 1000;
const kStorageKey = "metier.team";

export const nobody: Team = { version: 1, members: [], roles: [] };
export const isEmpty = (team: Team) => team.members.length + team.roles.length === 0;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length <= kMostText;

function concepts(value: unknown, most: number): NamedConcept[] {
  const found = new Map<string, NamedConcept>();
  for (const c of Array.isArray(value) ? value.slice(0, most) : []) {
    if (isFields(c) && isText(c.uri) && isText(c.label)) found.set(c.uri, { uri: c.uri, label: c.label });
  }
  return [...found.values()];
}

function members(value: unknown): Member[] {
  const all = Array.isArray(value) ? value.slice(0, kMostMembers) : [];
  return all.filter(isFields).filter((m) => isText(m.name)).map((m) => ({
    name: String(m.name).slice(0, kMostName), occupations: concepts(m.occupations, kMostSkills), skills: concepts(m.skills, kMostSkills),
  }));
}

// The team in a text that exportTeam() wrote; null for any other text.
export function parseTeam(text: string): Team | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(value) || value.version !== 1 || !Array.isArray(value.members) || !Array.isArray(value.roles)) return null;
  return { version: 1, members: members(value.members), roles: concepts(value.roles, kMostRoles) };
}

export const exportTeam = (team: Team): string => JSON.stringify(team, null, 2);

function stored(): Team {
  try {
    return parseTeam(window.localStorage.getItem(kStorageKey) ?? "") ?? nobody;
  } catch {
    return nobody;  // storage is switched off
  }
}

export const ownTeam = signal<Team>(stored());
// Other windows of this browser.
window.addEventListener("storage", (event) => {
  if (event.key === kStorageKey || event.key === null) ownTeam.value = stored();
});

export const isTeamKept = signal(true);

export function setTeam(next: Team): void {
  ownTeam.value = next;
  try {
    if (isEmpty(next)) window.localStorage.removeItem(kStorageKey);
    else window.localStorage.setItem(kStorageKey, exportTeam(next));
    isTeamKept.value = true;
  } catch {
    isTeamKept.value = false;
  }
}
