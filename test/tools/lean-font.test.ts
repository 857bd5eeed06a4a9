import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coarseFont } from '../../tools/fonts/coarse-font.ts';
import { leanFont } from '../../tools/fonts/lean-font.ts';

/** The brush as it came, of which the logo is drawn. */
const FACE = fileURLToPath(new URL('../../assets/picture-fonts/title.ttf', import.meta.url));
/** The text face as it came, of which the age mark is drawn. */
const WHOLE_TEXT_FACE = fileURLToPath(new URL('../../assets/picture-fonts/text.ttf', import.meta.url));
const TEXT = '团圆';
/** Pixels: larger than any title on any screen. */
const SIZE = 160;

/** The text in white on black. */
const drawnWith = async (name: string, font: Buffer): Promise<Buffer> => {
  const file = join(folder, name);
  writeFileSync(file, font);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="220"><rect width="400" height="220"/>
    <text x="20" y="170" font-family="Ma Shan Zheng" font-size="${SIZE}" fill="#fff">${TEXT}</text></svg>`;
  const drawing = new Resvg(svg, { font: { fontFiles: [file], loadSystemFonts: false } });
  return sharp(drawing.render().asPng()).removeAlpha().greyscale().raw().toBuffer();
};

const folder = mkdtempSync(join(tmpdir(), 'lean-font-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a leaner font', () => {
  let whole: Buffer;
  let lean: Buffer;

  beforeAll(() => {
    whole = readFileSync(FACE);
    lean = leanFont(whole, 3);
  });

  test('is less than three quarters of the bytes, and the same bytes again', () => {
    expect(lean.length).toBeLessThan((whole.length * 3) / 4);
    expect(leanFont(whole, 3).equals(lean)).toBe(true);
  });

  test('has the sum by which a sound font is known', () => {
    let sum = 0;
    for (let at = 0; at < lean.length; at += 4) sum = (sum + lean.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  test('looks the same: no pixel inside or outside an edge changes its side', async () => {
    const [before, after] = [await drawnWith('whole.ttf', whole), await drawnWith('lean.ttf', lean)];
    const ink = before.filter((value) => value > 128).length;
    expect(ink).toBeGreaterThan(5_000);
    const turned = before.filter((value, at) => Math.abs(value - after[at]!) > 160).length;
    expect(turned).toBe(0);
  });
});

describe('a coarser grid', () => {
  const FACES = ['fonts/text.ttf', 'pages/text.ttf', 'guests/text.ttf'].map((path) =>
    fileURLToPath(new URL(`../../assets/${path}`, import.meta.url)),
  );

  test.each(FACES)('%s: has half the units, and the sum by which a sound font is known', (face) => {
    const font = readFileSync(face);
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
    const head = font.readUInt32BE(font.indexOf('head') + 8);
    expect(font.readUInt16BE(head + 18)).toBe(500);
  });

  test('looks the same: no pixel inside or outside an edge of a text changes its side', async () => {
    const given = readFileSync(WHOLE_TEXT_FACE);
    const drawn = async (name: string, font: Buffer) => {
      const file = join(folder, name);
      writeFileSync(file, font);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="90"><rect width="400" height="90"/>
        <text x="8" y="66" font-family="ZCOOL KuaiLe" font-size="60" fill="#fff">适龄提示</text></svg>`;
      const drawing = new Resvg(svg, { font: { fontFiles: [file], loadSystemFonts: false } });
      return sharp(drawing.render().asPng()).removeAlpha().greyscale().raw().toBuffer();
    };
    const [before, after] = [
      await drawn('fine.ttf', given),
      await drawn('coarse.ttf', coarseFont(given, 500)),
    ];
    expect(before.filter((value) => value > 128).length).toBeGreaterThan(1_500);
    expect(before.filter((value, at) => Math.abs(value - after[at]!) > 160).length).toBe(0);
    expect(coarseFont(given, 500).length).toBeLessThan(given.length);
  });

  test('a face with kerning is refused: it would be lost', async () => {
    expect(() => coarseFont(readFileSync(FACE), 500)).toThrow('kerning');
  });
});
