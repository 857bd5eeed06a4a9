import type { Rules } from '../../src/core/index.ts';
import { JarProof } from '../../src/passed/jar-proof.ts';
import { isFork, type PassedJar } from '../../src/passed/passed-jar.ts';
import type { PassedLeg } from '../../src/passed/passed-leg.ts';
import { makeJarText, parseJarText } from '../../src/passed/text.ts';
import { carefulHand, type Hand, playedJar, withLeg } from '../load/make-jar.ts';
import type { Attack } from './attacks.ts';

const LEGS = 5;
/** A leg that others were played on, and the last one. */
export const MIDDLE = 2;
export const LAST = LEGS - 1;
export const THIEF = 77_777;

type Change = (jar: PassedJar, rules: Rules) => PassedJar;

/** What the phone that opens such a card makes of it: every hash is made anew, as a thief would. */
const holds = (jar: PassedJar, rules: Rules): boolean => {
  const read = parseJarText(makeJarText(jar));
  if (!read.ok) return false;
  const proof = new JarProof(rules, read.value);
  while (proof.advance(10_000) === null);
  return proof.verdict?.ok === true;
};

/** Whether it holds, and is not told from the jar that was sent. */
const passesFor = (jar: PassedJar, rules: Rules, sent: PassedJar): boolean =>
  holds(jar, rules) && !isFork(jar, sent);

export const jarOf = (rules: Rules, seed: number): PassedJar =>
  playedJar(rules, seed, LEGS, (leg) => carefulHand(seed + leg)).jar;

export const change = (
  jar: PassedJar,
  at: number,
  how: (leg: PassedLeg) => Partial<PassedLeg>,
): PassedJar => ({
  ...jar,
  legs: jar.legs.map((leg, place) => (place === at ? { ...leg, ...how(leg) } : leg)),
});

const dropsOf = (
  leg: PassedLeg,
  at: number,
  to: Partial<PassedLeg['drops'][number]>,
): Partial<PassedLeg> => ({
  drops: leg.drops.map((drop, place) => (place === at ? { ...drop, ...to } : drop)),
});

/** Drops what was dropped before. */
const handOf = (drops: PassedLeg['drops']): Hand => {
  let waited = 0;
  let dropped = 0;
  return {
    wait: () => {
      const wait = drops[waited]?.wait ?? 1000;
      waited += 1;
      // After a drop the tick of that drop has been waited already.
      return waited === 1 ? wait : wait - 1;
    },
    column: () => drops[dropped++]?.column ?? 0,
  };
};

/** A leg with a drop elsewhere, played again, so that it is what it says. */
const replayed: Change = (jar, rules) => {
  const before = { ...jar, legs: jar.legs.slice(0, MIDDLE) };
  const proof = new JarProof(rules, before);
  while (proof.advance(10_000) === null);
  const { player, drops } = jar.legs[MIDDLE] as PassedLeg;
  const other = drops.map((drop, at) => (at === 7 ? { ...drop, column: 255 - drop.column } : drop));
  const leg = withLeg(rules, { jar: before, snapshot: proof.snapshot }, player, handOf(other)).jar.legs[
    MIDDLE
  ];
  return change(jar, MIDDLE, () => leg ?? {});
};

/**
 * One leg changed: tried on a leg in the middle, and on the last. A last leg that was played otherwise can hold, for nobody has
 * played on it: then it is a fork of the jar that was sent, and told as one.
 */
const LEG_CHANGES: Readonly<Record<string, (leg: PassedLeg) => Partial<PassedLeg>>> = {
  'a drop elsewhere': (leg) => dropsOf(leg, 7, { column: 255 - (leg.drops[7]?.column ?? 0) }),
  'claimed by another': () => ({ player: THIEF }),
  'a twenty-first drop': (leg) => ({ drops: [...leg.drops.slice(0, 19), ...leg.drops.slice(18)] }),
  'a drop less': (leg) => ({ drops: leg.drops.slice(0, -1) }),
  'a drop before the jar takes one': (leg) => dropsOf(leg, 7, { wait: 2 }),
  'more points': (leg) => ({ points: leg.points + 1000 }),
  'a larger piece': () => ({ largest: 10 }),
};

/** A leg changed so that it comes to the same: only those played on it give it away. */
const QUIET_CHANGES: Readonly<Record<string, (leg: PassedLeg) => Partial<PassedLeg>>> = {
  'its first drop a tick later': (leg) => dropsOf(leg, 0, { wait: (leg.drops[0]?.wait ?? 0) + 1 }),
};

const JAR_CHANGES: Readonly<Record<string, Change>> = {
  'a leg played again otherwise, with its own counts': replayed,
  'two legs swapped': ({ legs, ...jar }) => {
    const [a, b, c, ...more] = legs as [PassedLeg, PassedLeg, PassedLeg];
    return { ...jar, legs: [a, c, b, ...more] };
  },
  'a leg left out': (jar) => ({ ...jar, legs: jar.legs.filter((_, at) => at !== MIDDLE) }),
  'the first leg left out': (jar) => ({ ...jar, legs: jar.legs.slice(1) }),
  'a leg twice': (jar) => ({ ...jar, legs: [...jar.legs.slice(0, MIDDLE + 1), ...jar.legs.slice(MIDDLE)] }),
  'a leg of another jar': (jar, rules) => {
    const other = jarOf(rules, 900).legs[MIDDLE];
    return change(jar, MIDDLE, () => other ?? {});
  },
  'legs on another seed': (jar) => ({ ...jar, seed: jar.seed + 1 }),
  'two moons that never met': (jar) => change(jar, LAST, () => ({ end: 'reunion' })),
  'a leg after the end': (jar) => change(jar, MIDDLE, () => ({ end: 'overflow' })),
};

type Told = (jar: PassedJar, rules: Rules, sent: PassedJar) => boolean;

const attack = (name: string, forge: Change, told: Told = holds): Attack => ({
  name: `passed jar: ${name}`,
  run: async ({ rules }) => {
    const jar = jarOf(rules, 300);
    return holds(jar, rules) && !told(forge(jar, rules), rules, jar);
  },
});

/** Jars as nobody played them, each against the phone that opens its card. */
export const JAR_ATTACKS: readonly Attack[] = [
  ...Object.entries(LEG_CHANGES).flatMap(([name, how]) => [
    attack(`${name}, in a leg that was played on`, (jar) => change(jar, MIDDLE, how)),
    attack(`${name}, in the last leg`, (jar) => change(jar, LAST, how), passesFor),
  ]),
  ...Object.entries(QUIET_CHANGES).map(([name, how]) =>
    attack(`${name}, in a leg that was played on`, (jar) => change(jar, MIDDLE, how)),
  ),
  ...Object.entries(JAR_CHANGES).map(([name, forge]) => attack(name, forge)),
];
