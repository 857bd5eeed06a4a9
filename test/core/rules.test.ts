import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../src/core/index.ts';

const file = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../settings/${name}.json`, import.meta.url), 'utf8'));
const balance = file('balance');
const physics = file('physics');
const twists = file('twists');

const codeOf = (changes: Record<string, unknown>, physicsChanges: Record<string, unknown> = {}) => {
  const parsed = parseRules({
    balance: { ...balance, ...changes },
    physics: { ...physics, ...physicsChanges },
    twists,
  });
  return parsed.ok ? 'ok' : `${parsed.error.code} ${parsed.error.detail}`;
};

describe('rules', () => {
  it('shipped settings: parse', () => {
    expect(codeOf({})).toBe('ok');
  });

  it.each([
    ['missing member', { chain: undefined }, {}, 'input/wrong-type balance: windowTicks'],
    ['text for a number', { growTicks: '8' }, {}, 'input/wrong-type balance: growTicks'],
    ['half a tick', { growTicks: 8.5 }, {}, 'input/wrong-type balance: growTicks'],
    ['not a number', { impactSpeed: Number.NaN }, {}, 'input/out-of-range balance: impactSpeed'],
    ['no mass', {}, { massScale: 0 }, 'input/out-of-range physics: massScale'],
    ['endless gravity', {}, { gravity: Number.POSITIVE_INFINITY }, 'input/out-of-range physics: gravity'],
    ['ten tiers', { radii: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, {}, 'input/wrong-type balance: radii'],
    ['a ladder that does not grow', { radii: Array(11).fill(30) }, {}, 'input/out-of-range balance: radii'],
    [
      'a moon wider than the jar',
      { radii: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 361] },
      {},
      'input/out-of-range balance: radii',
    ],
    ['an empty bag', { bag: [] }, {}, 'input/wrong-type balance: bag'],
    ['a million sub-steps', {}, { subSteps: 1_000_000 }, 'input/out-of-range physics: subSteps'],
  ])('%s: refused, and the place is named', (_title, changes, physicsChanges, answer) => {
    expect(codeOf(changes, physicsChanges)).toBe(answer);
  });

  it('anything at all: answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        expect(parseRules({ balance: a, physics: b, twists }).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
