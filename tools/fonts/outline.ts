/** A point of an outline, in font units; between two that are off the curve one on it is implied. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Closed, as TrueType has it. */
export type Contour = readonly OutlinePoint[];

const ON = 1;
const SHORT_X = 2;
const SHORT_Y = 4;
const REPEAT = 8;
/** A short step is positive; where the step is not short, there is none. */
const SAME_X = 16;
const SAME_Y = 32;
const HEAD_BYTES = 10;

const readFlags = (bytes: Buffer, from: number, count: number): { flags: number[]; next: number } => {
  const flags: number[] = [];
  let at = from;
  while (flags.length < count) {
    const flag = bytes[at++]!;
    flags.push(flag);
    if (flag & REPEAT) for (let left = bytes[at++]!; left > 0; left -= 1) flags.push(flag);
  }
  return { flags, next: at };
};

const readSteps = (
  bytes: Buffer,
  from: number,
  flags: readonly number[],
  short: number,
  same: number,
): { places: number[]; next: number } => {
  let at = from;
  let place = 0;
  const places = flags.map((flag) => {
    if (flag & short) place += flag & same ? bytes[at++]! : -bytes[at++]!;
    else if (!(flag & same)) {
      place += bytes.readInt16BE(at);
      at += 2;
    }
    return place;
  });
  return { places, next: at };
};

/** The contours of one entry of a `glyf` table; null where it is empty or put together of others. */
export const readOutline = (glyph: Buffer): readonly Contour[] | null => {
  const count = glyph.length === 0 ? -1 : glyph.readInt16BE(0);
  if (count < 0) return null;
  const ends = Array.from({ length: count }, (_, at) => glyph.readUInt16BE(HEAD_BYTES + 2 * at));
  const hints = HEAD_BYTES + 2 * count;
  const { flags, next } = readFlags(
    glyph,
    hints + 2 + glyph.readUInt16BE(hints),
    (ends[ends.length - 1] ?? -1) + 1,
  );
  const xs = readSteps(glyph, next, flags, SHORT_X, SAME_X);
  const ys = readSteps(glyph, xs.next, flags, SHORT_Y, SAME_Y);
  const points = flags.map((flag, at) => ({ x: xs.places[at]!, y: ys.places[at]!, on: (flag & ON) !== 0 }));
  return ends.map((end, at) => points.slice(at === 0 ? 0 : ends[at - 1]! + 1, end + 1));
};

/** One coordinate's step, and the flag that says how it is written. */
const stepOf = (step: number, short: number, same: number): { flag: number; bytes: number[] } => {
  if (step === 0) return { flag: same, bytes: [] };
  if (Math.abs(step) < 256) return { flag: short | (step > 0 ? same : 0), bytes: [Math.abs(step)] };
  return { flag: 0, bytes: [(step >> 8) & 255, step & 255] };
};

/** Flags that follow each other alike are counted. */
const packFlags = (flags: readonly number[]): number[] => {
  const packed: number[] = [];
  for (let at = 0; at < flags.length; ) {
    let alike = 1;
    while (alike < 256 && flags[at + alike] === flags[at]) alike += 1;
    if (alike > 2) packed.push(flags[at]! | REPEAT, alike - 1);
    else for (let left = alike; left > 0; left -= 1) packed.push(flags[at]!);
    at += alike;
  }
  return packed;
};

const boxOf = (points: Contour): readonly [number, number, number, number] => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** An entry of a `glyf` table without instructions, of an even length. */
export const writeOutline = (contours: readonly Contour[]): Buffer => {
  const points = contours.flat();
  const head = Buffer.alloc(HEAD_BYTES + 2 * contours.length + 2);
  head.writeInt16BE(contours.length, 0);
  boxOf(points).forEach((edge, at) => void head.writeInt16BE(edge, 2 + 2 * at));
  let last = -1;
  contours.forEach((contour, at) => {
    last += contour.length;
    head.writeUInt16BE(last, HEAD_BYTES + 2 * at);
  });
  const steps = points.map(({ x, y, on }, at) => {
    const before = points[at - 1] ?? { x: 0, y: 0 };
    const across = stepOf(x - before.x, SHORT_X, SAME_X);
    const down = stepOf(y - before.y, SHORT_Y, SAME_Y);
    return { flag: (on ? ON : 0) | across.flag | down.flag, across: across.bytes, down: down.bytes };
  });
  const body = [
    ...packFlags(steps.map(({ flag }) => flag)),
    ...steps.flatMap(({ across }) => across),
    ...steps.flatMap(({ down }) => down),
  ];
  return Buffer.concat([head, Buffer.from(body), Buffer.alloc((head.length + body.length) % 2)]);
};
