// Takes the results out of the page: as files, or into the visitor's own profile.
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { addSkills, heldUris, isKept, me, setMe } from "../me.ts";
import { Section } from "../parts.ts";
import { href } from "../router.ts";
import { fileName, kCsv, save } from "../saving.ts";
import { asCsv, asEuropass, asJson, asJsonResume, type Outcome } from "./outputs.ts";

type Form = [name: string, end: string, type: string, write: (of: Outcome) => string];
const kForms: Form[] = [
  ["JSON", "json", "application/json", asJson],
  ["CSV", "csv", kCsv, asCsv],
  ["JSON Resume", "resume.json", "application/json", asJsonResume],
  ["Europass", "europass.xml", "application/xml", asEuropass],
];

const kMostText = 1000;  // of a label or a name in the profile

function AddToMe({ of }: { of: Outcome }) {
  const [added, setAdded] = useState<number | null>(null);
  const skills = of.found.filter((d) => d.kind !== "occupation");
  const open = skills.filter((d) => !heldUris.value.has(d.uri));
  const add = () => {
    addSkills(open.map((d) => ({ uri: d.uri, label: d.label.slice(0, kMostText), skillType: d.kind === "knowledge" ? "knowledge" : "skill", from: of.name.slice(0, kMostText) })));
    setAdded(open.length);
    if (!of.profile) return;  // an advert says nothing of what somebody is
    const held = new Set(me.value.occupations.map((o) => o.uri));
    const mine = of.found.filter((d) => d.kind === "occupation" && !held.has(d.uri)).map(({ uri, label }) => ({ uri, label: label.slice(0, kMostText) }));
    if (mine.length > 0) setMe({ ...me.value, occupations: [...me.value.occupations, ...mine] });
  };
  return html`<div class="tome"><button type="button" class="button" disabled=${open.length === 0} onClick=${add}>${t().read.addToMe(open.length)}</button>
    <a href=${href("/me")}>${t().read.whatFits}</a>
    <p role="status" class="muted">${added === null ? (open.length === 0 && skills.length > 0 ? t().read.allInProfile : "") : t().read.addedToMe(added)}${isKept.value ? "" : ` ${t().read.notKept}`}</p></div>`;
}

export function Export({ of }: { of: Outcome }) {
  return html`<${Section} id="export" title=${t().read.exportTitle}>
    <p class="muted">${t().read.exportText(of.found.length)}</p>
    <p class="forms">${kForms.map(([name, end, type, write]) => html`<button key=${name} type="button" class="plainbutton" disabled=${of.found.length === 0}
      onClick=${() => save(fileName(of.name.replace(/\.[^.]{1,5}$/, ""), end), type, write(of))}>${t().read.download(name)}</button>`)}</p>
    <${AddToMe} of=${of} />
  <//>`;
}
