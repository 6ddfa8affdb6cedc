// The visitor's own profile: kept in this browser only, never sent but as the question of a match.
import { computed, signal } from "@preact/signals";

export interface HeldSkill {
  uri: string;
  label: string;  // as it was called when it was added, for export and offline
  skillType: "knowledge" | "skill" | null;
  from: string;  // "ticked", else the name of the document it was found in
}

export interface NamedConcept {
  uri: string;
  label: string;
}

export interface Me {
  version: 1;
  skills: HeldSkill[];
  occupations: NamedConcept[];  // what one is or was
  goal: NamedConcept | null;
}

const kStorageKey = "metier.me";
export const kMostSkills = 1000;
const kMostText = 1000;
const kNobody: Me = { version: 1, skills: [], occupations: [], goal: null };

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length <= kMostText;

function concept(value: unknown): NamedConcept | null {
  return isFields(value) && isText(value.uri) && isText(value.label) ? { uri: value.uri, label: value.label } : null;
}

function skill(value: unknown): HeldSkill | null {
  const named = concept(value);
  if (!named) return null;
  const { skillType, from } = value as Fields;
  return { ...named, skillType: skillType === "knowledge" || skillType === "skill" ? skillType : null, from: isText(from) ? from : "ticked" };
}

function all<T extends NamedConcept>(value: unknown, one: (value: unknown) => T | null): T[] {
  const found = new Map<string, T>();
  for (const entry of Array.isArray(value) ? value.slice(0, kMostSkills) : []) {
    const item = one(entry);
    if (item) found.set(item.uri, item);
  }
  return [...found.values()];
}

// The profile in a text that exportMe() wrote; null for any other text. Entries that are not sound are left out.
export function parseMe(text: string): Me | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(value) || value.version !== 1 || !Array.isArray(value.skills)) return null;
  return { version: 1, skills: all(value.skills, skill), occupations: all(value.occupations, concept), goal: concept(value.goal) };
}

function stored(): Me {
  try {
    return parseMe(window.localStorage.getItem(kStorageKey) ?? "") ?? kNobody;
  } catch {
    return kNobody;  // storage is switched off
  }
}

export const me = signal<Me>(stored());
export const heldUris = computed(() => new Set(me.value.skills.map((s) => s.uri)));

// False when the browser does not keep it: then it lasts as long as the page.
export const isKept = signal(true);

export function setMe(next: Me): void {
  me.value = next;
  try {
    if (next.skills.length + next.occupations.length === 0 && !next.goal) window.localStorage.removeItem(kStorageKey);
    else window.localStorage.setItem(kStorageKey, JSON.stringify(next));
    isKept.value = true;
  } catch {
    isKept.value = false;
  }
}

export function addSkills(skills: HeldSkill[]): void {
  const added = skills.filter((s) => !heldUris.value.has(s.uri));
  if (added.length > 0) setMe({ ...me.value, skills: [...me.value.skills, ...added].slice(0, kMostSkills) });
}

export function dropSkills(uris: Set<string>): void {
  setMe({ ...me.value, skills: me.value.skills.filter((s) => !uris.has(s.uri)) });
}

export const forgetMe = () => setMe(kNobody);

export const exportMe = (): string => JSON.stringify(me.value, null, 2);

// Other windows of this browser.
export function followStorage(): void {
  window.addEventListener("storage", (event) => {
    if (event.key === kStorageKey || event.key === null) me.value = stored();
  });
}
