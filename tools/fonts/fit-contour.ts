import type { Contour, OutlinePoint } from './outline.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Straight pieces that each curve is looked at as. */
const PIECES = 8;
/** Rounds in which the places along a curve are moved to where they are nearest to it. */
const ROUNDS = 3;

const middleOf = (one: Place, other: Place): Place => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

const onCurve = (from: Place, over: Place, to: Place, t: number): Place => {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * over.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * over.y + t * t * to.y,
  };
};

/** Implied points spelled out, beginning with one on the curve. */
const spelledOut = (contour: Contour): OutlinePoint[] => {
  const all = contour.flatMap((point, at) => {
    const next = contour[(at + 1) % contour.length]!;
    return point.on || next.on ? [point] : [point, { ...middleOf(point, next), on: true }];
  });
  const first = all.findIndex(({ on }) => on);
  return [...all.slice(first), ...all.slice(0, first)];
};

/** The contour as a line of many places that ends where it began. */
const traced = (contour: Contour): Place[] => {
  const points = spelledOut(contour);
  const line: Place[] = [points[0]!];
  for (let at = 1; at <= points.length; at += 1) {
    const point = points[at % points.length]!;
    if (!point.on) {
      const to = points[(at + 1) % points.length]!;
      const from = line[line.length - 1]!;
      for (let piece = 1; piece <= PIECES; piece += 1) line.push(onCurve(from, point, to, piece / PIECES));
      at += 1;
    } else line.push(point);
  }
  return line;
};

const away = (place: Place, from: Place, to: Place): number => {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const square = x * x + y * y;
  const t =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((place.x - from.x) * x + (place.y - from.y) * y) / square));
  return Math.hypot(place.x - from.x - t * x, place.y - from.y - t * y);
};

/** How far along the line each place is, 0…1. */
const shares = (line: readonly Place[]): number[] => {
  let way = 0;
  const ways = line.map((place, at) => {
    const before = line[at - 1] ?? place;
    way += Math.hypot(place.x - before.x, place.y - before.y);
    return way;
  });
  return ways.map((it) => (way === 0 ? 0 : it / way));
};

/** What the curve between the ends of a line bends over, by least squares. */
const bentOver = (line: readonly Place[], along: readonly number[]): Place | null => {
  const from = line[0]!;
  const to = line[line.length - 1]!;
  let x = 0;
  let y = 0;
  let weights = 0;
  line.forEach((place, at) => {
    const t = along[at]!;
    const weight = 2 * t * (1 - t);
    x += weight * (place.x - (1 - t) * (1 - t) * from.x - t * t * to.x);
    y += weight * (place.y - (1 - t) * (1 - t) * from.y - t * t * to.y);
    weights += weight * weight;
  });
  return weights === 0 ? null : { x: Math.round(x / weights), y: Math.round(y / weights) };
};

/** The share of the curve that is nearest to a place, from a share that is near. */
const nearer = (place: Place, from: Place, over: Place, to: Place, t: number): number => {
  const at = onCurve(from, over, to, t);
  const alongX = 2 * (1 - t) * (over.x - from.x) + 2 * t * (to.x - over.x);
  const alongY = 2 * (1 - t) * (over.y - from.y) + 2 * t * (to.y - over.y);
  const square = alongX * alongX + alongY * alongY;
  if (square === 0) return t;
  const step = ((place.x - at.x) * alongX + (place.y - at.y) * alongY) / square;
  return Math.max(0, Math.min(1, t + step));
};

/** One curve for the whole line, where none of its places is farther from it than the tolerance. */
const curveOf = (line: readonly Place[], tolerance: number): Place | null => {
  const from = line[0]!;
  const to = line[line.length - 1]!;
  let along = shares(line);
  for (let round = 0; round < ROUNDS; round += 1) {
    const over = bentOver(line, along);
    if (over === null) return null;
    const next = line.map((place, at) => nearer(place, from, over, to, along[at]!));
    const worst = line.reduce((most, place, at) => {
      const { x, y } = onCurve(from, over, to, next[at]!);
      return Math.max(most, Math.hypot(place.x - x, place.y - y));
    }, 0);
    if (worst <= tolerance) return over;
    if (worst > tolerance * 4) return null;
    along = next;
  }
  return null;
};

/** Null where neither a straight piece nor a curve will do; a straight one bends over nothing. */
const pieceOf = (line: readonly Place[], tolerance: number): { readonly over: Place | null } | null => {
  const from = line[0]!;
  const to = line[line.length - 1]!;
  if (line.every((place) => away(place, from, to) <= tolerance)) return { over: null };
  const over = curveOf(line, tolerance);
  return over && { over };
};

const rounded = ({ x, y }: Place): Place => ({ x: Math.round(x), y: Math.round(y) });

/** Where the line turns most: a corner, if it has any. */
const sharpest = (line: readonly Place[]): number => {
  const turn = (at: number): number => {
    const before = line[(at + line.length - 1) % line.length]!;
    const here = line[at]!;
    const after = line[(at + 1) % line.length]!;
    const angle =
      Math.atan2(after.y - here.y, after.x - here.x) - Math.atan2(here.y - before.y, here.x - before.x);
    return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
  };
  return line.reduce((best, _, at) => (turn(at) > turn(best) ? at : best), 0);
};

/** A point on the curve half-way between its neighbours off it is implied. */
const withoutImplied = (points: readonly OutlinePoint[]): OutlinePoint[] =>
  points.filter((point, at) => {
    const before = points[(at + points.length - 1) % points.length]!;
    const after = points[(at + 1) % points.length]!;
    if (!point.on || before.on || after.on) return true;
    const middle = middleOf(before, after);
    return Math.hypot(middle.x - point.x, middle.y - point.y) > 1;
  });

/**
 * The contour in as few curves and straight pieces as stay within `tolerance` font units of it: each reaches as far as one can.
 * One that would come out as less than a triangle stays as it is.
 */
export const fitContour = (contour: Contour, tolerance: number): Contour => {
  const ring = traced(contour).slice(0, -1);
  const first = sharpest(ring);
  const line = [...ring.slice(first), ...ring.slice(0, first + 1)].map((place, at, all) =>
    at === 0 || at === all.length - 1 ? rounded(place) : place,
  );
  const points: OutlinePoint[] = [];
  for (let from = 0; from < line.length - 1; ) {
    const start = rounded(line[from]!);
    points.push({ ...start, on: true });
    let reach = from + 1;
    let piece: { readonly over: Place | null } = { over: null };
    for (let to = from + 2, missed = 0; to < line.length && missed < PIECES; to += 1) {
      const found = pieceOf([start, ...line.slice(from + 1, to), rounded(line[to]!)], tolerance);
      missed = found ? 0 : missed + 1;
      if (found) {
        reach = to;
        piece = found;
      }
    }
    if (piece.over) points.push({ ...piece.over, on: false });
    from = reach;
  }
  const fitted = withoutImplied(points);
  return fitted.length < 3 ? contour : fitted;
};
