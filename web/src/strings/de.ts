import type { Translation } from "./en.ts";

export const de: Translation = {
  // What only some pages say, by page.
  occupationPage: {},
  read: {},
  me: {},
  team: {},
  adverts: {},
  map: {},
  tree: {},
};
