// A team out of a file or of pasted text. What names nothing is asked about, never left out in silence.
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api.ts";
import { html } from "../html.ts";
import { t } from "../language.ts";
import type { NamedConcept } from "../me.ts";
import { FileDrop } from "../me_page/file_drop.ts";
import { Failure } from "../parts.ts";
import { href, navigate } from "../router.ts";
import { nobody, parseTeam, type Team } from "./model.ts";
import { build, keyOf, resolve, type Resolved, type Unknown } from "./resolve.ts";
import { changeTeam } from "./state.ts";
import { parseCsv, parseJson, type NamedTeam } from "./table_file.ts";

const kMostBytes = 1024 * 1024;

// The roles of the team that is there stay where the file has none.
function keep(next: Team, old: Team): void {
  changeTeam(next.roles.length > 0 ? next : { ...next, roles: old.roles }, t().team.brought(next.members.length));
  navigate(href("/team", next.roles.length + old.roles.length > 0 ? {} : { view: "edit" }));
}

function Question({ unknown: u, chosen, onChoose }: { unknown: Unknown; chosen: string; onChoose: (uri: string) => void }) {
  return html`<li><label><span>${t().team.whatIs} <bdi class="said">${u.name}</bdi></span>
    <select value=${chosen} onChange=${(e: Event) => onChoose((e.currentTarget as HTMLSelectElement).value)}>
      <option value="" selected=${chosen === ""}>${t().team.leaveOut}</option>
      ${u.nearest.map((n) => html`<option key=${n.uri} value=${n.uri} selected=${n.uri === chosen}>${n.label}</option>`)}
    </select></label></li>`;
}

interface ReviewProps {
  named: NamedTeam;
  resolved: Resolved;
  onDone: (found: Map<string, NamedConcept>) => void;
  onCancel: () => void;
}

function Review({ named, resolved, onDone, onCancel }: ReviewProps) {
  // The nearest is chosen to begin with: most unknown names are slips of the pen.
  const [chosen, setChosen] = useState(() => new Map(resolved.unknown.map((u) => [keyOf(u.kind, u.name), u.nearest[0]?.uri ?? ""])));
  const done = (event: Event) => {
    event.preventDefault();
    const found = new Map(resolved.found);
    for (const u of resolved.unknown) {
      const concept = u.nearest.find((n) => n.uri === chosen.get(keyOf(u.kind, u.name)));
      if (concept) found.set(keyOf(u.kind, u.name), concept);
    }
    onDone(found);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const cvs = named.members.filter((m) => m.cv.length > 0).length;
  return html`<form class="panel review" onSubmit=${done}>
    <h3 ref=${heading} tabindex="-1">${t().team.review}</h3>
    <p>${t().team.readMembers(named.members.length, resolved.found.size)}</p>
    ${named.beyond > 0 ? html`<p class="notice">${t().team.tooMany(named.beyond)}</p>` : null}
    ${cvs > 0 ? html`<p class="notice">${t().team.cvsNamed(cvs)}</p>` : null}
    ${resolved.unknown.length > 0 ? html`<p>${t().team.unknownNames(resolved.unknown.length)}</p>
      <ul class="questions">${resolved.unknown.map((u) => html`<${Question} key=${keyOf(u.kind, u.name)} unknown=${u} chosen=${chosen.get(keyOf(u.kind, u.name)) ?? ""}
        onChoose=${(uri: string) => setChosen(new Map(chosen).set(keyOf(u.kind, u.name), uri))} />`)}</ul>` : null}
    <div class="actions"><button type="submit" class="button">${t().team.useTeam}</button><button type="button" class="quiet" onClick=${onCancel}>${t().me.cancel}</button></div>
  </form>`;
}

type State = { at: "idle" } | { at: "bad" } | { at: "asking"; named: NamedTeam; done: number; of: number } | { at: "failed"; named: NamedTeam; problem: Problem } | { at: "review"; named: NamedTeam; resolved: Resolved };

// `team`: what is there, whose roles stay.
export function Bring({ team }: { team: Team | null }) {
  const [state, setState] = useState<State>({ at: "idle" });
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<NamedTeam | null>(null);
  const old = team ?? nobody;
  const read = (content: string) => {
    const own = parseTeam(content);
    if (own) return keep(own, nobody);
    const named = parseJson(content) ?? parseCsv(content);
    setState(named && named.members.length > 0 ? { at: "asking", named, done: 0, of: 0 } : { at: "bad" });
    setAsked(named && named.members.length > 0 ? named : null);
  };
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    resolve(asked, stop.signal, (done, of) => stop.signal.aborted || setState({ at: "asking", named: asked, done, of })).then(
      (resolved) => {
        if (stop.signal.aborted) return;
        const clear = asked.beyond === 0 && resolved.unknown.length === 0 && asked.members.every((m) => m.cv.length === 0);
        if (clear) keep(build(asked, resolved.found), old);
        else setState({ at: "review", named: asked, resolved });
      },
      (error: unknown) => stop.signal.aborted || setState({ at: "failed", named: asked, problem: error instanceof Problem ? error : new Problem(0, String(error)) }),
    );
    return () => stop.abort();
  }, [asked]);
  const file = async (f: File) => (f.size > kMostBytes ? setState({ at: "bad" }) : read(await f.text()));
  const idle = () => {
    setState({ at: "idle" });
    setAsked(null);
  };

  if (state.at === "review") return html`<${Review} named=${state.named} resolved=${state.resolved} onCancel=${idle} onDone=${(found: Map<string, NamedConcept>) => (idle(), keep(build(state.named, found), old))} />`;
  return html`<form class="bring" onSubmit=${(e: Event) => (e.preventDefault(), read(text))}>
    <${FileDrop} label=${t().team.file} accept=".csv,.tsv,.txt,.json,text/csv,application/json" onFile=${(f: File) => void file(f)} />
    <label for="paste">${t().team.paste}</label>
    <textarea id="paste" class="pick" dir="auto" rows="4" spellcheck=${false} maxlength=${kMostBytes} value=${text} aria-describedby="paste-hint" onInput=${(e: InputEvent) => setText((e.currentTarget as HTMLTextAreaElement).value)}></textarea>
    <p id="paste-hint" class="muted">${t().team.csvHint} <code>member,occupation,skills</code></p>
    <div class="actions"><button type="submit" class="button" disabled=${!text.trim()}>${t().team.readIt}</button>
      <span role="status">${state.at === "asking" ? t().team.asking(state.done, state.of) : ""}</span></div>
    ${state.at === "bad" ? html`<p class="notice" role="alert">${t().team.notATeam}</p>` : null}
    ${state.at === "failed" ? html`<${Failure} problem=${state.problem} retry=${() => setAsked({ ...state.named })} headed />` : null}
  </form>`;
}
