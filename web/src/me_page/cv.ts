// A document read for what somebody can do: the question, and what of the answer is to be taken over.
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../api.ts";
import { html, type Html } from "../html.ts";
import { language, t } from "../language.ts";
import { Failure, Waiting } from "../parts.ts";
import type { PersonProfile, PersonSkill } from "./answers.ts";
import { postFile } from "../post.ts";
import type { Offer, OfferGroup } from "./take_over.ts";

const kSure = 0.5;  // less sure skills are shown, but not ticked

const offer = (s: PersonSkill): Offer => ({
  uri: s.uri, label: s.label, labelLang: s.labelLang, skillType: s.type, score: s.score,
  ticked: s.basis === "declared" || s.score >= kSure, said: s.evidence[0]?.text,
});

export const offersOf = (profile: PersonProfile): OfferGroup[] => [
  { id: "declared", title: t().me.declared, offers: profile.skills.filter((s) => s.basis === "declared").map(offer) },
  { id: "inferred", title: t().me.inferred, offers: profile.skills.filter((s) => s.basis === "inferred").map(offer) },
];

// Entries of the document that no concept was found for.
export function Unmatched({ profile }: { profile: PersonProfile }) {
  const texts = [...new Set(profile.unmatched.map((u) => u.text))].slice(0, 100);
  return texts.length > 0
    ? html`<details><summary>${t().me.unmatched(texts.length)}</summary><ul class="labels">${texts.map((text) => html`<li key=${text} dir="auto">${text}</li>`)}</ul></details>`
    : null;
}

// Reads `file` and shows the answer with `show`; `file` null shows nothing.
export function ReadFile({ file, show }: { file: File; show: (profile: PersonProfile) => Html }) {
  const [profile, setProfile] = useState<PersonProfile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setProfile(null);
    setProblem(null);
    postFile<PersonProfile>(`documents/profile?lang=${language.value ?? "en"}`, file, stop.signal).then(
      (answer) => stop.signal.aborted || setProfile(answer),
      (error: unknown) => stop.signal.aborted || setProblem(error instanceof Problem ? error : new Problem(0, String(error))),
    );
    return () => stop.abort();
  }, [file, attempt, language.value]);
  if (problem) return html`<${Failure} problem=${problem} retry=${() => setAttempt(attempt + 1)} headed />`;
  return profile ? show(profile) : html`<${Waiting} />`;
}
