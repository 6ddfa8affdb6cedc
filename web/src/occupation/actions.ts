// What can be done with an occupation besides reading it: compare, print, take along.
import { useState } from "preact/hooks";
import type { Occupation } from "../api.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { idOf } from "../parts.ts";
import { href } from "../router.ts";
import type { Format } from "./download.ts";

const kFormats: [Format, string][] = [["json", "JSON"], ["csv", "CSV"], ["jsonld", "JSON-LD"], ["ttl", "Turtle"]];

function Downloads({ occupation }: { occupation: Occupation }) {
  const [failed, setFailed] = useState("");
  const get = (format: Format, name: string) => {
    setFailed("");
    import("./download.ts").then((m) => m.download(occupation, format)).catch(() => setFailed(name));
  };
  return html`<div class="downloads" role="group" aria-label=${t().occupationPage.download}>
    <span aria-hidden="true">${t().occupationPage.download}</span>
    ${kFormats.map(([format, name]) => html`<button key=${format} type="button" class="chip" onClick=${() => get(format, name)}>${name}</button>`)}
    <span role="status">${failed ? t().occupationPage.downloadFailed(failed) : ""}</span>
  </div>`;
}

export const Actions = ({ occupation: o }: { occupation: Occupation }) =>
  html`<div class="actions">
    <a class="button" href=${href("/compare", { occupation: decodeURIComponent(idOf(o.uri)) })}>${t().occupationPage.compareWith}</a>
    <button type="button" class="chip" onClick=${() => window.print()}>${t().occupationPage.print}</button>
    <${Downloads} occupation=${o} />
  </div>`;
