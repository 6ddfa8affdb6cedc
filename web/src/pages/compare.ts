import { kMostRoles, rolesInAddress, showInAddress } from "../compare/address.ts";
import type { RoleComparison } from "../compare/answer.ts";
import { type Role, Roles, useRoles } from "../compare/roles.ts";
import { Comparison } from "../compare/table.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { Panel } from "../occupation/panel.ts";
import { Heading, usePage } from "../parts.ts";

function compareUrl(names: string[]): string | null {
  if (names.length < 2 || !language.value) return null;
  return `/v1/compare?${new URLSearchParams([...names.map((name) => ["occupation", name]), ["lang", language.value]])}`;
}

// The same occupation by another of its names.
const isAgain = (roles: Role[], i: number) => {
  const uri = roles[i]?.answer.data?.uri;
  return uri !== undefined && roles.findIndex((r) => r.answer.data?.uri === uri) < i;
};

export function ComparePage() {
  const words = t().occupationPage;
  const named = rolesInAddress();
  const show = showInAddress();
  const roles = useRoles(named);
  // What is wrong with one of them is told beside its name; the others are compared all the same.
  const sound = roles.filter((r, i) => !r.answer.problem && !isAgain(roles, i));
  const known = roles.every((r) => r.answer.data ?? r.answer.problem);
  const answer = useAnswer<RoleComparison>(compareUrl(sound.map((r) => r.name)));
  const labels = roles.flatMap((r) => r.answer.data?.label ?? []);
  const stands = known && (sound.length < 2 || answer.data || answer.problem);
  usePage(stands ? [words.compareTitle, labels.join(", ").slice(0, 300)].filter(Boolean).join(": ") : undefined);
  return html`<div class="comparison">
    <${Heading}>${words.compareTitle}<//>
    <p class="muted screen">${words.compareText(kMostRoles)}</p>
    <${Roles} named=${named} roles=${roles} sound=${sound} show=${show} />
    ${sound.length >= 2
      ? html`<button type="button" class="chip print" onClick=${() => window.print()}>${words.print}</button>
        <${Panel} answer=${known ? answer : { ...answer, problem: undefined }} show=${(c: RoleComparison) => html`<${Comparison} comparison=${c} roles=${sound} show=${show} />`} />`
      : null}
  </div>`;
}
