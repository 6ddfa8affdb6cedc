import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function TreePage() {
  usePage(t().skillsMenu);
  return html`<${Heading}>${t().skillsMenu}<//>`;
}
