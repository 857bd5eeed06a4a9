import { describe, expect, it } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { Aiming } from '../../src/view/board/aiming.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import type { Intent, TouchPoint } from '../../src/view/stage/stage.ts';

/** A board 256 points wide whose columns are points. */
const setup = (run: RunView | null = IDLE_RUN) => {
  const sent: Intent[] = [];
  const board = {
    aiming: false,
    armed: false,
    aimedColumn: 128,
    aimAt(x: number) {
      board.aimedColumn = Math.round(x);
    },
  };
  const aiming = new Aiming(board, (intent) => sent.push(intent));
  aiming.begin(run);
  const touch = (phase: TouchPoint['phase'], x: number, id = 0): void =>
    aiming.touch({ phase, id, x, y: 300 });
  return { sent, board, aiming, touch };
};

describe('aiming', () => {
  it('aiming: a tap drops where it tapped', () => {
    const { sent, touch } = setup();
    touch('start', 40);
    touch('end', 40);
    expect(sent).toEqual([{ type: 'drop', column: 40 }]);
  });

  it('aiming: a drag shows the aim and drops where the finger left', () => {
    const { sent, board, touch } = setup();
    touch('start', 40);
    touch('move', 90);
    expect(board).toMatchObject({ aiming: true, aimedColumn: 90 });
    expect(sent).toEqual([]);
    touch('end', 200);
    expect(sent).toEqual([{ type: 'drop', column: 200 }]);
    expect(board.aiming).toBe(false);
  });

  it('aiming: a cancelled touch drops nothing and stops aiming', () => {
    const { sent, board, touch } = setup();
    touch('start', 40);
    touch('cancel', 40);
    expect(sent).toEqual([]);
    expect(board.aiming).toBe(false);
  });

  it('aiming: a second finger neither moves the aim nor drops', () => {
    const { sent, board, touch } = setup();
    touch('start', 40, 1);
    touch('start', 200, 2);
    touch('move', 210, 2);
    touch('end', 210, 2);
    expect(board.aimedColumn).toBe(40);
    expect(sent).toEqual([]);
    touch('end', 40, 1);
    expect(sent).toEqual([{ type: 'drop', column: 40 }]);
  });

  it('aiming: a screen that comes between takes the aim away', () => {
    const { sent, aiming, touch } = setup();
    touch('start', 40);
    aiming.cancel();
    touch('end', 40);
    expect(sent).toEqual([]);
  });

  it('aiming: an ended run and an empty board take no drops', () => {
    for (const run of [null, { ...IDLE_RUN, ended: { reason: 'time', piece: null, tick: 1 } } as const]) {
      const { sent, touch } = setup(run);
      touch('start', 40);
      touch('end', 40);
      expect(sent).toEqual([]);
    }
  });

  it('aiming: let go in the pause after a drop the piece is armed, and where it may fall it just falls', () => {
    const early = setup({ ...IDLE_RUN, canDrop: false });
    early.touch('start', 40);
    early.touch('end', 60);
    expect(early.sent).toEqual([{ type: 'drop', column: 60 }]);
    expect(early.board.armed).toBe(true);
    const free = setup({ ...IDLE_RUN, canDrop: true });
    free.touch('start', 40);
    free.touch('end', 60);
    expect(free.board.armed).toBe(false);
  });
});
