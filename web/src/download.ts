// The files of a concept, at the foot of its page.
import { useState } from "preact/hooks";
import type { ConceptRef } from "./api.ts";
import { fetchForm, kFormTypes, type Form } from "./concept_file.ts";
import { html } from "./html.ts";
import { t } from "./language.ts";
import { Section } from "./parts.ts";
import { fileName, save } from "./saving.ts";

const kForms: [Form, string][] = [["json", "JSON"], ["jsonld", "JSON-LD"], ["ttl", "Turtle"]];

// `json`: the path of the concept's profile below /v1/.
export function Downloads({ of: concept, json }: { of: ConceptRef; json: string }) {
  const [failed, setFailed] = useState(false);
  const get = (form: Form) => fetchForm(concept, json, form).then(
    (text) => {
      save(fileName(concept.label, form), kFormTypes[form], text);
      setFailed(false);
    },
    () => setFailed(true),
  );
  return html`<${Section} id="download" title=${t().download}>
    <div class="actions">
      ${kForms.map(([form, name]) => html`<button key=${form} type="button" class="plainbutton" aria-label=${t().skillPage.downloadAs(name)} onClick=${() => get(form)}>${name}</button>`)}
    </div>
    <p role="status">${failed ? t().skillPage.failed : ""}</p>
  <//>`;
}
