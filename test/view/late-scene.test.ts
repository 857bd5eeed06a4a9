import { describe, expect, it, vi } from 'vitest';
import { LateScript } from '../../src/shared/late-script.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { FIRST_PLAY } from './first-play.ts';
import { HOME_SCREENS } from './home-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const { createRunScene } = await import('../../src/view/stage/run-scene.ts');

/** Home on a phone, with a second script that cannot be read so many times. */
const openHome = (failures = 0) => {
  let reads = 0;
  const script = new LateScript(() => {
    reads += 1;
    if (reads <= failures) throw new Error('no script');
    return { createRunScene };
  });
  const whole = buildScene('zh-CN', NAMED_SCREENS['iPhone 13']!, recordTo([]), undefined, script);
  whole.scene.show(HOME_SCREENS.home!);
  const wait = (frames: number): number => {
    let thrown = 0;
    for (let at = 0; at < frames; at += 1) {
      try {
        whole.scene.draw(1, 1000 / 60);
      } catch {
        thrown += 1;
      }
    }
    return thrown;
  };
  const sees = (text: string): boolean => seenTexts(whole).some((seen) => seen.text === text);
  return { ...whole, wait, sees, reads: () => reads };
};

describe('second script', () => {
  it('home: stands before it is read, and it is read while home stands', () => {
    const { wait, sees, reads } = openHome();
    wait(5);
    expect([sees('自在'), reads()]).toEqual([true, 0]);
    wait(60);
    expect([sees('自在'), reads()]).toEqual([true, 1]);
  });

  it('play: pressed in the first frame, the board is there in the next', () => {
    const { scene, wait, sees, reads } = openHome();
    wait(1);
    scene.begin({ ...IDLE_RUN, canDrop: true });
    scene.show(FIRST_PLAY);
    wait(30);
    expect([sees('下一个'), reads()]).toEqual([true, 1]);
  });

  it('a script that cannot be read: home goes on after one frame, and a press tries again', () => {
    const { scene, wait, sees, reads } = openHome(1);
    expect(wait(120)).toBe(1);
    expect([sees('自在'), reads()]).toEqual([true, 1]);
    scene.begin({ ...IDLE_RUN, canDrop: true });
    scene.show(FIRST_PLAY);
    wait(30);
    expect([sees('下一个'), reads()]).toEqual([true, 2]);
  });
});
