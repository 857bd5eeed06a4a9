import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { FINGER_TABLE } from '../../src/view/stage/fingers.ts';
import type { TouchPoint } from '../../src/view/stage/stage.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

it('fingers: the table of docs/how-it-works.md is the one the code goes by', () => {
  const page = readFileSync(new URL('../../docs/how-it-works.md', import.meta.url), 'utf8');
  const { up, ...states } = FINGER_TABLE;
  for (const [state, { move, end, cancel, outdone, change }] of Object.entries(states)) {
    const cells = [move, end, cancel, outdone, change].map(([next, effect]) =>
      effect === 'nothing' ? next : `${next}: ${effect}`,
    );
    expect(page).toContain(`| ${[state, ...cells].join(' | ')} |`);
  }
  expect(Object.values(up).every(([next, effect]) => next === 'up' && effect === 'nothing')).toBe(true);
});

it('fingers: one that lay on the jar when the last seconds come again skips nothing and drops nothing; one that comes then skips', () => {
  const sent: Sent[] = [];
  const { scene } = buildScene('zh-CN', NAMED_SCREENS['iPhone 13']!, recordTo(sent));
  const run: RunView = { ...IDLE_RUN, ended: null };
  scene.begin(run);
  scene.show(FIRST_PLAY);
  for (let frame = 0; frame < 60; frame++) scene.draw(0, 20);
  const touch = (phase: TouchPoint['phase'], id: number): void => scene.touch({ phase, id, x: 200, y: 500 });
  touch('start', 1);
  scene.begin(run);
  scene.showInstantReplay(3);
  touch('move', 1);
  touch('end', 1);
  expect(sent).toEqual([]);
  touch('start', 2);
  expect(sent).toEqual([{ type: 'skip' }]);
});
