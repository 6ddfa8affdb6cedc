// A file, chosen or dropped. The field is the browser's own: it works with every keyboard and screen reader.
import { useId, useState } from "preact/hooks";
import { html } from "../html.ts";

interface FileDropProps {
  label: string;
  hint?: string;
  accept?: string;
  onFile: (file: File) => void;
}

export function FileDrop({ label, hint, accept, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  const choose = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const file = field.files?.[0];
    field.value = "";  // so that the same file may be chosen again
    if (file) onFile(file);
  };
  return html`<div class=${`filedrop ${over ? "over" : ""}`} onDragOver=${(e: DragEvent) => (e.preventDefault(), setOver(true))}
      onDragLeave=${() => setOver(false)} onDrop=${drop}>
    <label for=${id}>${label}</label>
    <input id=${id} type="file" accept=${accept} onChange=${choose} aria-describedby=${hint ? `${id}-hint` : undefined} />
    ${hint ? html`<p id=${`${id}-hint`} class="muted">${hint}</p>` : null}
  </div>`;
}
