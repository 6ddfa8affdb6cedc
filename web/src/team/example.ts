// The worked example: technology leadership. The roles are ESCO's; the people are made up, each with an
// occupation or with some of the skills of the roles, named by the first digits of their ids.
import { apiUrl, fetchJson, type Occupation } from "../api.ts";
import type { NamedConcept } from "../me.ts";
import type { Team } from "./model.ts";

export const exampleName = "technology-leadership";
const kRoles = ["1330.3", "1330.5", "2529.1"];  // chief technology officer, ICT operations manager, chief ICT security officer

const kPeople: { name: string; skills: string }[] = [
  { name: "Ingrid", skills: "248894d1 b91535d7 7a17d7ce 0aa02c52 ec6df9cb cc716f65 21c5790c f2c63b7a cb1b0777 af607e5e 3cfa46e9 bec4359e 94dd823c 0a9acb6b 27ed854c" },
  { name: "Mateus", skills: "4b88b1ee 7adb8473 0868eef3 94dd823c bec4359e 3cfa46e9 501537a7 cd5efa8c 397da142 7a17d7ce 4c016b68 b633eb55 83b33952" },
  { name: "Aoife", skills: "8088750d 5898d99a 0ffdb6ac 2ddb1226 7814e88f 3ff589b7 a56dec32 11eebd42 6eff134b 114c9698 fe1c2b32 69cfc5ed 14d1e367 06358891 2a3a96a3 7f27f1ff 501537a7 b8271c8a 3d3ee5c3" },
  { name: "Yusuf", skills: "2d140a3a 7f0b1a66 751941a0 1e7ed56a 339ac029 5d34adde 8dcbcabe e54ff029 415abd43 6430eb0d 21c5790c 909a28ce ddb65832" },
  { name: "Linnea", skills: "a4346013 1dae8445 3d3ee5c3 6a536b36 0daaf096 cef5c0f8 477173ca 6aef2baa b216d9a2 21c5790c 2fb8480e 75b30aeb" },
];

const isCalled = (uri: string, start: string) => uri.slice(uri.lastIndexOf("/") + 1).startsWith(start);

export async function loadExample(lang: string, signal: AbortSignal): Promise<Team> {
  const roles = await Promise.all(kRoles.map((code) => fetchJson<Occupation>(apiUrl(`occupations/${code}`, { lang }), signal)));
  const competences = roles.flatMap((o) => o.groups.flatMap((g) => g.buckets.flatMap((b) => b.competences)));
  const skill = (start: string): NamedConcept | undefined => {
    const found = competences.find((c) => isCalled(c.uri, start));
    return found && { uri: found.uri, label: found.label };
  };
  return {
    version: 1,
    roles: roles.map((o) => ({ uri: o.uri, label: o.label })),
    members: kPeople.map(({ name, skills }) => ({ name, occupations: [], skills: skills.split(" ").map(skill).filter((s) => s !== undefined) })),
  };
}
