// The answers of /v1/adverts, /v1/guide and /v1/facts (openapi.yaml).

export interface Countries {
  adverts: number;
  countries: number;
  unknown: number;
  items: { country: string; name: string; adverts: number }[];
}

export interface Quantiles {
  currency: string | null;
  adverts: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  from?: string;
  to?: string;
}

// A line has a member for each thing it is counted by, null where that is unknown, and one with its label.
export interface CountLine {
  adverts: number;
  share: number;
  lift?: number;
  pay?: Quantiles;
  [dimension: string]: unknown;
}

export interface Counts {
  adverts: number;
  duplicates: number;
  ofAll: number;
  by: string[];
  suppressed: number;
  minCount: number;
  lines: CountLine[];
}

export interface AskedSkill {
  uri: string;
  label: string;
  adverts: number;
  share: number;
  relation: "essential" | "optional" | "none";
}

export interface Asked {
  adverts: number;
  inProfile: AskedSkill[];
  beyond: AskedSkill[];
  neverAsked: AskedSkill[];
}

interface DutyExample {
  text: string;
  source: string | null;
  url: string | null;
  date: string | null;
  countries: string[];
}

export interface DutyGroup {
  label: string;
  ownLabel: boolean;
  adverts: number;
  skills: { uri: string; label: string; score: number }[];
  countries: { country: string | null; adverts: number }[];
  example: DutyExample;
}

export interface RoleDuties {
  lang: string;
  adverts: number;
  withDuties: number;
  sentences: number;
  groups: number;
  duties: DutyGroup[];
}

export interface GuideCell {
  text: string;
  number?: number;
  uri?: string;
}

interface GuideItem {
  lead?: string;
  text?: string;
  of?: GuideCell[];
}

export interface GuideBlock {
  kind: "text" | "items" | "table" | "question";
  title?: string;
  text?: string;
  question?: string;
  answer?: string;
  items?: GuideItem[];
  columns?: string[];
  rows?: GuideCell[][];
}

export interface GuideSection {
  id: string;
  heading: string;
  blocks: GuideBlock[];
}

export interface Guide {
  wordsLang: string;
  sections: GuideSection[];
  leftOut: string[];
}

export interface Fact {
  measure: string;
  label: string;
  minimum: number;
  maximum: number | null;
  unit: string;
  place: string;
  date: string;
  source: string;
  url?: string;
}

export interface AdvertItem {
  key: string;
  title: string;
  source: string;
  url?: string;
  language?: string;
  employer?: string;
  posted?: string;
  countries: string[];
  occupation?: string;
  occupationLabel?: string;
  probability?: number;
}

export interface AdvertList {
  total: number;
  offset: number;
  limit: number;
  items: AdvertItem[];
}

export interface Advert extends AdvertItem {
  id?: string;
  validThrough?: string;
  places: { country?: string; region?: string; locality?: string; remote?: boolean; written?: string }[];
  isco?: string;
  occupations: { uri: string; code: string; probability: number }[];
  skills: { uri: string; probability: number }[];
  pay?: { minimum?: number; maximum?: number; currency?: string; period: string; basis: string; annual?: number; assumption?: string };
  contract?: string;
  hours?: string;
  experienceYears?: number;
  education?: string;
  text?: string;
}
