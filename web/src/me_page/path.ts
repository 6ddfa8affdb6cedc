// The way to a goal, drawn as steps, each with what there is to learn for it.
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.ts";
import { language, t } from "../language.ts";
import { me } from "../me.ts";
import { Answer } from "../parts.ts";
import { navigate, place } from "../router.ts";
import type { GapAnswer, GapSkill, MatchAnswer, MovesAnswer, OccupationName, PathStep } from "./answers.ts";
import { postJson, usePost } from "../post.ts";
import { MissingList, OccupationLink } from "./pieces.ts";
import { asked, idIn, meHref, percent, useMine, viewNow } from "./state.ts";

interface Start {
  uri: string;
  label: string;
}

// Where one can set out from: what one is or was, else the occupations that fit best.
export function useStarts(not?: string): { starts: Start[]; from: Start | undefined } {
  const answer = useMine<MatchAnswer>("match", { limit: 5 });
  const fits = answer.data?.results ?? [];
  const own = me.value.occupations.map((o) => fits.find((f) => f.uri === o.uri) ?? o);  // its name in the language of the page
  const all: Start[] = [...own, ...fits].filter((o) => o.uri !== not);
  const starts = all.filter((o, i) => all.findIndex((other) => other.uri === o.uri) === i);
  const wanted = place.value.query.get("from");
  return { starts, from: starts.find((s) => idIn(s.uri) === wanted) ?? starts[0] };
}

export const StartChoice = ({ starts, from }: { starts: Start[]; from: Start }) =>
  html`<label class="start">${t().me.startFrom}
    <select value=${from.uri} onChange=${(e: Event) => navigate(meHref({ view: viewNow(), from: idIn((e.currentTarget as HTMLSelectElement).value) }), { replace: true })}>
      ${starts.map((s) => html`<option key=${s.uri} value=${s.uri} selected=${s.uri === from.uri}>${s.label}</option>`)}
    </select></label>`;

// What is to be learned for each step by who learned the essential skills of the steps before.
function useLessons(steps: PathStep[]): GapSkill[][] | null {
  const [lessons, setLessons] = useState<GapSkill[][] | null>(null);
  const key = [language.value, ...steps.map((s) => s.uri), ...asked.value].join(" ");
  useEffect(() => {
    const stop = new AbortController();
    const learn = async () => {
      const skills = [...asked.value];
      const found: GapSkill[][] = [];
      for (const step of steps) {
        const gap = await postJson<GapAnswer>("gap", { skills, lang: language.value, goal: step.uri }, stop.signal);
        const lesson = gap.missing.filter((s) => s.essential);
        skills.push(...lesson.map((s) => s.uri));
        found.push(lesson);
      }
      if (!stop.signal.aborted) setLessons(found);
    };
    learn().catch(() => {});  // the steps stand without it
    return () => stop.abort();
  }, [key]);
  return lessons?.length === steps.length ? lessons : null;
}

function Steps({ path }: { path: PathStep[] }) {
  const steps = path.slice(1);
  const direct = steps.length === 1;  // then what is to be learned is the gap, which the page has anyway
  const lessons = useLessons(direct ? [] : steps);
  return html`<ol class="steps">
    <li class="here"><span class="muted">${t().me.start}</span> <h4><${OccupationLink} of=${path[0]} /></h4></li>
    ${steps.map((s, i) => html`<li key=${s.uri} class=${i === steps.length - 1 ? "there" : undefined}>
      <span class="muted">${i === steps.length - 1 ? t().me.goal : t().me.step(i + 1)}${s.distance !== undefined ? ` · ${t().me.inCommon(percent(1 - s.distance))}` : ""}</span>
      <h4><${OccupationLink} of=${s} /></h4>
      ${direct ? html`<p class="muted">${t().me.oneStep}</p>` : lessons ? html`<p class="muted">${t().me.toLearn(lessons[i]?.length ?? 0)}</p><${MissingList} skills=${lessons[i] ?? []} some=${4} />` : html`<p class="muted" aria-busy="true">${t().loading}</p>`}
    </li>`)}
  </ol>`;
}

export function PathTo({ goal }: { goal: OccupationName }) {
  const { starts, from } = useStarts(goal.uri);
  const answer = usePost<MovesAnswer>("moves", from && language.value ? { occupation: from.uri, goal: goal.uri, limit: 1, lang: language.value } : null);
  return html`<section aria-labelledby="path"><h3 id="path" class="small">${t().me.path}</h3>
    <p class="muted">${t().me.pathText}</p>
    ${from ? html`<${StartChoice} starts=${starts} from=${from} />
      <${Answer} answer=${answer} headed show=${(a: MovesAnswer) => (a.path?.length ? html`<${Steps} path=${a.path} />` : html`<p class="empty">${t().me.noPath}</p>`)} />` : html`<p class="empty">${t().me.noPath}</p>`}
  </section>`;
}
