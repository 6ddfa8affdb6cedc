// The map itself: a list box whose options are countries. One Tab stop; the arrows lead to the neighbour
// in that direction, letters to a name, Enter or a click chooses; + − 0 zoom, as do wheel, fingers and buttons.
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { t } from "../language.ts";
import { classOf, type CountClass } from "./classes.ts";
import { countryName } from "./names.ts";
import { neighbour, type Point, type Shape, type Shapes } from "./shapes.ts";
import { type Gestures, kWhole, showing, useGestures, zoomed } from "./view.ts";

const kArrows: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const kStep = 1.6;
const kDot = 4;      // pixels, of a small country
const kTarget = 13;  // pixels around it that are its own too
const kText = 12;

interface Props {
  shapes: Shapes;
  counts: Map<string, number>;
  classes: CountClass[];
  selected: string | null;
  choose: (code: string | null) => void;
  hint: string;  // id of what explains the keys
}

const optionId = (id: string, code: string) => `${id}-${code}`;

// The country whose name begins with the letter, the next one after `from` in the order of names.
function byLetter(countries: Shape[], from: Shape, letter: string): Shape | undefined {
  const named = countries.map((c) => [countryName(c.code).text, c] as const).sort(([a], [b]) => a.localeCompare(b));
  const at = named.findIndex(([, c]) => c === from);
  const begins = (name: string) => name.slice(0, 1).localeCompare(letter, undefined, { sensitivity: "base" }) === 0;
  return [...named.slice(at + 1), ...named.slice(0, at)].find(([name]) => begins(name))?.[1];
}

interface CountryProps {
  shape: Shape;
  id: string;
  count: number | undefined;
  level: number;
  unit: number;  // a pixel, in units of the map as zoomed
  active: boolean;
  selected: boolean;
}

function Country({ shape: s, id, count, level, unit, active, selected }: CountryProps) {
  const label = `${countryName(s.code).text}: ${count ? t().map.jobCount(count) : t().map.noneKnown}`;
  const [x, y] = s.at;
  return html`<g role="option" id=${optionId(id, s.code)} data-code=${s.code} class=${`country level-${level}`}
      tabindex=${active ? 0 : -1} aria-selected=${selected ? "true" : "false"} aria-label=${label}>
    <title>${label}</title>
    <path d=${s.path} />
    ${s.small ? html`<circle class="target" cx=${x} cy=${y} r=${kTarget * unit} /><circle class="dot" cx=${x} cy=${y} r=${kDot * unit} />` : null}
  </g>`;
}

// Of the chosen country, and of the one with the focus: on top of all others.
const Outline = ({ shape: s, cls, unit }: { shape: Shape; cls: string; unit: number }) =>
  s.small ? html`<circle class=${cls} cx=${s.at[0]} cy=${s.at[1]} r=${(kTarget - 3) * unit} aria-hidden="true" />` : html`<path class=${cls} d=${s.path} aria-hidden="true" />`;

// Numbers on the countries that have room for them, and on the chosen one: what the colours say, without colour.
function Numbers({ countries, counts, classes, unit, selected }: { countries: Shape[]; counts: Map<string, number>; classes: CountClass[]; unit: number; selected: string | null }) {
  return html`<g class="numbers" aria-hidden="true" font-size=${kText * unit}>
    ${countries.map((c) => {
      const count = counts.get(c.code);
      if (!count) return null;
      const text = t().number(count);
      if (c.code !== selected && c.room < (2 + 3.2 * text.length) * unit) return null;
      return html`<text key=${c.code} class=${`level-${classOf(count, classes)}`} x=${c.at[0]} y=${c.at[1]} dy=".35em">${text}</text>`;
    })}
  </g>`;
}

function Buttons({ gestures: g, shapes }: { gestures: Gestures; shapes: Shapes }) {
  const middle: Point = [shapes.width / 2, shapes.height / 2];
  const by = (factor: number) => () => g.setView((view) => zoomed(view, factor, middle, shapes));
  return html`<div class="map-buttons" role="group" aria-label=${t().map.zoom}>
    <button type="button" onClick=${by(kStep)} aria-label=${t().map.zoomIn} title=${t().map.zoomIn}>+</button>
    <button type="button" onClick=${by(1 / kStep)} aria-label=${t().map.zoomOut} title=${t().map.zoomOut}>−</button>
    <button type="button" onClick=${() => g.setView(() => kWhole)} aria-label=${t().map.whole} title=${t().map.whole}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" /></svg>
    </button>
  </div>`;
}

