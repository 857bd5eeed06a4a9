import * as fc from 'fast-check';
import { LEG_DROPS, LEG_TICKS } from '../../src/core/index.ts';
import { MAX_LEG_POINTS } from '../../src/passed/leg-bytes.ts';
import { MAX_LEGS, type PassedJar } from '../../src/passed/passed-jar.ts';
import { LEG_ENDS, type PassedLeg } from '../../src/passed/passed-leg.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const wait = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: LEG_TICKS / LEG_DROPS }));

const leg: fc.Arbitrary<PassedLeg> = fc.record({
  player: word,
  drops: fc.array(fc.record({ wait, column: fc.integer({ min: 0, max: 255 }) }), { maxLength: LEG_DROPS }),
  end: fc.constantFrom(...LEG_ENDS),
  points: fc.integer({ min: 0, max: MAX_LEG_POINTS }),
  largest: fc.integer({ min: 0, max: 10 }),
});

/** Any jar the format can hold; most of them could never be played. */
export const jars: fc.Arbitrary<PassedJar> = fc
  .record({
    rulesVersion: fc.integer({ min: 0, max: 255 }),
    seed: word,
    legs: fc.array(leg, { minLength: 1, maxLength: MAX_LEGS }),
  })
  .map(({ legs, ...jar }) => {
    const last = legs.length - 1;
    return { ...jar, legs: legs.map((made, at) => (at < last ? { ...made, end: 'passed' } : made)) };
  });
