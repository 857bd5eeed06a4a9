import { describe, expect, it, vi } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { boardLayout } from '../../src/view/layout/board-layout.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const WIDTH = 540;
const NARROW: RunView = {
  ...IDLE_RUN,
  board: { ...IDLE_RUN.board, width: WIDTH },
  columnAt: (x) => Math.round(x),
};

describe('narrow jar', () => {
  it.each(Object.entries(NAMED_SCREENS))('on %s a tap in its middle drops there', (_, metrics) => {
    const sent: Sent[] = [];
    const { scene } = buildScene('en', metrics, recordTo(sent));
    scene.begin(NARROW);
    scene.show(FIRST_PLAY);
    const middle = { id: 0, x: metrics.width / 2, y: metrics.height * 0.6 };
    scene.touch({ ...middle, phase: 'start' });
    scene.touch({ ...middle, phase: 'end' });
    expect(sent).toEqual([{ type: 'drop', column: WIDTH / 2 }]);
  });

  it('in a box of its own it stands in the middle, and reaches no wall', () => {
    const { board } = boardLayout(390, 600, NARROW.board);
    const right = board.left + board.width * board.scale;
    expect(board.left).toBeGreaterThan(0);
    expect((board.left + right) / 2).toBeCloseTo(195);
  });
});
