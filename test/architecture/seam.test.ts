import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borderLaw, cycleLaw } from './border-laws.ts';
import { PAINTERS, SEAM } from './imports.ts';
import { parseSource } from './source-file.ts';

type Sample = readonly [file: string, text: string, refusal: RegExp | null];

const SAMPLES: readonly Sample[] = [
  ['src/view/board.ts', "import { Glow } from '#paint/glow.ts';", null],
  ['src/view/board.ts', "import { Glow } from './pixi/glow.ts';", /view may not import pixi/],
  ['src/view/board.ts', "import { Glow } from './cocos/glow.ts';", /view may not import cocos/],
  ['src/view/board.ts', "import { Node } from 'cc';", /view may not use the package cc/],
  ['src/view/pixi/graph.ts', "import { Node } from 'cc';", /pixi may not use the package cc/],
  ['src/view/cocos/graph.ts', "import { Node } from 'cc';", null],
  ['src/view/cocos/graph.ts', "import { Sprite } from 'pixi.js';", /cocos may not use the package pixi.js/],
  ['src/view/cocos/graph.ts', "import { Glow } from '../pixi/glow.ts';", /cocos may not import pixi/],
  ['src/app/boot/start.ts', "import { Glow } from '#paint/glow.ts';", /app may not import paint/],
  ['src/view/board.ts', "import { Glow } from '#other/glow.ts';", /may not use the package #other/],
];

describe('the seam', () => {
  it.each(SAMPLES)('%s with %s', (path, text, refusal) => {
    const found = borderLaw(parseSource(path, text)).map(({ what }) => what);
    expect(found).toEqual(refusal === null ? [] : [expect.stringMatching(refusal)]);
  });

  it.each(PAINTERS)('a ring through %s: is refused', (painter) => {
    const files = [
      parseSource('src/view/board.ts', "import '#paint/glow.ts';"),
      parseSource(`${painter}glow.ts`, "import '../board.ts';"),
    ];
    expect(cycleLaw(files)).toHaveLength(1);
  });

  it('package.json: leads to the painters the laws know', () => {
    const { imports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(imports).toEqual({
      [`${SEAM}*`]: { cocos: './src/view/cocos/*', default: './src/view/pixi/*' },
    });
  });
});
