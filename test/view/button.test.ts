import { describe, expect, it, vi } from 'vitest';
import type { TouchPoint } from '../../src/view/stage/stage.ts';
import { Button } from '../../src/view/widgets/buttons/button.ts';

vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

/** A button 40 points wide around 100. */
const setup = () => {
  let presses = 0;
  const button = new Button(() => {
    presses += 1;
  });
  button.place(100, 100, 40, 40);
  const touch = (phase: TouchPoint['phase'], x: number, id = 0): boolean =>
    button.touch({ phase, id, x, y: 100 }, x, 100);
  return { button, touch, presses: () => presses };
};

describe('button', () => {
  it('button: a finger that has left it presses no more, also when it comes back', () => {
    const { touch, presses } = setup();
    touch('start', 100);
    touch('move', 200);
    touch('move', 100);
    touch('end', 100);
    expect(presses()).toBe(0);
  });

  it('button: a finger that trembles on it presses, once', () => {
    const { touch, presses } = setup();
    touch('start', 100);
    touch('move', 112);
    touch('move', 95);
    touch('end', 95);
    touch('end', 95);
    expect(presses()).toBe(1);
  });

  it('button: a finger that began elsewhere and slides onto it presses nothing', () => {
    const { touch, presses } = setup();
    touch('start', 200);
    touch('move', 100);
    touch('end', 100);
    expect(presses()).toBe(0);
  });

  it('button: after a start without an end the next finger presses, and under the old number nothing is left', () => {
    const { touch, presses } = setup();
    touch('start', 100, 1);
    touch('start', 100, 2);
    touch('end', 100, 2);
    expect(presses()).toBe(1);
    touch('start', 200, 1);
    touch('end', 100, 1);
    expect(presses()).toBe(1);
  });

  it('button: one that went away under the finger is not pressed', () => {
    const { button, touch, presses } = setup();
    touch('start', 100);
    button.setPresent(false);
    touch('end', 100);
    expect(presses()).toBe(0);
  });
});
