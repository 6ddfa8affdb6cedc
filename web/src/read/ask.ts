// The field for a text, the way to a file, and texts of our own to try.
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { Failure, Heading } from "../parts.ts";
import { kMostFile } from "./answers.ts";
import { addressOf, wish, wishFor } from "./query.ts";
import { kSamples } from "./samples.ts";
import { busy, draft, open, problem, session } from "./state.ts";

const kAccepted = ".txt,.md,.markdown,.html,.htm,.pdf,.docx,.odt,.json,.jsonld,.xml,text/plain,text/html,application/pdf";

const kFresh = { result: true, sample: "", lang: "", as: "auto" } as const;

// What is wrong with a choice of files before any is sent; "" for nothing.
function complaintOf(files: File[]): string {
  const file = files[0];
  if (!file) return t().read.noFile;
  if (file.size > kMostFile) return t().read.tooLarge(file.name.slice(0, 100), Math.round(file.size / 1024 / 1024));
  return file.size === 0 ? t().read.emptyFile : "";
}

export async function readFiles(files: File[], complain: (what: string) => void): Promise<void> {
  const complaint = complaintOf(files);
  complain(complaint);
  const file = files[0];
  if (complaint || !file) return;
  if (files.length > 1) complain(t().read.onlyFirst(file.name.slice(0, 100)));
  try {
    await file.slice(0, 1).arrayBuffer();  // a folder looks like a file until it is read
  } catch {
    return complain(t().read.noFile);
  }
  if (await open(file.name, file, language.value)) wishFor(kFresh, {});
}

// Files dropped anywhere on the page.
export function useDrop(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => void (event.relatedTarget === null && setOver(false));
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}

export const Privacy = () => html`<p class="privacy"><strong>${t().read.privacyShort}</strong> ${t().read.privacy}</p>`;

function FilePick({ take }: { take: (files: File[]) => void }) {
  return html`<label class="filepick plainbutton">${t().read.chooseFile}
    <input class="sr" type="file" accept=${kAccepted} disabled=${busy.value} onChange=${(e: Event) => {
      const input = e.currentTarget as HTMLInputElement;
      take([...(input.files ?? [])]);
      input.value = "";  // the same file may be chosen again
    }} /></label>`;
}

export function Ask({ complaint, complain, take }: { complaint: string; complain: (what: string) => void; take: (files: File[]) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const gone = wish().result;
  const read = async (event?: Event) => {
    event?.preventDefault();
    if (busy.value) return;
    complain("");
    if (!draft.value.trim()) {
      complain(t().read.nothingYet);
      field.current?.focus();
      return;
    }
    if (await open("", draft.value, language.value)) wishFor(kFresh, {});
  };
  return html`<${Heading}>${t().read.title}<//>
    <p class="intro">${t().read.intro}</p>
    ${gone && !session.value ? html`<p class="notice" role="note">${t().read.gone}</p>` : null}
    <form class="ask" onSubmit=${read}>
      <label for="read-text">${t().read.textLabel}</label>
      <textarea ref=${field} id="read-text" dir="auto" rows="12" spellcheck=${false} placeholder=${t().read.textPlaceholder} value=${draft.value}
        aria-describedby="read-privacy"
        onInput=${(e: InputEvent) => (draft.value = (e.currentTarget as HTMLTextAreaElement).value)}
        onKeyDown=${(e: KeyboardEvent) => e.key === "Enter" && (e.ctrlKey || e.metaKey) && read(e)}></textarea>
      <div class="tools">
        <button type="submit" class="button" aria-disabled=${busy.value ? "true" : undefined}>${busy.value ? t().read.reading : t().read.read}</button>
        <kbd class="muted keys">${t().read.readKeys}</kbd>
        <${FilePick} take=${take} />
        <span class="muted dropword keys">${t().read.orDrop}</span>
      </div>
      <p class="muted formats">${t().read.formats}</p>
      <p role="alert" class="complaint">${complaint}</p>
    </form>
    ${problem.value ? html`<${Failure} problem=${problem.value} headed=${true} />` : null}
    <div id="read-privacy"><${Privacy} /></div>
    <nav class="samples" aria-label=${t().read.trySample}><h2 class="small">${t().read.trySample}</h2>
      <ul class="chips">${kSamples.map((s) => html`<li key=${s.id}><a href=${addressOf({ ...kFresh, sample: s.id })}>${t().read[s.name]}</a></li>`)}</ul></nav>
    ${session.value ? html`<p><a href=${addressOf({ result: true, sample: session.value.sample })}>${t().read.backToResult}</a></p>` : null}`;
}
