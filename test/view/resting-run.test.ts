import { describe, expect, it, vi } from 'vitest';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { RunView } from '../../src/core/index.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import { SCREENS } from './all-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const runWith = (ticksLeft: number | null): RunView => ({ ...IDLE_RUN, ended: null, ticksLeft });

/** How many pictures of the board are drawn on a screen: pieces are several each. */
const drawnOn = (screen: Screen['name'], ticksLeft: number | null): number => {
  const whole = buildScene('zh-CN', Object.values(NAMED_SCREENS)[0]!);
  whole.scene.begin(runWith(ticksLeft));
  const shown = Object.values(SCREENS).find(({ name }) => name === screen)!;
  whole.scene.show(shown);
  whole.scene.draw(1, 16);
  const { batch } = (whole.scene as unknown as { board: { batch: QuadBatch } }).board;
  return (batch as unknown as { count: number }).count;
};

/** The eleven of the idle heap and more, in eight parts each at the most. */
const PIECES_AT_LEAST = 80;

describe('a run that rests', () => {
  it('has a clock: its pieces are covered, on the pause and on what opens over it', () => {
    expect(drawnOn('pause', null) - drawnOn('pause', 3000)).toBeGreaterThan(PIECES_AT_LEAST);
    expect(drawnOn('settings', null) - drawnOn('settings', 3000)).toBeGreaterThan(PIECES_AT_LEAST);
  });

  it('is played on: every piece is there again, with a clock as without', () => {
    expect(drawnOn('play', 3000)).toBe(drawnOn('play', null));
  });
});
