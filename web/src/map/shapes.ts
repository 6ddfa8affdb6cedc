// The shapes of the countries, made by web/map.mjs: fetched once, turned into paths for SVG.
import { useEffect, useState } from "preact/hooks";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Feature, MultiPolygon, Polygon } from "geojson";

declare const METIER_MAP: string;  // address of the file, put in by web/build.mjs

export type Point = [x: number, y: number];

export interface Shape {
  code: string;   // ISO 3166-1
  path: string;
  at: Point;      // where a number has most room
  room: number;   // from there to the nearest border
  small: boolean; // too small to be hit
}

export interface Shapes {
  width: number;
  height: number;
  land: string;  // around the countries
  countries: Shape[];
}

interface Properties {
  at: Point;
  room: number;
  small?: boolean;
}

type Europe = Topology<{ countries: GeometryCollection<Properties>; land: GeometryCollection<object> }>;

function pathOf(geometry: Polygon | MultiPolygon): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => `M${ring.slice(0, -1).map(([x, y]) => `${x},${y}`).join("L")}Z`).join("")).join("");
}

function shapesOf(europe: Europe): Shapes {
  const [, , width, height] = europe.bbox as [number, number, number, number];
  const countries = feature(europe, europe.objects.countries).features as Feature<Polygon | MultiPolygon, Properties>[];
  const land = feature(europe, europe.objects.land).features as Feature<Polygon | MultiPolygon>[];
  return {
    width, height,
    land: land.map((f) => pathOf(f.geometry)).join(""),
    countries: countries.map(({ id, geometry, properties }) =>
      ({ code: String(id), path: pathOf(geometry), at: properties.at, room: properties.room, small: properties.small ?? false })),
  };
}

let kept: Shapes | null = null;
let asked: Promise<Shapes> | null = null;

async function fetchShapes(): Promise<Shapes> {
  const response = await fetch(METIER_MAP);
  if (!response.ok) throw new Error(String(response.status));
  return shapesOf(await response.json() as Europe);
}

// The shapes, null until they are there, "failed" when they could not be had; the next use asks again.
export function useShapes(): Shapes | null | "failed" {
  const [shapes, setShapes] = useState<Shapes | null | "failed">(kept);
  useEffect(() => {
    if (kept) return;
    let gone = false;
    asked ??= fetchShapes();
    asked.then(
      (made) => {
        kept = made;
        if (!gone) setShapes(made);
      },
      () => {
        asked = null;
        if (!gone) setShapes("failed");
      },
    );
    return () => void (gone = true);
  }, []);
  return shapes;
}

// The country that an arrow leads to from `from`: near, and in that direction rather than beside it.
export function neighbour(shapes: Shape[], from: Shape, [dx, dy]: Point): Shape {
  let best = from;
  let least = Infinity;
  for (const other of shapes) {
    const [x, y] = [other.at[0] - from.at[0], other.at[1] - from.at[1]];
    const [ahead, aside] = [x * dx + y * dy, Math.abs(x * dy - y * dx)];
    if (other === from || ahead <= 0 || aside > ahead * 1.2) continue;
    if (ahead + aside * 1.5 < least) [best, least] = [other, ahead + aside * 1.5];
  }
  return best;
}
