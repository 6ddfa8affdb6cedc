// The map of Europe as a small TopoJSON in the plane: the countries cut out of world-atlas, projected as
// ETRS89-LAEA does (the projection of the Union's own maps), simplified and quantised. The page needs no
// code for projections then, only for arcs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoAzimuthalEqualArea } from "d3-geo";
import { mergeArcs } from "topojson-client";

const kWidth = 1000;       // of the frame, in units of the map
const kGrid = 4;           // whole numbers a unit
const kDetail = 0.45;      // area in units below which a bend is left out
const kIsland = 0.9;       // and an island, unless it is all there is of the country
const kOutside = 400;      // how much coarser outside the frame

// Members of the Union and of EFTA, the United Kingdom, candidates, Belarus and the smallest states:
// ISO 3166-1 numeric to alpha-2. What world-atlas has no number for goes by name.
const kCountries = {
  "040": "AT", "056": "BE", 100: "BG", 191: "HR", 196: "CY", 203: "CZ", 208: "DK", 233: "EE", 246: "FI", 250: "FR",
  276: "DE", 300: "GR", 348: "HU", 372: "IE", 380: "IT", 428: "LV", 440: "LT", 442: "LU", 470: "MT", 528: "NL",
  616: "PL", 620: "PT", 642: "RO", 703: "SK", 705: "SI", 724: "ES", 752: "SE",
  352: "IS", 438: "LI", 578: "NO", 756: "CH", 826: "GB",
  "008": "AL", "070": "BA", 499: "ME", 807: "MK", 688: "RS", Kosovo: "XK",
  268: "GE", 498: "MD", 792: "TR", 804: "UA",
  "020": "AD", 112: "BY", 492: "MC", 674: "SM", 336: "VA",
  248: "FI",          // Åland is an area of Finland
  "N. Cyprus": "CY",  // in ISO 3166 all of the island is Cyprus
};
// Land around them, drawn but not chosen.
const kAround = ["643", "504", "012", "788", "434", "818", "760", "368", "364", "422", "376", "275", "400", "682", "398", "795",
  "304", "234", "831", "832", "833", "051", "031"];
// Corners that must be in the frame.
const kCorners = [[-24.7, 65.5], [-10.6, 51.8], [-9.7, 37], [24, 34.6], [34.7, 34.5], [44.8, 37.2], [46.8, 41.8], [28, 71.3]];

// Too small to be hit: they get a dot.
const kSmall = ["AD", "LI", "LU", "MC", "MT", "SM", "VA"];
// world-atlas draws who holds Crimea; the United Nations and the Union know it as Ukraine.
const kCrimea = { point: [34.3, 45.3], from: "643", to: "UA" };

function projection() {
  const points = { type: "MultiPoint", coordinates: kCorners };
  return geoAzimuthalEqualArea().rotate([-10, -52]).fitWidth(kWidth - 24, points);
}

function projectedArcs(topology, project) {
  const { scale, translate } = topology.transform;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => project([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
  });
}

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; ++i) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

// Visvalingam: the bend with the smallest triangle goes first, until all are large enough. The ends stay,
// so that arcs still meet; `keep` is the least number of points.
function simplified(points, detail, keep) {
  const out = [...points];
  while (out.length > keep) {
    let [least, at] = [Infinity, -1];
    for (let i = 1; i + 1 < out.length; ++i) {
      const area = triangle(out[i - 1], out[i], out[i + 1]) / detail(out[i]);
      if (area < least) [least, at] = [area, i];
    }
    if (least >= 1) break;
    out.splice(at, 1);
  }
  return out;
}

const arcOf = (index) => (index < 0 ? ~index : index);

function ringPoints(arcs, ring) {
  return ring.flatMap((index) => {
    const arc = arcs[arcOf(index)];
    return (index < 0 ? [...arc].reverse() : arc).slice(1);
  });
}

function inside([x, y], ring) {
  let is = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) is = !is;
  }
  return is;
}

function toEdge([x, y], ring) {
  let least = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[j], ring[i]];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = length ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}

// Where in the largest piece of land a number has most room, and how much.
function labelPlace(ring) {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { at: [(x0 + x1) / 2, (y0 + y1) / 2], room: 0 };
  const kSteps = 40;
  for (let i = 1; i < kSteps; ++i) for (let j = 1; j < kSteps; ++j) {
    const at = [x0 + ((x1 - x0) * i) / kSteps, y0 + ((y1 - y0) * j) / kSteps];
    if (!inside(at, ring)) continue;
    const room = toEdge(at, ring);
    if (room > best.room) best = { at, room };
  }
  return best;
}

