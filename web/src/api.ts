// The answers of the server (openapi.yaml) and how they are fetched.
import { signal } from "@preact/signals";

type ConceptType = "occupation" | "skill" | "skill-group" | "isco-group" | "concept-scheme";

export interface ConceptRef {
  uri: string;
  type: ConceptType;
  code: string | null;
  label: string;
  labelLang?: string;
  skillType?: "knowledge" | "skill" | null;
}

export interface GroupRef extends ConceptRef {
  groups: number;
  concepts: number;
}

export interface Competence {
  uri: string;
  label: string;
  labelLang?: string;
  description: string;
  descriptionLang?: string;
  scopeNote?: string;
  scopeNoteLang?: string;
  tags: string[];
}

export interface Bucket {
  reuse: string;
  count: number;
  competences: Competence[];
}

export interface CompetenceGroup {
  relation: "essential" | "optional";
  type: "knowledge" | "skill";
  count: number;
  buckets: Bucket[];
}

export interface OtherRelation extends Competence {
  relation: "essential" | "optional";
}

// What the profiles of all kinds have.
export interface Profile extends ConceptRef {
  lang: string;
  alternativeLabels: string[];
  description: string;
  descriptionLang?: string;
  scopeNote?: string;
  scopeNoteLang?: string;
  definition?: string;
  definitionLang?: string;
  broader: ConceptRef[];
  hierarchy: ConceptRef[][];
  source: string;
  status: string;
  modified?: string;
}

// Schooling and experience as O*NET has them, where the release was built with it; its words are English.
export interface Levels {
  jobZone: { zone: number; name: string } | null;
  education: { level: number; name: string; percent: number } | null;
  experience: { level: number; name: string } | null;
  source: string;
}

export interface Occupation extends Profile {
  isco: { code: string; label: string; labelLang?: string; uri: string } | null;
  regulated?: string;
  counts: { total: number; groups: number; essential: number; optional: number };
  groups: CompetenceGroup[];
  otherRelations: OtherRelation[];
  narrower: ConceptRef[];
  nace?: string[];
  greenShare?: number;
  collections: string[];
  levels?: Levels;
}

export interface Skill extends Profile {
  reuseLevel: string | null;
  tags: string[];
  counts: { essentialFor: number; optionalFor: number };
  essentialFor: ConceptRef[];
  optionalFor: ConceptRef[];
  related: (ConceptRef & { relation: string })[];
  narrower: ConceptRef[];
}

export interface SkillGroup extends Profile {
  narrower: GroupRef[];
  skills: ConceptRef[];
}

export interface IscoGroup extends Profile {
  narrower: GroupRef[];
  occupations: ConceptRef[];
  greenShare?: number;
}

export interface GroupList {
  items: GroupRef[];
}

// A concept scheme with a page of its members.
export interface Scheme extends ConceptRef {
  description: string;
  descriptionLang?: string;
  members: { total: number; offset: number; limit: number; items: ConceptRef[] };
  source: string;
}

export interface SearchHit extends ConceptRef {
  lang: string;
  description?: string;
  matched: { label: string; lang: string; kind: "preferred" | "alternative" | "hidden" | "code" | "uri" };
}

export interface SearchAnswer {
  query: string;
  more?: boolean;
  results: SearchHit[];
}

export interface About {
  version: string;
  release: string;
  contentHash: string;
  lang: string;
  languages: { code: string; name: string }[];
  counts: { occupations: number; skills: number; skillGroups: number; iscoGroups: number; schemes: number; labels: number };
  schemes: { uri: string; label: string; labelLang?: string; members: number }[];
  adverts?: boolean;  // whether the server has any
  attribution: string;
}

// An answer that is an error: problem details of the server, or status 0 when there was no answer.
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly parameter?: string,
    readonly suggestions: ConceptRef[] = [],
  ) {
    super(detail);
  }
}

// Whether the last answer came out of what the browser keeps (service_worker.ts), for want of one of the server.
export const isServerSilent = signal(false);

// The answer to a request, or the Problem it is.
async function answerTo<T>(url: string, request: RequestInit, signal?: AbortSignal): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { ...request, headers: { Accept: "application/json", ...request.headers }, ...(signal ? { signal } : {}) });
    body = await response.json();
    isServerSilent.value = response.headers.has("X-Metier-Kept");
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, "");
  }
  if (response.ok) return body as T;
  const problem = body as Partial<Problem>;
  throw new Problem(response.status, String(problem.detail ?? ""), problem.parameter, problem.suggestions ?? []);
}

// The latest answers, the oldest go first.
export class Kept {
  private readonly answers = new Map<string, unknown>();
  constructor(private readonly most: number) {}
  get = <T>(key: string): T | undefined => this.answers.get(key) as T | undefined;
  clear = (): void => this.answers.clear();

  async orAsk<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const old = this.get<T>(key);
    if (old !== undefined) return old;
    const answer = await ask();
    this.answers.set(key, answer);
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value as string);
    return answer;
  }
}

const kept = new Kept(100);  // for Back
export const keptAnswer = kept.get;

export const fetchJson = <T>(url: string, signal?: AbortSignal): Promise<T> => kept.orAsk(url, () => answerTo<T>(url, {}, signal));

// A question with a body, to a path below /v1/; nothing of it is kept (post.ts does).
export const post = <T>(path: string, body: string | Blob, type: string, signal?: AbortSignal): Promise<T> =>
  answerTo<T>(`/v1/${path}`, { method: "POST", body, headers: { "Content-Type": type } }, signal);

export function apiUrl(path: string, query: Record<string, string | number | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) params.set(name, String(value));
  return `/v1/${path}?${params}`;
}
