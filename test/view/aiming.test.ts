import { describe, expect, it } from 'vitest';
import type { Command, RunView } from '../../src/core/index.ts';
import { Aiming } from '../../src/view/board/aiming.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { Fingers } from '../../src/view/stage/fingers.ts';
import type { TouchPoint } from '../../src/view/stage/stage.ts';

/** A board 256 points wide whose columns are points, and a button over it from 500 on. */
const setup = (run: RunView | null = IDLE_RUN) => {
  const sent: Command[] = [];
  const board = {
    aiming: false,
    armed: false,
    aimedColumn: 128,
    aimAt(x: number) {
      board.aimedColumn = Math.round(x);
    },
  };
  const aiming = new Aiming(board, (command) => sent.push(command));
  aiming.begin(run);
  const pressed: TouchPoint['phase'][] = [];
  const fingers = new Fingers(aiming, {
    land: (point) => {
      if (point.x < 500) return null;
      pressed.push('start');
      return 'pressing';
    },
    pass: ({ phase }) => {
      pressed.push(phase);
      return false;
    },
  });
  const touch = (phase: TouchPoint['phase'], x: number, id = 0): void =>
    fingers.touch({ phase, id, x, y: 300 });
  return { sent, board, fingers, touch, pressed };
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

  it('aiming: the newest finger aims; a thumb that rested before neither moves the aim nor drops', () => {
    const { sent, board, touch } = setup();
    touch('start', 40, 1);
    touch('start', 200, 2);
    touch('move', 60, 1);
    touch('move', 210, 2);
    expect(board).toMatchObject({ aiming: true, aimedColumn: 210 });
    touch('end', 210, 2);
    touch('move', 60, 1);
    touch('end', 60, 1);
    expect(sent).toEqual([{ type: 'drop', column: 210 }]);
    expect(board.aiming).toBe(false);
  });

  it('aiming: a start without an end costs no tap after it, under another number or its own', () => {
    const { sent, touch } = setup();
    touch('start', 10, 1);
    for (const id of [2, 3, 1, 5]) {
      touch('start', 40 * id, id);
      touch('end', 40 * id, id);
    }
    expect(sent.map((command) => command.type === 'drop' && command.column)).toEqual([80, 120, 40, 200]);
  });

  it('aiming: an end that comes twice, late, or of nobody drops nothing', () => {
    const { sent, touch } = setup();
    touch('start', 40, 1);
    touch('end', 40, 1);
    for (const id of [1, 1, 9]) touch('end', 90, id);
    touch('move', 90, 9);
    touch('cancel', 90, 9);
    expect(sent).toHaveLength(1);
  });

  it('aiming: a finger that came down on a button and slides over the jar belongs to the button', () => {
    const { sent, board, touch, pressed } = setup();
    touch('start', 600, 1);
    touch('move', 40, 1);
    expect(board.aiming).toBe(false);
    touch('end', 40, 1);
    expect(sent).toEqual([]);
    expect(pressed).toEqual(['start', 'move', 'end']);
  });

  it('aiming: a finger that slides from the jar onto a button presses nothing, and drops at the wall', () => {
    const { sent, touch, pressed } = setup();
    touch('start', 40, 1);
    touch('move', 600, 1);
    touch('end', 600, 1);
    expect(pressed).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('aiming: with a second hand on a button the first goes on aiming', () => {
    const { sent, touch } = setup();
    touch('start', 40, 1);
    touch('start', 600, 2);
    touch('move', 70, 1);
    touch('end', 600, 2);
    touch('end', 80, 1);
    expect(sent).toEqual([{ type: 'drop', column: 80 }]);
  });

  it('aiming: a screen that comes between takes the aim away', () => {
    const { sent, fingers, touch, pressed } = setup();
    touch('start', 40, 1);
    touch('start', 600, 2);
    fingers.change();
    touch('move', 50, 1);
    touch('end', 40, 1);
    touch('end', 600, 2);
    expect(sent).toEqual([]);
    expect(pressed).toEqual(['start', 'cancel']);
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
