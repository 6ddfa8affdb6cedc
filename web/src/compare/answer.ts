// The answer of /v1/compare.
import type { ConceptRef, Levels } from "../api.ts";

export type Standing = "essential-in-all" | "in-all" | "optional-in-all" | "in-some" | "in-one";

export interface ComparedRole {
  uri: string;
  code: string | null;
  label: string;
  labelLang?: string;
  isco: ConceptRef | null;
  counts: { total: number; essentialKnowledge: number; essentialSkills: number; optionalKnowledge: number; optionalSkills: number };
  iscoSkillLevel?: { lowest: number; highest: number };
  levels?: Levels;
}

interface RoleOverlap {
  roles: [number, number];
  sharedEssential: number;
  allEssential: number;
  shared: number;
  all: number;
  weighted: number | null;
}

export interface ComparedCompetence {
  uri: string;
  label: string;
  labelLang?: string;
  type: "knowledge" | "skill";
  standing: Standing;
  essential: number[];
  optional: number[];
}

export interface RoleComparison {
  roles: ComparedRole[];
  counts: { total: number; essentialInAll: number; inAll: number; optionalInAll: number; inSome: number; inOne: number };
  overlaps: RoleOverlap[];
  competences: ComparedCompetence[];
}
