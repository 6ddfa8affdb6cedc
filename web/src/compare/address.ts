// Which occupations are compared, and how: /compare?occupation=…&occupation=…&show=shared
import { idOf } from "../parts.ts";
import { href, place } from "../router.ts";

export const kMostRoles = 4;
const kLongest = 1000;  // what the API takes

export const kShows = ["all", "differences", "shared"] as const;
export type Show = (typeof kShows)[number];

// As an address names an occupation: the last part of an ESCO URI, else the URI whole.
export const nameOf = (uri: string) => decodeURIComponent(idOf(uri));

// All that are named, each once; more than kMostRoles are not compared.
export function rolesInAddress(): string[] {
  const named = place.value.query.getAll("occupation").map((name) => name.trim().slice(0, kLongest)).filter(Boolean);
  return [...new Set(named)];
}

export function showInAddress(): Show {
  const show = place.value.query.get("show");
  return kShows.find((s) => s === show) ?? "all";
}

export function compareHref(roles: string[], show: Show = "all"): string {
  const query: [string, string][] = roles.map((role) => ["occupation", role]);
  if (show !== "all") query.push(["show", show]);
  return href("/compare", query);
}
