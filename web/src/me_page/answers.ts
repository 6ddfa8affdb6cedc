// What the questions about a profile are answered with (openapi.yaml).
export interface NamedSkill {
  uri: string;
  label: string;
  labelLang?: string;
}

export interface OccupationName extends NamedSkill {
  code: string;
}

export interface SkillCount {
  held: number;
  of: number;
}

interface Term {
  kind: string;
  uri: string;
  label: string;
  labelLang?: string;
  near?: NamedSkill;
}

export interface Fit extends OccupationName {
  score: number;
  essential: SkillCount;
  optional: SkillCount;
  explanation?: { terms: Term[] };
}

export interface MatchAnswer {
  skills: number;
  nothingToCompare: boolean;
  results: Fit[];
}

export interface GapSkill extends NamedSkill {
  essential: boolean;
  weight: number;
  near?: NamedSkill & { similarity: number };
  opens: number;
}

export interface Door extends NamedSkill {
  opens: number;
}

export interface GapAnswer {
  nothingToCompare: boolean;
  occupation: OccupationName;
  score: number | null;
  open: boolean;
  essential: SkillCount;
  optional: SkillCount;
  missing: GapSkill[];
  have: (NamedSkill & { essential: boolean; credit: number })[];
  doors: Door[];
}

export interface Move extends OccupationName {
  score: number;
  direction: "unknown" | "down" | "sideways" | "up";
  shared: (NamedSkill & { essential: boolean })[];
  missing: (NamedSkill & { essential: boolean })[];
}

export interface PathStep extends OccupationName {
  distance?: number;
}

export interface MovesAnswer {
  moves: Move[];
  direct?: number;
  path?: PathStep[];
}

export interface PersonSkill extends NamedSkill {
  type: "knowledge" | "skill";
  score: number;
  basis: "declared" | "inferred";
  evidence: { text: string }[];
}

export interface PersonProfile {
  lang: string;
  documents: { format: string; remarks?: string[] }[];
  occupations: (OccupationName & { score: number; months?: number })[];
  skills: PersonSkill[];
  unmatched: { text: string }[];
}
