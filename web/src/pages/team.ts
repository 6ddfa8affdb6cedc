import { html } from "../html.ts";
import { t } from "../language.ts";
import { Heading, usePage } from "../parts.ts";

export function TeamPage() {
  usePage(t().teamMenu);
  return html`<${Heading}>${t().teamMenu}<//>`;
}
