// The visitor's own profile: kept in this browser only, never sent but as the question of a match.
import { computed } from "@preact/signals";
import { soundConcept, soundConcepts, fieldsOf, isText, stored, type Fields, type NamedConcept } from "./stored.ts";

export type { NamedConcept };

export interface HeldSkill {
  uri: string;
  label: string;  // as it was called when it was added, for export and offline
  skillType: "knowledge" | "skill" | null;
  from: string;  // "ticked", else the name of the document it was found in
}

export interface Me {
  version: 1;
  skills: HeldSkill[];
  occupations: NamedConcept[];  // what one is or was
  goal: NamedConcept | null;
}

export const kMostSkills = 1000;
const kNobody: Me = { version: 1, skills: [], occupations: [], goal: null };

function skillOf(value: unknown): HeldSkill | null {
  const named = soundConcept(value);
  if (!named) return null;
  const { skillType, from } = value as Fields;
  return { ...named, skillType: skillType === "knowledge" || skillType === "skill" ? skillType : null, from: isText(from) ? from : "ticked" };
}

// The profile in a text that exportMe() wrote; null for any other text.
export function parseMe(text: string): Me | null {
  const read = fieldsOf(text);
  if (read?.version !== 1 || !Array.isArray(read.skills)) return null;
  return {
    version: 1, skills: soundConcepts(read.skills, kMostSkills, skillOf),
    occupations: soundConcepts(read.occupations, kMostSkills, soundConcept), goal: soundConcept(read.goal),
  };
}

// followStorage: what other windows of this browser do to it.
export const { value: me, isKept, set: setMe, follow: followStorage } =
  stored("metier.me", kNobody, parseMe, (m) => m.skills.length + m.occupations.length === 0 && !m.goal);

export const heldUris = computed(() => new Set(me.value.skills.map((s) => s.uri)));

export function addSkills(skills: HeldSkill[]): void {
  const added = skills.filter((s) => !heldUris.value.has(s.uri));
  if (added.length > 0) setMe({ ...me.value, skills: [...me.value.skills, ...added].slice(0, kMostSkills) });
}

export function dropSkills(uris: Set<string>): void {
  setMe({ ...me.value, skills: me.value.skills.filter((s) => !uris.has(s.uri)) });
}

export const forgetMe = () => setMe(kNobody);

export const exportMe = (): string => JSON.stringify(me.value, null, 2);
