import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function ReadPage() {
  usePage(t().readMenu);
  return html`<${Heading}>${t().readMenu}<//>`;
}
