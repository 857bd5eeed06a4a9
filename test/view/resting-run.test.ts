import { describe, expect, it, vi } from 'vitest';
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

/** How many pictures of the board are drawn on a screen, so long after it came: pieces are several each. */
const drawnOn = (shown: Screen, ticksLeft: number | null, afterMs = 16): number => {
  const whole = buildScene('zh-CN', Object.values(NAMED_SCREENS)[0]!);
  whole.scene.begin(runWith(ticksLeft));
  whole.scene.show(shown);
  whole.scene.draw(1, afterMs);
  return (whole.batch as unknown as { count: number }).count;
};

const named = (name: Screen['name']): Screen => Object.values(SCREENS).find((it) => it.name === name)!;
const PLAY = named('play');
const COUNTED_IN = { ...PLAY, countInMs: 1500 } as Screen;

/** The eleven of the idle heap and more, in eight parts each at the most. */
const PIECES_AT_LEAST = 80;

describe('a run that rests', () => {
  it('has a clock: its pieces are covered, on the pause and on what opens over it', () => {
    for (const screen of [named('pause'), named('settings')]) {
      expect(drawnOn(screen, null) - drawnOn(screen, 3000)).toBeGreaterThan(PIECES_AT_LEAST);
    }
  });

  it('is counted in: its pieces are covered until its clock goes on', () => {
    expect(drawnOn(PLAY, 3000) - drawnOn(COUNTED_IN, 3000)).toBeGreaterThan(PIECES_AT_LEAST);
    expect(drawnOn(COUNTED_IN, 3000, 1500)).toBe(drawnOn(PLAY, 3000, 1500));
  });

  it('is played on: every piece is there again, with a clock as without', () => {
    expect(drawnOn(PLAY, 3000)).toBe(drawnOn(PLAY, null));
  });
});