const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs);

// The arcs in use, on the grid, each point as the step from the one before.
function packed(arcs, objects) {
  const numbers = new Map();
  const reindexed = (index) => {
    const at = arcOf(index);
    if (!numbers.has(at)) numbers.set(at, numbers.size);
    return index < 0 ? ~numbers.get(at) : numbers.get(at);
  };
  for (const { geometries } of Object.values(objects)) {
    for (const g of geometries) g.arcs = g.arcs.map((polygon) => polygon.map((ring) => ring.map(reindexed)));
  }
  const out = [...numbers.keys()].map((at) => {
    let [px, py] = [0, 0];
    const steps = [];
    for (const [x, y] of arcs[at]) {
      const [qx, qy] = [Math.round(x * kGrid), Math.round(y * kGrid)];
      if (steps.length === 0 || qx !== px || qy !== py) steps.push([qx - px, qy - py]);
      [px, py] = [qx, qy];
    }
    if (steps.length === 1) steps.push([0, 0]);
    return steps;
  });
  return { type: "Topology", transform: { scale: [1 / kGrid, 1 / kGrid], translate: [0, 0] }, objects, arcs: out };
}

function moveCrimea(topology, arcs, point) {
  const { geometries } = topology.objects.countries;
  const from = geometries.find((g) => g.id === kCrimea.from);
  const is = (polygon) => inside(point, ringPoints(arcs, polygon[0]));
  const moved = from.arcs.filter(is);
  if (moved.length !== 1) throw new Error("Crimea is not where it was");
  from.arcs = from.arcs.filter((polygon) => !is(polygon));
  geometries.push({ type: "MultiPolygon", code: kCrimea.to, arcs: moved });
}

export function europe() {
  const require = createRequire(import.meta.url);
  const topology = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
  const project = projection();
  const corners = kCorners.map((c) => project(c));
  const top = Math.min(...corners.map((c) => c[1])) - 12;
  const height = Math.ceil(Math.max(...corners.map((c) => c[1])) + 12 - top);
  const place = (c) => { const [x, y] = project(c); return [x + 12, y - top]; };
  const full = projectedArcs(topology, place);

  moveCrimea(topology, full, place(kCrimea.point));
  const inFrame = ([x, y]) => x > -20 && x < kWidth + 20 && y > -20 && y < height + 20;
  const pieces = (geometries) => polygonsOf(mergeArcs(topology, geometries)).filter((polygon) => ringPoints(full, polygon[0]).some(inFrame));
  const byCode = new Map();
  for (const g of topology.objects.countries.geometries) {
    const code = g.code ?? kCountries[g.id] ?? (g.id ? undefined : kCountries[g.properties.name]);
    if (code) byCode.set(code, [...(byCode.get(code) ?? []), g]);
  }
  const missing = new Set(Object.values(kCountries).filter((code) => !byCode.has(code)));
  if (missing.size > 0) throw new Error(`world-atlas lacks ${[...missing].join(", ")}`);

  const size = (polygon) => Math.abs(ringArea(ringPoints(full, polygon[0])));
  const fine = new Set();
  const countries = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, geometries]) => {
    const sorted = pieces(geometries).sort((a, b) => size(b) - size(a));
    const arcs = sorted.filter((polygon, i) => i === 0 || size(polygon) >= kIsland);
    const small = kSmall.includes(code);
    if (small) for (const polygon of arcs) for (const ring of polygon) for (const index of ring) fine.add(arcOf(index));
    const { at, room } = labelPlace(ringPoints(full, arcs[0][0]));
    const rounded = (n) => Math.round(n * 10) / 10;
    return { type: "MultiPolygon", id: code, arcs, properties: { at: at.map(rounded), room: rounded(room), ...(small ? { small } : {}) } };
  });
  const around = topology.objects.countries.geometries.filter((g) => kAround.includes(g.id));
  const land = { type: "MultiPolygon", arcs: pieces(around).filter((polygon) => size(polygon) >= kIsland) };

  const arcs = full.map((arc, i) => {
    const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
    const least = fine.has(i) ? kDetail / 20 : kDetail;
    return simplified(arc, (p) => (inFrame(p) ? least : least * kOutside), closed ? 4 : 2);
  });
  const made = packed(arcs, {
    countries: { type: "GeometryCollection", geometries: countries },
    land: { type: "GeometryCollection", geometries: [land] },
  });
  return { ...made, bbox: [0, 0, kWidth, height] };
}
