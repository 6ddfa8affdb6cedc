// Classes of counts for the colours of the map: few, with round bounds, the last one open to the largest.
export interface CountClass {
  from: number;
  to: number;
}

export const kClasses = 5;

// 1, 2, 5, 10, 20, 50, …
function* rounds(): Generator<number> {
  for (let ten = 1; ; ten *= 10) for (const n of [1, 2, 5]) yield n * ten;
}

export function classesOf(most: number): CountClass[] {
  if (most < 1) return [];
  const starts: number[] = [];
  for (const n of rounds()) {
    if (n > most) break;
    starts.push(n);
  }
  const used = starts.slice(-kClasses);
  used[0] = 1;
  return used.map((from, i) => ({ from, to: (used[i + 1] ?? most + 1) - 1 }));
}

// 1 … kClasses, the darkest for the most; 0: nothing known.
export function classOf(count: number, classes: CountClass[]): number {
  return levelOf(classes.findIndex((c) => count >= c.from && count <= c.to), classes);
}

// Few classes are spread over all the colours.
export const levelOf = (i: number, { length: n }: CountClass[]): number => (i < 0 ? 0 : n === 1 ? 3 : 1 + Math.round((i * (kClasses - 1)) / (n - 1)));
