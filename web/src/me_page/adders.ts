// The three ways to fill a profile: one skill after the other, an occupation, a document.
import { useEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { apiUrl, type Occupation, type SearchHit } from "../api.ts";
import { ConceptPicker } from "../concept_picker.ts";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { useAnswer } from "../load.ts";
import { heldUris, kMostSkills, me, type HeldSkill, type NamedConcept } from "../me.ts";
import { Answer, Name } from "../parts.ts";
import { navigate, place } from "../router.ts";
import type { PersonProfile } from "./answers.ts";
import { offersOf, ReadFile, Unmatched } from "./cv.ts";
import { FileDrop } from "./file_drop.ts";
import { addedText, change, idIn, meHref } from "./state.ts";
import { TakeOver, type Offer, type OfferGroup } from "./take_over.ts";
import { focusSoon, say } from "./undo.ts";

// The document being looked through. Not in the address: nothing of it is to be found in a history.
export const document_ = signal<File | null>(null);

const kDocuments = ".pdf,.docx,.odt,.txt,.md,.html,.htm,.json,.xml";

export function merged<T extends NamedConcept>(old: T[], more: T[]): T[] {
  const known = new Set(old.map((c) => c.uri));
  return [...old, ...more.filter((c) => !known.has(c.uri) && known.add(c.uri))];
}

export function take(skills: HeldSkill[], occupations: NamedConcept[] = []): void {
  const before = me.value;
  const next = { ...before, skills: merged(before.skills, skills).slice(0, kMostSkills), occupations: merged(before.occupations, occupations).slice(0, kMostSkills) };
  const added = [...next.skills.slice(before.skills.length), ...next.occupations.slice(before.occupations.length)];
  change(next, addedText(added.map((c) => c.label)));
}

const heldOf = (offers: Offer[], from: string): HeldSkill[] => offers.map((o) => ({ uri: o.uri, label: o.label, skillType: o.skillType, from }));

function addHit(hit: SearchHit): void {
  if (heldUris.value.has(hit.uri)) say(t().me.alreadyHere);
  else take([{ uri: hit.uri, label: hit.label, skillType: hit.skillType ?? null, from: "ticked" }]);
}

function groupsOf(o: Occupation): OfferGroup[] {
  const offers = (relation: string) => o.groups.filter((g) => g.relation === relation).flatMap((g) => g.buckets.flatMap((b) => b.competences.map((c) => ({
    uri: c.uri, label: c.label, labelLang: c.labelLang, skillType: g.type, ticked: relation === "essential",
  }))));
  return [
    { id: "essential", title: t().essential, offers: offers("essential") },
    { id: "optional", title: t().optional, offers: offers("optional"), closed: true },
  ];
}

function stopAdding(): void {
  navigate(meHref({ add: null }), { replace: true });
  focusSoon("#held");
}

function useFocusOn(key: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [key]);
  return heading;
}

// The skills of an occupation that one has or had (the address has it: a link may lead here).
export function OccupationOffer({ id }: { id: string }) {
  const answer = useAnswer<Occupation>(language.value ? apiUrl(`occupations/${encodeURIComponent(id)}`, { lang: language.value }) : null);
  const heading = useFocusOn(answer.data?.uri);
  const show = (o: Occupation) => {
    const onTake = (offers: Offer[]) => {
      take(heldOf(offers, "ticked"), [{ uri: o.uri, label: o.label }]);
      stopAdding();
    };
    return html`<h2 ref=${heading} tabindex="-1"><${Name} text=${o.label} lang=${o.labelLang} /></h2>
      <p class="muted">${t().me.untick}</p>
      <${TakeOver} key=${o.uri} groups=${groupsOf(o)} onTake=${onTake} onCancel=${stopAdding} alsoWithout=${t().me.onlyOccupation} />`;
  };
  return html`<section class="offer panel"><${Answer} answer=${answer} show=${show} headed /></section>`;
}

function FoundInDocument({ profile, file }: { profile: PersonProfile; file: File }) {
  const heading = useFocusOn(file);
  const close = () => {
    document_.value = null;
    focusSoon("#held");
  };
  const occupations = profile.occupations.map((o) => ({ uri: o.uri, label: o.label }));
  const groups: OfferGroup[] = [
    { id: "occupations", title: t().me.occupations, offers: profile.occupations.map((o) => ({ uri: o.uri, label: o.label, labelLang: o.labelLang, skillType: null, occupation: true, score: o.score, ticked: o.score >= 0.5 })) },
    ...offersOf(profile),
  ];
  const held = new Set([...heldUris.value, ...me.value.occupations.map((o) => o.uri)]);
  const onTake = (offers: Offer[]) => {
    const chosen = new Set(offers.map((o) => o.uri));
    const jobs = occupations.filter((o) => chosen.has(o.uri));
    take(heldOf(offers.filter((o) => !o.occupation), file.name.slice(0, 200) || "ticked"), jobs);
    close();
  };
  const none = groups.every((g) => g.offers.length === 0);
  return html`<h2 ref=${heading} tabindex="-1">${t().me.foundIn} <bdi class="filename">${file.name}</bdi></h2>
    ${none ? html`<p>${t().me.nothingRead}</p><button type="button" class="quiet" onClick=${close}>${t().me.cancel}</button>` : html`<p class="muted">${t().me.foundText}</p>
      <${TakeOver} groups=${groups} held=${held} onTake=${onTake} onCancel=${close} />`}
    <${Unmatched} profile=${profile} />`;
}

export const DocumentOffer = ({ file }: { file: File }) =>
  html`<section class="offer panel"><${ReadFile} file=${file} show=${(profile: PersonProfile) => html`<${FoundInDocument} profile=${profile} file=${file} />`} /></section>`;

export function Adders() {
  const chooseOccupation = (hit: SearchHit) => navigate(meHref({ add: idIn(hit.uri) }), { replace: place.value.query.has("add") });
  return html`<div class="waycards">
    <section class="panel" aria-labelledby="way-skills"><h2 id="way-skills">${t().me.waySkills}</h2>
      <p class="muted">${t().me.waySkillsText}</p>
      <${ConceptPicker} label=${t().me.findSkill} placeholder=${t().me.skillExample} type="skill" onPick=${addHit} taken=${heldUris.value} />
    </section>
    <section class="panel" aria-labelledby="way-occupation"><h2 id="way-occupation">${t().me.wayOccupation}</h2>
      <p class="muted">${t().me.wayOccupationText}</p>
      <${ConceptPicker} label=${t().me.findOccupation} placeholder=${t().me.occupationExample} type="occupation" onPick=${chooseOccupation} />
    </section>
    <section class="panel" aria-labelledby="way-document"><h2 id="way-document">${t().me.wayDocument}</h2>
      <p class="muted">${t().me.wayDocumentText}</p>
      <${FileDrop} label=${t().me.chooseFile} accept=${kDocuments} onFile=${(file: File) => (document_.value = file)} />
    </section>
  </div>`;
}
