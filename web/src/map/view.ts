// What part of the map is seen, and the wheel, fingers and mouse that change it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Point } from "./shapes.ts";

export interface View {
  k: number;  // times as large as the whole
  x: number;  // of the corner, in units of the map
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const kWhole: View = { k: 1, x: 0, y: 0 };
const kMost = 16;
const kStill = 4;  // pixels a pointer may tremble in a click

const within = (n: number, least: number, most: number) => Math.min(most, Math.max(least, n));

// No further out than the whole, and never beside the map.
export function clamped({ k, x, y }: View, size: Size): View {
  const to = within(k, 1, kMost);
  return { k: to, x: within(x, size.width * (1 - to), 0), y: within(y, size.height * (1 - to), 0) };
}

// Larger or smaller, with the point (as seen, in units of the map) where it was.
export function zoomed(view: View, factor: number, [px, py]: Point, size: Size): View {
  const k = within(view.k * factor, 1, kMost);
  const by = k / view.k;
  return clamped({ k, x: px - (px - view.x) * by, y: py - (py - view.y) * by }, size);
}

// Moved as little as it takes to have the place of the map in sight.
export function showing(view: View, [px, py]: Point, size: Size, edge = 0.12): View {
  const [x, y] = [px * view.k + view.x, py * view.k + view.y];
  const dx = within(x, size.width * edge, size.width * (1 - edge)) - x;
  const dy = within(y, size.height * edge, size.height * (1 - edge)) - y;
  return clamped({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

export interface Gestures {
  view: View;
  setView: (change: (view: View) => View) => void;
  scale: number;  // pixels a unit, of the whole
  wasDrag: () => boolean;  // the click that now comes was the end of a drag
}

export function useGestures(svg: { current: SVGSVGElement | null }, size: Size): Gestures {
  const [view, setView] = useState(kWhole);
  const [scale, setScale] = useState(0.6);
  const dragged = useRef(false);

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const stop = new AbortController();
    const measure = () => element.clientWidth && setScale(element.clientWidth / size.width);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    stop.signal.addEventListener("abort", () => watch.disconnect());
    listen(element, size, setView, dragged, stop.signal);
    return () => stop.abort();
  }, [svg.current === null]);

  return { view, setView, scale, wasDrag: () => dragged.current && !(dragged.current = false) };
}

function listen(element: SVGSVGElement, size: Size, setView: Gestures["setView"], dragged: { current: boolean }, signal: AbortSignal): void {
  const pointers = new Map<number, Point>();
  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [((event.clientX - box.left) * size.width) / box.width, ((event.clientY - box.top) * size.height) / box.height];
  };
  const moved = (id: number, to: Point) => {
    const from = pointers.get(id) as Point;
    const other = [...pointers].find(([n]) => n !== id)?.[1];
    pointers.set(id, to);
    setView((view) => {
      if (!other) return clamped({ ...view, x: view.x + to[0] - from[0], y: view.y + to[1] - from[1] }, size);
      const apart = (p: Point) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      return zoomed(view, apart(to) / apart(from), [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2], size);
    });
  };
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) dragged.current = false;
    pointers.set(event.pointerId, place(event));
  }, { signal });
  element.addEventListener("pointermove", (event) => {
    const from = pointers.get(event.pointerId);
    if (!from) return;
    const to = place(event);
    const pixels = (Math.hypot(to[0] - from[0], to[1] - from[1]) * element.clientWidth) / size.width;
    if (!dragged.current && pointers.size === 1 && pixels < kStill) return;
    dragged.current = true;
    element.setPointerCapture(event.pointerId);
    moved(event.pointerId, to);
  }, { signal });
  for (const end of ["pointerup", "pointercancel"] as const) {
    element.addEventListener(end, (event) => void pointers.delete(event.pointerId), { signal });
  }
  // A mouse that left with its button down and came back without has let go elsewhere.
  element.addEventListener("pointerenter", (event) => event.buttons === 0 && pointers.delete(event.pointerId), { signal });
  element.addEventListener("wheel", (event) => {
    // Without Ctrl and without the focus the wheel scrolls the page, as everywhere.
    if (!event.ctrlKey && !element.contains(document.activeElement)) return;
    event.preventDefault();
    setView((view) => zoomed(view, Math.exp(-within(event.deltaY, -100, 100) / 250), place(event), size));
  }, { signal, passive: false });
}
