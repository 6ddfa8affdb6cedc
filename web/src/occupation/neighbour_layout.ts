// Where the neighbours of an occupation stand on the map: names on a rim, marks on the way there, the nearer
// the middle the more alike. Up is above, down is below, sideways to the sides.

export type Direction = "up" | "sideways" | "down" | "unknown";

export type Point = [x: number, y: number];  // in percent of the width and the height, from the left and the top

// In percent as well: half axes of the ellipse of the names, and half sizes of a name and of the middle with
// the room around them.
export interface Frame {
  rim: Point;
  name: Point;
  middle: Point;
}

export interface Spot {
  mark: Point;
  name: Point;
}

// The order in which neighbours go round the rim, clockwise from the middle of the left side: so all above
// are together, then one half of those at the sides, all below, and the other half.
export function goRound<T extends { direction: Direction }>(moves: T[]): { order: T[]; first: number } {
  const of = (...directions: Direction[]) => moves.filter((m) => directions.includes(m.direction));
  const sides = of("sideways", "unknown");
  const right = sides.filter((_, i) => i % 2 === 0);
  const left = sides.filter((_, i) => i % 2 === 1);
  const up = of("up");
  const down = of("down");
  const order = [...up, ...right, ...down, ...left.reverse()];
  const step = (2 * Math.PI) / Math.max(order.length, 1);
  // Those above are centred on the top; with none there, those below on the bottom.
  const first = up.length > 0 ? -((up.length - 1) / 2) * step
    : down.length > 0 ? Math.PI - (right.length + (down.length - 1) / 2) * step
    : step / 2;
  return { order, first };
}

// For each neighbour, in the order round the rim, its place by how alike it is among them: the most alike where
// its spoke leaves the middle, the least where it comes to its name.
export function spots(scores: number[], first: number, { rim, name, middle }: Frame): Spot[] {
  const best = Math.max(...scores);
  const least = Math.min(...scores);
  return scores.map((score, i) => {
    const angle = first + (i * 2 * Math.PI) / scores.length;
    const [x, y] = [Math.sin(angle) * rim[0], -Math.cos(angle) * rim[1]];
    const within = ([w, h]: Point) => Math.min(w / Math.abs(x), h / Math.abs(y));  // share of the spoke
    const from = within(middle);
    const to = Math.max(from, 1 - within(name));
    const along = from + (best > least ? (best - score) / (best - least) : 0.5) * (to - from);
    return { mark: [50 + x * along, 50 + y * along], name: [50 + x, 50 + y] };
  });
}
