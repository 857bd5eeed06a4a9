import { expect, it } from 'vitest';
import type { Brush, DomainHost } from '../../src/open-data/domain-host.ts';
import { TextureCache } from '../../src/open-data/texture-cache.ts';
import type { JarFrame, PackedFrame } from '../../src/shared/art-sheet.ts';
import type { BoardSpace } from '../../src/view/board/board-space.ts';
import { Jar } from '../../src/view/board/jar.ts';
import { type CardArt, CardBrush } from '../../src/view/card/card-brush.ts';
import { drawJar } from '../../src/view/card/draw-jar.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Place = readonly [x: number, y: number];

/** A wall of 40 × 800 board units from (−32, 8), which lies on its page with a pixel a unit. */
const WALL: JarFrame = { name: 'wall', layer: 'front', x: -32, y: 8, width: 40, height: 800, turned: true };
const ON_PAGE: PackedFrame = [10, 20, 800, 40];
const [PAGE_X, PAGE_Y, LENGTH, THICKNESS] = ON_PAGE as [number, number, number, number];

/** Where the board shows what the page has: along the wall goes along the page, across it goes down the page. */
const EXPECTED = [
  [-32, 8],
  [-32, 808],
  [8, 8],
];

const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Place): Place => [a * x + c * y + e, b * x + d * y + f];

const joined = (outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => {
  const [x, y] = moved(outer, [e, f]);
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    x,
    y,
  ];
};

/** Places of the frame's first pixel, of its end along the page and of its end down the page. */
const corners = (map: Matrix, left: number, top: number, width: number, height: number): Place[] =>
  [[left, top] as const, [left + width, top] as const, [left, top + height] as const].map((at) =>
    moved(map, at),
  );

/** A context that keeps its transform, and where each picture came to lie. */
const makeContext = () => {
  const drawn: Place[][] = [];
  const kept: Matrix[] = [];
  let map: Matrix = [1, 0, 0, 1, 0, 0];
  const context = {
    save: () => void kept.push(map),
    restore: () => {
      map = kept.pop()!;
    },
    translate: (x: number, y: number) => {
      map = joined(map, [1, 0, 0, 1, x, y]);
    },
    scale: (x: number, y: number) => {
      map = joined(map, [x, 0, 0, y, 0, 0]);
    },
    transform: (...more: number[]) => {
      map = joined(map, more as unknown as Matrix);
    },
    drawImage: (_: unknown, ...[x, y, w, h, ...to]: number[]) => {
      expect([x, y, w, h]).toEqual(ON_PAGE);
      drawn.push(corners(map, ...(to as [number, number, number, number])));
    },
    createRadialGradient: () => ({ addColorStop: () => {} }),
    fillRect: () => {},
  };
  return { context, drawn };
};

const frame = {
  page: 0,
  width: LENGTH,
  height: THICKNESS,
  left: 0,
  top: 0,
  fullWidth: LENGTH,
  fullHeight: THICKNESS,
  texture: { frame: { x: PAGE_X, y: PAGE_Y } },
};
const atlas = { frame: () => frame, sources: [{ resource: {}, resolution: 1 }] };
const art = { jar: { frames: [WALL] } };

it('in play: a part that lies turned on its page stands where it belongs', () => {
  let map: Matrix = [1, 0, 0, 1, 0, 0];
  const drawn: Place[][] = [];
  const batch = {
    setTransform: (...to: number[]) => {
      map = to as unknown as Matrix;
    },
    put: (_: unknown, x: number, y: number, width: number, height: number) =>
      void drawn.push(corners(map, x - width / 2, y - height / 2, width, height)),
  };
  const space = { scale: 2, width: 360, left: 100, top: 50 } as BoardSpace;
  new Jar(atlas as never, art as never).drawFront(batch as never, space);
  // A board half as wide as usual is squeezed across, not along.
  expect(drawn).toEqual([EXPECTED.map(([x, y]) => [100 + x!, 50 + y! * 2])]);
  expect(map).toEqual([1, 0, 0, 2, 100, 50]);
});

it('on cards: a part that lies turned on its page stands where it belongs', () => {
  const { context, drawn } = makeContext();
  const parts = { atlas, art, fonts: {} } as unknown as CardArt;
  const brush = new CardBrush(context as never, parts, () => ({ getContext: () => context }));
  drawJar(brush, { board: { width: 720, height: 960, dangerY: 100 }, pieces: [] }, 30, 60, 0.5);
  expect(drawn).toEqual([EXPECTED.map(([x, y]) => [30 + x! / 2, 60 + y! / 2])]);
});

it('in the theatre: a part that lies turned on its page stands where it belongs', () => {
  const { context, drawn } = makeContext();
  const host = {
    loadImage: (_: string, done: (sheet: unknown) => void) => done({}),
  } as unknown as DomainHost;
  const sheet = JSON.stringify({ size: [1000, 100], frames: { wall: ON_PAGE } });
  const texts = { art: JSON.stringify(art), pieces: '{}', jar: sheet };
  const textures = new TextureCache(host, texts, () => {});
  textures.load();
  const [wall] = textures.jarFrames;
  expect(textures.drawJar(context as unknown as Brush, wall!)).toBe(true);
  expect(drawn).toEqual([EXPECTED]);
});
