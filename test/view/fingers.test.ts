import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FINGER_TABLE } from '../../src/view/stage/fingers.ts';

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
