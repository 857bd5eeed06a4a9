import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { type Bench, openBench, SHARP_IPHONE } from './played-phone.ts';

/**
 * What the game looks like, compared coarsely with what was approved. Cells of ten points smooth over browser versions,
 * graphics drivers and single sparkles; a lost layer, a wrong colour or a moved button is far more than the tolerance.
 * After a change that is meant: BLESS=1 npx vitest run test/browser/pictures.test.ts, and look at the references.
 */
const CELL = 10;
const COLUMNS = SHARP_IPHONE.width / CELL;
const ROWS = Math.round(SHARP_IPHONE.height / CELL);
/** Levels of 255: a cell differs when one of its colours is off by more, and so much of the picture may differ. */
const CELL_TOLERANCE = 40;
const SHARE_TOLERANCE = 0.04;
const SLOW = 240_000;

const path = (name: string): string => fileURLToPath(new URL(`references/${name}.png`, import.meta.url));
const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const shrink = (picture: Buffer | string): Promise<Buffer> =>
  sharp(picture).resize(COLUMNS, ROWS, { fit: 'fill' }).removeAlpha().raw().toBuffer();

const cellsAsPicture = (cells: Buffer) =>
  sharp(cells, { raw: { width: COLUMNS, height: ROWS, channels: 3 } }).png();

/** By cell, the largest difference of its three colours. */
const differences = (seen: Buffer, approved: Buffer): number[] =>
  Array.from({ length: COLUMNS * ROWS }, (_, cell) =>
    Math.max(...[0, 1, 2].map((part) => Math.abs(seen[cell * 3 + part]! - approved[cell * 3 + part]!))),
  );

/** What was seen, what was approved, and where they differ, side by side. */
const writeDifference = async (name: string, seen: Buffer, approved: Buffer): Promise<string> => {
  const marked = Buffer.from(seen.map((level) => level / 3));
  differences(seen, approved).forEach((difference, cell) => {
    if (difference > CELL_TOLERANCE) marked.set([255, 60, 60], cell * 3);
  });
  const parts = await Promise.all([seen, approved, marked].map((cells) => cellsAsPicture(cells).toBuffer()));
  const file = `${RESULTS}${name}-difference.png`;
  mkdirSync(RESULTS, { recursive: true });
  const sheet = await sharp({
    create: { width: COLUMNS * 3, height: ROWS, channels: 3, background: '#000' },
  })
    .composite(parts.map((input, at) => ({ input, left: at * COLUMNS, top: 0 })))
    .png()
    .toBuffer();
  await sharp(sheet)
    .resize({ width: COLUMNS * 3 * 6, kernel: 'nearest' })
    .toFile(file);
  return file;
};

const compare = async (phone: PhonePage, name: string): Promise<void> => {
  const seen = await shrink(await phone.see());
  if (process.env.BLESS !== undefined) await cellsAsPicture(seen).toFile(path(name));
  const approved = await shrink(path(name));
  const off = differences(seen, approved).filter((difference) => difference > CELL_TOLERANCE).length;
  const share = off / (COLUMNS * ROWS);
  const sheet = share > SHARE_TOLERANCE ? await writeDifference(name, seen, approved) : '';
  expect(share, `${name} looks different, see ${sheet}`).toBeLessThanOrEqual(SHARE_TOLERANCE);
};

test('pictures: the home screen looks as approved', async () => {
  const phone = await bench.player('painter-home', SHARP_IPHONE);
  await phone.wait(4000);
  await compare(phone, 'home');
  await phone.close();
});

test.each(['play', 'over'])('pictures: the moment "%s" looks as approved', async (name) => {
  const phone = await bench.off(`painter-${name}`, SHARP_IPHONE);
  await stageMoment(phone, name);
  // Long enough for the look back and for the pieces to have bounced into the score.
  await phone.advance(name === 'over' ? 22_000 : 1_500);
  await compare(phone, name);
  await phone.close();
});

test('pictures: the comparison sees a missing layer', async () => {
  const approved = await shrink(path('play'));
  const dark = Buffer.from(approved.map((level, at) => (at > approved.length / 2 ? 0 : level)));
  const off = differences(dark, approved).filter((difference) => difference > CELL_TOLERANCE).length;
  expect(off / (COLUMNS * ROWS)).toBeGreaterThan(SHARE_TOLERANCE);
});
