import { describe, expect, it } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { BoardSpace } from '../../src/view/board/board-space.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { NewbornRim } from '../../src/view/board/newborn-rim.ts';
import { PieceSprites } from '../../src/view/board/piece-sprites.ts';

const WINDOW_TICKS = 45;
const PIECE = IDLE_RUN.pieces[0]!;

interface Drawn {
  readonly frame: string;
  readonly size: number;
  readonly alpha: number;
}

/** A board with one piece that a chain of `links` made at tick 0, and what is drawn around it. */
const setup = (links: number, reduced = false) => {
  let drawn: Drawn[] = [];
  const batch = {
    setTransform: () => undefined,
    put: (
      frame: string,
      _x: number,
      _y: number,
      size: number,
      _height: number,
      _tint: number,
      alpha: number,
    ) => drawn.push({ frame, size, alpha }),
  };
  const atlas = { frame: (name: string) => name };
  const sprites = new PieceSprites(new NewbornRim(batch as never, atlas as never));
  sprites.reduced = reduced;
  const space = new BoardSpace();
  space.set(0, 0, 0.5, 720, 960);
  const chainEndsAt = links > 0 ? WINDOW_TICKS : 0;
  const at = (tick: number): RunView => ({
    ...IDLE_RUN,
    tick,
    pieces: [{ ...PIECE, chain: links, chainEndsAt }],
  });
  const rim = (tick: number): Drawn | undefined => {
    sprites.follow(at(tick), []);
    drawn = [];
    sprites.draw({ draw: () => undefined } as never, space, 1, 16);
    return drawn.find(({ frame }) => frame === 'fx/ring');
  };
  rim(0);
  return rim;
};

describe('newborn', () => {
  it('newborn: what a merge made has a rim while a merge goes on with its chain, and none after', () => {
    const rim = setup(1);
    expect(rim(1)?.alpha).toBeGreaterThan(0.3);
    expect(rim(WINDOW_TICKS - 1)!.alpha).toBeLessThan(0.1);
    expect(rim(WINDOW_TICKS)).toBeUndefined();
  });

  it('newborn: what was dropped has none, and a longer chain glows more', () => {
    expect(setup(0)(1)).toBeUndefined();
    expect(setup(4)(1)!.alpha).toBeGreaterThan(setup(1)(1)!.alpha);
  });

  it('newborn: the rim draws in on the piece; with reduced motion it stands and only fades', () => {
    const lively = setup(2);
    expect(lively(2)!.size).toBeGreaterThan(lively(30)!.size * 1.05);
    const calm = setup(2, true);
    const early = calm(2)!;
    const late = calm(30)!;
    expect(late.size).toBe(early.size);
    expect(late.alpha).toBeLessThan(early.alpha);
  });
});
