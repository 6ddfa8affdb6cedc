import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function CollectionsPage(_: { id?: string }) {
  usePage(t().skillsMenu);
  return html`<${Heading}>${t().skillsMenu}<//>`;
}
