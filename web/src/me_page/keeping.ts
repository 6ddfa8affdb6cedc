// Taking the profile along, bringing it back, forgetting it.
import { html } from "../html.ts";
import { t } from "../language.ts";
import { exportMe, forgetMe, kMostSkills, me, parseMe, type Me } from "../me.ts";
import { document_, merged } from "./adders.ts";
import { forgetAnswers } from "../post.ts";
import { FileDrop } from "./file_drop.ts";
import { change, meHref } from "./state.ts";
import { say } from "./undo.ts";
import { navigate } from "../router.ts";
import { save } from "../saving.ts";

// https://jsonresume.org, with the URIs where POST /v1/documents/profile writes and reads them.
function jsonResume({ skills, occupations }: Me): string {
  return JSON.stringify({
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: {},
    work: occupations.map((o) => ({ position: o.label, esco: [{ uri: o.uri, label: o.label }] })),
    skills: skills.map((s) => ({ name: s.label, esco: { uri: s.uri, label: s.label, ...(s.skillType ? { type: s.skillType } : {}) } })),
  }, null, 2);
}

const kMostBytes = 10 * 1024 * 1024;

// A file of ours is merged; any other is read as a document.
async function bring(file: File): Promise<void> {
  const text = file.size <= kMostBytes ? await file.text() : "";
  const brought = parseMe(text);
  if (!brought) {
    document_.value = file;
    return navigate(meHref({ view: "skills" }));
  }
  const { skills, occupations, goal } = me.value;
  const next: Me = { version: 1, skills: merged(skills, brought.skills).slice(0, kMostSkills), occupations: merged(occupations, brought.occupations).slice(0, kMostSkills), goal: goal ?? brought.goal };
  change(next, t().me.imported(next.skills.length - skills.length));
}

function forget(): void {
  const before = me.value;
  forgetMe();
  forgetAnswers();
  document_.value = null;
  say(t().me.forgotten, () => change(before, t().me.undone));
  navigate(meHref({ goal: null, from: null, view: "skills" }));
}

export function Keeping() {
  const empty = me.value.skills.length + me.value.occupations.length === 0;
  return html`<section class="keeping" aria-labelledby="keeping"><h2 id="keeping">${t().me.keeping}</h2>
    <p class="muted">${t().me.keepingText}</p>
    ${empty ? null : html`<div class="actions">
      <button type="button" class="plainbutton" onClick=${() => save("metier-profile.json", "application/json", exportMe())}>${t().me.exportOurs}</button>
      <button type="button" class="plainbutton" onClick=${() => save("resume.json", "application/json", jsonResume(me.value))}>${t().me.exportResume}</button>
      <button type="button" class="plainbutton danger" onClick=${forget}>${t().me.forget}</button>
    </div>`}
    <${FileDrop} label=${t().me.importFile} hint=${t().me.importText} accept=".json,.xml,.pdf,.docx,.odt,.txt,.md,.html" onFile=${(file: File) => void bring(file)} />
  </section>`;
}