// Where the keyboard is: the country last reached by it, else the chosen one, else the one with most jobs.
function useActive({ shapes, counts, selected }: Props): [Shape, (shape: Shape) => void] {
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => setReached(null), [selected]);
  const most = [...counts].sort((a, b) => b[1] - a[1]).find(([code]) => shapes.countries.some((c) => c.code === code))?.[0];
  const find = (code: string | null | undefined) => shapes.countries.find((c) => c.code === code);
  const active = find(reached) ?? find(selected) ?? find(most) ?? find("DE") ?? (shapes.countries[0] as Shape);
  return [active, (shape) => setReached(shape.code)];
}

function useKeys(props: Props, id: string, g: Gestures): { active: Shape; onKey: (event: KeyboardEvent) => void } {
  const { shapes, selected, choose } = props;
  const [active, setActive] = useActive(props);
  const go = (to: Shape) => {
    setActive(to);
    g.setView((view) => showing(view, to.at, shapes));
    document.getElementById(optionId(id, to.code))?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const arrow = kArrows[key];
    const zoom = { "+": kStep, "=": kStep, "-": 1 / kStep, "−": 1 / kStep }[key];
    const letter = key.length === 1 && /\p{L}/u.test(key) ? byLetter(shapes.countries, active, key) : undefined;
    if (arrow) go(neighbour(shapes.countries, active, arrow));
    else if (zoom) g.setView((view) => showing(zoomed(view, zoom, [active.at[0] * view.k + view.x, active.at[1] * view.k + view.y], shapes), active.at, shapes));
    else if (key === "0") g.setView(() => kWhole);
    else if (key === "Enter" || key === " ") choose(active.code);
    else if (key === "Escape" && selected) choose(null);
    else if (letter) go(letter);
    else return;
    event.preventDefault();
  };
  return { active, onKey };
}

export function Europe(props: Props) {
  const { shapes, counts, classes, selected, choose, hint } = props;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const g = useGestures(svg, shapes);
  const { active, onKey } = useKeys(props, id, g);
  const [ring, setRing] = useState(false);
  const { k, x, y } = g.view;
  const unit = 1 / (g.scale * k);
  // Small ones last, so that their dots lie on top.
  const order = useMemo(() => [...shapes.countries].sort((a, b) => Number(a.small) - Number(b.small)), [shapes]);
  const chosen = shapes.countries.find((c) => c.code === selected);

  const onClick = (event: MouseEvent) => {
    const code = (event.target as Element).closest("[data-code]")?.getAttribute("data-code");
    if (g.wasDrag() || !code) return;
    choose(code === selected ? null : code);
    const shape = shapes.countries.find((c) => c.code === code);
    if (shape) g.setView((view) => showing(view, shape.at, shapes, 0.3));  // what a drag does, without one
  };
  const onFocus = (event: FocusEvent) => setRing((event.target as Element).matches(":focus-visible"));

  return html`<div class="map-frame">
    <svg ref=${svg} class=${`europe ${k > 1 ? "near" : ""}`} viewBox=${`0 0 ${shapes.width} ${shapes.height}`}
        role="listbox" aria-label=${t().map.label} aria-describedby=${hint}
        onClick=${onClick} onKeyDown=${onKey} onFocusIn=${onFocus} onFocusOut=${() => setRing(false)}>
      <g transform=${`translate(${x} ${y}) scale(${k})`}>
        <path class="map-around" d=${shapes.land} aria-hidden="true" />
        ${order.map((c) => {
          const count = counts.get(c.code);
          return html`<${Country} key=${c.code} shape=${c} id=${id} count=${count} level=${count ? classOf(count, classes) : 0} unit=${unit}
            active=${c === active} selected=${c.code === selected} />`;
        })}
        ${chosen ? html`<${Outline} shape=${chosen} cls="map-chosen" unit=${unit} />` : null}
        ${ring ? html`<${Outline} shape=${active} cls="ring" unit=${unit} />` : null}
        <${Numbers} countries=${shapes.countries} counts=${counts} classes=${classes} unit=${unit} selected=${selected} />
      </g>
    </svg>
    <${Buttons} gestures=${g} shapes=${shapes} />
  </div>`;
}
