import { expect, it } from 'vitest';
import { StateText } from '../../src/progress/autosave/state-text.ts';

const STATE = [1, -0, 0.1, -2.5e-9, 3, 4, 5];

it('a state that is written out a part at a time reads as one that is written at once, with the sign of its zeros', () => {
  const whole = new StateText(STATE).finish();
  for (const most of [1, 2, 3, 7, 100]) {
    const text = new StateText(STATE);
    while (!text.step(most));
    expect(text.finish()).toBe(whole);
  }
  expect(whole.split(' ').map(Number)).toEqual(STATE);
});

it('a state of nothing is written out at once', () => {
  const text = new StateText([]);
  expect([text.step(1), text.finish()]).toEqual([true, '']);
});
