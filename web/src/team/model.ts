// A team as it is kept: in this browser only.
import { soundConcept, soundConcepts, fieldsOf, isFields, isText, stored, type NamedConcept } from "../stored.ts";

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

export const nobody: Team = { version: 1, members: [], roles: [] };
export const isEmpty = (team: Team) => team.members.length + team.roles.length === 0;

function members(value: unknown): Member[] {
  const all = Array.isArray(value) ? value.slice(0, kMostMembers) : [];
  return all.filter(isFields).filter((m) => isText(m.name)).map((m) => ({
    name: String(m.name).slice(0, kMostName),
    occupations: soundConcepts(m.occupations, kMostSkills, soundConcept), skills: soundConcepts(m.skills, kMostSkills, soundConcept),
  }));
}

// The team in a text that exportTeam() wrote; null for any other text.
export function parseTeam(text: string): Team | null {
  const read = fieldsOf(text);
  if (read?.version !== 1 || !Array.isArray(read.members) || !Array.isArray(read.roles)) return null;
  return { version: 1, members: members(read.members), roles: soundConcepts(read.roles, kMostRoles, soundConcept) };
}

export const exportTeam = (team: Team): string => JSON.stringify(team, null, 2);

const own = stored("metier.team", nobody, parseTeam, isEmpty);
export const { value: ownTeam, isKept: isTeamKept, set: setTeam } = own;
own.follow();
