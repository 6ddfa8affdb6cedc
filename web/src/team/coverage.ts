// The answer of POST /v1/team, and the matrix of roles and members made of it.
import type { NamedSkill, OccupationName } from "../me_page/answers.ts";

type Cover = "nobody" | "partly" | "one" | "several";
type CoverCounts = Record<Cover, number>;

interface TeamRole extends OccupationName {
  score: number;
  bestMember?: { name: string; score: number };
  essential: CoverCounts;
  optional: CoverCounts;
}

export interface TeamCompetence extends NamedSkill {
  essential: number[];
  optional: number[];
  cover: Cover;
  members: { member: number; credit: number }[];
}

export interface TeamAnswer {
  members: { name: string; skills: number }[];
  roles: TeamRole[];
  competences: TeamCompetence[];
  hires: (OccupationName & { closes: number; brings: number[] })[];
  trainings: { competence: number; closes: number; member?: number; credit?: number }[];
}

export type Relation = "essential" | "optional";

// Who holds it more surely than not covers it; whoever is merely near has a beginning.
const kCovers = 0.5;
const creditOf = (c: TeamCompetence, member: number): number => c.members.find((m) => m.member === member)?.credit ?? 0;
export const coverers = (c: TeamCompetence): number[] => c.members.filter((m) => m.credit > kCovers).map((m) => m.member);
export const beginners = (c: TeamCompetence): number[] => c.members.filter((m) => m.credit > 0 && m.credit <= kCovers).map((m) => m.member);

interface Split {
  covered: TeamCompetence[];
  partly: TeamCompetence[];
  missing: TeamCompetence[];
}

// What `member` (null: all together) covers of the competences of a role.
export function split(answer: TeamAnswer, role: number, relation: Relation, member: number | null): Split {
  const out: Split = { covered: [], partly: [], missing: [] };
  for (const c of answer.competences) {
    if (!c[relation].includes(role)) continue;
    const credit = member === null ? Math.max(0, ...c.members.map((m) => m.credit)) : creditOf(c, member);
    (credit > kCovers ? out.covered : credit > 0 ? out.partly : out.missing).push(c);
  }
  return out;
}

export interface Cell {
  covered: number;
  partly: number;
  of: number;
  share: number;  // covered, 0 to 1
}

// Of the essential competences, or of the optional ones where a role has no others.
export function cellOf(answer: TeamAnswer, role: number, member: number | null): Cell {
  const essential = split(answer, role, "essential", member);
  const s = essential.covered.length + essential.partly.length + essential.missing.length > 0 ? essential : split(answer, role, "optional", member);
  const of = s.covered.length + s.partly.length + s.missing.length;
  return { covered: s.covered.length, partly: s.partly.length, of, share: of > 0 ? s.covered.length / of : 0 };
}

// The members that cover most of a role; none where nobody covers anything.
export function bestOf(cells: Cell[]): number[] {
  const most = Math.max(0, ...cells.map((c) => c.covered));
  return most === 0 ? [] : cells.flatMap((c, i) => (c.covered === most ? [i] : []));
}
