import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';
import { TIERS } from '../../src/shared/vocabulary/tiers.ts';
import { builtPackage } from '../support/fresh-build.ts';

const ASSETS = join(builtPackage(), 'assets/');
/** Pixels of each piece, whatever its tier: only what is drawn on it counts, not how big it is. */
const SIZE = 48;
/** CIE lightness, of 100, by which two pictures must differ on the average of all their parts: over twice what is just seen. */
const LEAST = 6;

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1, in linear RGB. */
const EYES: Readonly<Record<string, Matrix>> = {
  'the common eye': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
};

interface Picture {
  readonly data: Buffer;
}

const readPiece = async (tier: number): Promise<Picture> => {
  const pages = JSON.parse(readFileSync(`${ASSETS}art.json`, 'utf8')).pages as readonly string[];
  for (const page of pages) {
    const { frames } = JSON.parse(readFileSync(`${ASSETS}${page}.json`, 'utf8'));
    const box = frames[`piece/${tier}`];
    if (!box) continue;
    const [left, top, width, height] = box;
    const data = await sharp(`${ASSETS}${page}.png`)
      .extract({ left, top, width, height })
      .resize(SIZE, SIZE)
      .ensureAlpha()
      .raw()
      .toBuffer();
    return { data };
  }
  throw new Error(`no picture of tier ${tier}`);
};

const readGuest = async (id: string): Promise<Picture> => ({
  data: await sharp(`${ASSETS}guests/${id}.png`).resize(SIZE, SIZE).ensureAlpha().raw().toBuffer(),
});

const linear = (byte: number): number => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** How light every part is to such an eye, sorted: the same however the piece has rolled. */
const lightness = ({ data }: Picture, eye: Matrix): number[] => {
  const parts: number[] = [];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 250) continue;
    const [r, g, b] = [linear(data[at]!), linear(data[at + 1]!), linear(data[at + 2]!)];
    const seen = [0, 3, 6].map((row) =>
      Math.min(1, Math.max(0, eye[row]! * r + eye[row + 1]! * g + eye[row + 2]! * b)),
    );
    const y = 0.2126 * seen[0]! + 0.7152 * seen[1]! + 0.0722 * seen[2]!;
    parts.push(116 * Math.cbrt(Math.max(y, 0.008856)) - 16);
  }
  return parts.sort((one, other) => one - other);
};

/** What must be made lighter or darker to turn one picture into the other, on the average of its parts. */
const distance = (one: readonly number[], other: readonly number[]): number => {
  const samples = 200;
  let sum = 0;
  for (let at = 0; at < samples; at++) {
    const share = (at + 0.5) / samples;
    sum += Math.abs(one[Math.floor(share * one.length)]! - other[Math.floor(share * other.length)]!);
  }
  return sum / samples;
};

/** Rings of a disc, from its middle: what lies in one stays in it however the piece rolls. */
const RINGS = 5;
/** CIE 1976 colour difference on the average of the rings; 2.3 is just seen side by side. */
const LEAST_DIFFERENCE = 16;

const seenBy = (eye: Matrix, bytes: readonly number[]): readonly number[] => {
  const [r, g, b] = bytes.map(linear) as [number, number, number];
  return [0, 3, 6].map((row) =>
    Math.min(1, Math.max(0, eye[row]! * r + eye[row + 1]! * g + eye[row + 2]! * b)),
  );
};

const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** CIELAB of linear RGB under daylight. */
const labOf = ([r, g, b]: readonly number[]): readonly number[] => {
  const x = root((0.4124 * r! + 0.3576 * g! + 0.1805 * b!) / 0.9505);
  const y = root(0.2126 * r! + 0.7152 * g! + 0.0722 * b!);
  const z = root((0.0193 * r! + 0.1192 * g! + 0.9505 * b!) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** The mean colour of each ring to such an eye. */
const ringsOf = ({ data }: Picture, eye: Matrix): number[][] => {
  const sums = Array.from({ length: RINGS }, () => [0, 0, 0, 0]);
  for (let at = 0; at < SIZE * SIZE; at++) {
    if (data[at * 4 + 3]! < 250) continue;
    const away = Math.hypot((at % SIZE) - SIZE / 2 + 0.5, Math.floor(at / SIZE) - SIZE / 2 + 0.5);
    const sum = sums[Math.min(RINGS - 1, Math.floor((away / SIZE) * 2 * RINGS))]!;
    const lab = labOf(seenBy(eye, [...data.subarray(at * 4, at * 4 + 3)]));
    lab.forEach((part, index) => {
      sum[index]! += part;
    });
    sum[3]! += 1;
  }
  return sums.map(([l, a, b, count]) => [l! / count!, a! / count!, b! / count!]);
};

/** Rings count by their area. */
const differenceOf = (one: readonly number[][], other: readonly number[][]): number =>
  one.reduce((sum, lab, ring) => {
    const [l, a, b] = lab.map((part, at) => part - other[ring]![at]!);
    return sum + Math.hypot(l!, a!, b!) * (2 * ring + 1);
  }, 0) /
  (RINGS * RINGS);

describe('colour-blind players', () => {
  const pieces: Picture[] = [];

  beforeAll(async () => {
    for (let tier = 0; tier < TIERS; tier++) pieces.push(await readPiece(tier));
  });

  it.each(Object.entries(EYES))(
    'pieces: neighbours of the ladder differ in light and dark to %s',
    (_, eye) => {
      const seen = pieces.map((piece) => lightness(piece, eye));
      const differences = seen.slice(1).map((parts, tier) => distance(seen[tier]!, parts));
      expect(differences.map((value, tier) => [tier, tier + 1, value >= LEAST ? 'apart' : value])).toEqual(
        differences.map((_, tier) => [tier, tier + 1, 'apart']),
      );
    },
  );

  it.each(Object.entries(EYES))(
    'pieces: who stands one or two steps apart on the ladder has another colour to %s, marks or none',
    (_, eye) => {
      const seen = pieces.map((piece) => ringsOf(piece, eye));
      const pairs = [1, 2].flatMap((step) =>
        seen.slice(step).map((rings, tier) => [tier, tier + step, differenceOf(seen[tier]!, rings)] as const),
      );
      expect(pairs.filter(([, , difference]) => difference < LEAST_DIFFERENCE)).toEqual([]);
    },
  );

  it.each(Object.entries(EYES))(
    'guests: each in its place is told from who stands one or two steps apart by %s',
    async (_, eye) => {
      const lights = pieces.map((piece) => lightness(piece, eye));
      const rings = pieces.map((piece) => ringsOf(piece, eye));
      const alike = await Promise.all(
        GUESTS.map(async ({ id, tier }) => {
          const guest = await readGuest(id);
          const [parts, seen] = [lightness(guest, eye), ringsOf(guest, eye)];
          const near = [tier - 1, tier + 1].filter((other) => distance(parts, lights[other]!) < LEAST);
          const far = [tier - 2, tier - 1, tier + 1, tier + 2].filter(
            (other) => rings[other] && differenceOf(seen, rings[other]) < LEAST_DIFFERENCE,
          );
          return near.length + far.length > 0 ? [{ id, near, far }] : [];
        }),
      );
      expect(alike.flat()).toEqual([]);
    },
  );

  it('pieces: the measure tells alike from different', () => {
    const parts = lightness(pieces[0]!, EYES.deuteranopia!);
    expect(distance(parts, parts)).toBe(0);
    expect(
      distance(
        parts,
        parts.map((value) => value + LEAST),
      ),
    ).toBeCloseTo(LEAST);
  });
});
