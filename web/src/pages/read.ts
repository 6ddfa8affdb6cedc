// Read a text or a file: what of ESCO is in it, and where. The text is in memory only (read/state.ts).
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { Heading, usePage, Waiting } from "../parts.ts";
import { Ask, readFiles, useDrop } from "../read/ask.ts";
import { wish } from "../read/query.ts";
import { Result } from "../read/result.ts";
import { kSamples } from "../read/samples.ts";
import { busy, open, problem, session } from "../read/state.ts";

// A sample that the address names is read without being asked for.
function useSample(): boolean {
  const { sample, result } = wish();
  const named = result ? kSamples.find((s) => s.id === sample) : undefined;
  const missing = !!named && session.value?.sample !== named.id;
  useEffect(() => {
    if (named && missing && language.value) void open(t().read[named.name], named.text, language.value, named.id);
  }, [named?.id, missing]);
  return missing && !problem.value;
}

export function ReadPage() {
  usePage(t().readMenu);
  const [complaint, complain] = useState("");
  const take = (files: File[]) => void readFiles(files, complain);
  const over = useDrop(take);
  const waiting = useSample();
  const shown = wish().result && session.value && !waiting;
  return html`<div class=${`read ${over ? "dropping" : ""}`} aria-busy=${busy.value ? "true" : undefined}>
    ${waiting ? html`<${Heading}>${t().read.title}<//><${Waiting} />` : shown
      ? html`${complaint ? html`<p role="alert" class="complaint">${complaint}</p>` : null}<${Result} key=${session.value?.text} session=${session.value} />`
      : html`<${Ask} complaint=${complaint} complain=${complain} take=${take} />`}
    ${over ? html`<div class="dropsign" aria-hidden="true"><p>${t().read.dropHere}</p></div>` : null}
    <p class="sr" role="status">${busy.value ? t().read.reading : ""}</p>
  </div>`;
}
