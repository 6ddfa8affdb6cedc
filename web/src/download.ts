// A concept as a file in the forms that the server has it in.
import { useState } from "preact/hooks";
import { apiUrl, type ConceptRef } from "./api.ts";
import { html } from "./html.ts";
import { language, t } from "./language.ts";
import { idOf, Section } from "./parts.ts";

interface Form {
  name: string;
  end: string;  // of the file's name
  accept: string;
}

const kForms: Form[] = [
  { name: "JSON", end: "json", accept: "application/json" },
  { name: "JSON-LD", end: "jsonld", accept: "application/ld+json" },
  { name: "Turtle", end: "ttl", accept: "text/turtle" },
];

export function saveAs(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // some browsers fetch it only later
}

// The concept of any URI, by the path of the ESCO Open API, which asks for the form in a header.
const openPath = (uri: string) => `/open-api/concept/${uri.startsWith("http://data.europa.eu/esco/") ? uri.slice(27).replace("/", ":") : encodeURIComponent(uri)}`;

async function fetchForm(concept: ConceptRef, json: string, { accept, end }: Form): Promise<void> {
  const url = end === "json" ? apiUrl(json, { lang: language.value }) : openPath(concept.uri);
  const response = await fetch(url, { headers: { Accept: accept } });
  if (!response.ok) throw new Error(String(response.status));
  const name = concept.label.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 80) || idOf(concept.uri).slice(0, 80);
  saveAs(await response.blob(), `${name}.${end}`);
}

// `json`: the path of the concept's profile below /v1/.
export function Downloads({ of: concept, json }: { of: ConceptRef; json: string }) {
  const [failed, setFailed] = useState(false);
  const fetchOne = (form: Form) => fetchForm(concept, json, form).then(() => setFailed(false), () => setFailed(true));
  return html`<${Section} id="download" title=${t().download}>
    <div class="actions">
      ${kForms.map((form) => html`<button key=${form.end} type="button" class="plainbutton" aria-label=${t().skillPage.downloadAs(form.name)} onClick=${() => fetchOne(form)}>${form.name}</button>`)}
    </div>
    <p role="status">${failed ? t().skillPage.failed : ""}</p>
  <//>`;
}
