// The server counts code points, the browser UTF-16 units: they differ behind every character beyond U+FFFF.

export interface Place {
  start: number;  // UTF-16 units of the text
  end: number;
}

// For each character of two units, how many code points are before it.
function doubles(text: string): number[] {
  const found: number[] = [];
  for (let i = 0, points = 0; i < text.length; ++i, ++points) {
    if ((text.codePointAt(i) as number) > 0xffff) {
      found.push(points);
      ++i;
    }
  }
  return found;
}

function countBelow(sorted: number[], limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

export class Offsets {
  private readonly doubles: number[];
  constructor(private readonly text: string) {
    this.doubles = doubles(text);
  }

  unit(point: number): number {
    return Math.min(this.text.length, point + countBelow(this.doubles, point));
  }

  point(unit: number): number {
    let from = 0;
    let to = unit;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.unit(middle) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  place(span: { start: number; end: number }): Place {
    return { start: this.unit(span.start), end: this.unit(span.end) };
  }
}
