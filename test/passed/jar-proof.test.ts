import { beforeAll, describe, expect, it } from 'vitest';
import { LEG_DROPS, Playback } from '../../src/core/index.ts';
import { JarProof, type JarVerdict } from '../../src/passed/jar-proof.ts';
import { isOver, MAX_LEGS, type PassedJar, pointsOf, replayOfLeg } from '../../src/passed/passed-jar.ts';
import type { PassedLeg } from '../../src/passed/passed-leg.ts';
import {
  anyHand,
  carefulHand,
  newJar,
  type PlayedJar,
  playedJar,
  withLeg,
} from '../../tools/load/make-jar.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';

const rules = shippedRules();

const provedOf = (jar: PassedJar): JarProof => {
  const proof = new JarProof(rules, jar);
  while (proof.advance(1000) === null);
  return proof;
};

const verdictOf = (jar: PassedJar): JarVerdict | null => provedOf(jar).verdict;

const withChanged = (jar: PassedJar, at: number, change: Partial<PassedLeg>): PassedJar => ({
  ...jar,
  legs: jar.legs.map((leg, place) => (place === at ? { ...leg, ...change } : leg)),
});

const dropOf = (jar: PassedJar, leg: number, at: number) =>
  jar.legs[leg]?.drops[at] as { readonly wait: number; readonly column: number };

describe('a passed jar', () => {
  let played: PlayedJar;
  let jar: PassedJar;
  beforeAll(() => {
    played = playedJar(rules, 8, 4);
    jar = played.jar;
  });

  it('is four legs of twenty drops that hold, and comes to the state it was left in', () => {
    expect(jar.legs.map(({ drops }) => drops.length)).toEqual([20, 20, 20, 20]);
    const proof = provedOf(jar);
    expect(proof.verdict).toEqual({ ok: true });
    expect(proof.snapshot).toEqual(played.snapshot);
    expect(proof.view?.score).toBe(pointsOf(jar));
    expect(proof.view?.drops).toBe(4 * LEG_DROPS);
  });

  it('comes to the same in steps of any size', () => {
    const proof = new JarProof(rules, jar);
    while (proof.advance(7) === null);
    expect(proof.snapshot).toEqual(played.snapshot);
  });

  it('goes on from the proof as it goes on on the phone that left it', () => {
    const again = withLeg(rules, { jar, snapshot: provedOf(jar).snapshot }, 9, anyHand(9));
    expect(again).toEqual(withLeg(rules, played, 9, anyHand(9)));
  });

  it('has other pieces for another player, and the same ones for the same', () => {
    const seedOf = (player: number): number | undefined =>
      provedOf(withLeg(rules, played, player, anyHand(1)).jar).proved[4]?.seed;
    expect(seedOf(1)).not.toBe(seedOf(2));
    expect(seedOf(1)).toBe(seedOf(1));
  });

  it('can be watched leg by leg', () => {
    const proof = provedOf(jar);
    proof.proved.forEach(({ seed, startTick, start: from }, at) => {
      const replay = replayOfLeg(rules.rulesVersion, seed, startTick, jar.legs[at] as PassedLeg);
      const playback = Playback.of({ rules, replay, from });
      expect(playback.ok).toBe(true);
      if (!playback.ok) return;
      const start = playback.value.view.score;
      playback.value.seek(playback.value.length);
      playback.value.approach(() => true);
      expect(playback.value.view.score - start).toBe(jar.legs[at]?.points);
    });
  });

  it('does not hold with an altered leg: it is the altered one, or the next', () => {
    const { wait, column } = dropOf(jar, 1, 10);
    const drops = jar.legs[1]?.drops.map((drop, at) => (at === 10 ? { wait, column: 255 - column } : drop));
    const verdict = verdictOf(withChanged(jar, 1, { drops: drops ?? [] }));
    expect(verdict).toMatchObject({ ok: false, leg: 1 });
  });

  it('does not hold with a leg that was only played a tick later, though it comes to the same', () => {
    const [first, ...rest] = jar.legs[1]?.drops ?? [];
    const drops = [{ wait: (first?.wait ?? 0) + 1, column: first?.column ?? 0 }, ...rest];
    const later = withChanged(jar, 1, { drops });
    const alone = provedOf({ ...later, legs: later.legs.slice(0, 2) });
    expect(alone.verdict, 'the leg alone').toEqual({ ok: true });
    expect(verdictOf(later), 'with those after it').toMatchObject({ ok: false, leg: 2 });
  });

  it('does not hold with legs swapped, one left out, or one that another claims', () => {
    const [a, b, c, d] = jar.legs as [PassedLeg, PassedLeg, PassedLeg, PassedLeg];
    expect(verdictOf({ ...jar, legs: [a, c, b, d] })).toMatchObject({ ok: false, leg: 1 });
    expect(verdictOf({ ...jar, legs: [a, c, d] })).toMatchObject({ ok: false, leg: 1 });
    expect(verdictOf(withChanged(jar, 2, { player: 5 }))).toMatchObject({ ok: false, leg: 2 });
    expect(verdictOf(withChanged(jar, 3, { player: 5 }))).toMatchObject({ ok: false, leg: 3 });
    expect(verdictOf({ ...jar, seed: 9 })).toMatchObject({ ok: false, leg: 0 });
  });

  it('does not hold with other counts, or another end', () => {
    const { points = 0, largest = 0 } = jar.legs[2] ?? {};
    expect(verdictOf(withChanged(jar, 2, { points: points + 1 }))).toEqual({
      ok: false,
      code: 'other-counts',
      leg: 2,
    });
    expect(verdictOf(withChanged(jar, 2, { largest: largest + 1 }))).toMatchObject({ code: 'other-counts' });
    expect(verdictOf(withChanged(jar, 3, { end: 'reunion' }))).toMatchObject({ code: 'other-end' });
    expect(verdictOf(withChanged(jar, 3, { end: 'overflow' }))).toMatchObject({ code: 'other-end' });
  });

  it('does not hold with drops too many, too few, or too soon', () => {
    const drops = jar.legs[3]?.drops ?? [];
    const more = withChanged(jar, 3, { drops: [...drops, { wait: 40, column: 3 }] });
    expect(verdictOf(more)).toMatchObject({ ok: false, code: 'refused-command', leg: 3 });
    // One drop fewer can be a leg that was played: ten minutes later it is over, and what was left out may have merged nothing.
    const half = verdictOf(withChanged(jar, 3, { drops: drops.slice(0, LEG_DROPS / 2) }));
    expect(half).toMatchObject({ ok: false, leg: 3 });
    const soon = drops.map((drop, at) => (at === 5 ? { ...drop, wait: 3 } : drop));
    expect(verdictOf(withChanged(jar, 3, { drops: soon }))).toMatchObject({ code: 'refused-command' });
  });

  it('says nothing of a jar of other rules', () => {
    const other = { ...jar, rulesVersion: 2 };
    expect(verdictOf(other)).toEqual({ ok: false, code: 'other-rules' });
    expect(provedOf(other).view).toBeNull();
  });

  it('forks where two play the same leg: both hold', () => {
    const mine = withLeg(rules, played, 1, anyHand(1)).jar;
    const yours = withLeg(rules, played, 2, anyHand(2)).jar;
    expect(verdictOf(mine)).toEqual({ ok: true });
    expect(verdictOf(yours)).toEqual({ ok: true });
    expect(mine.legs.slice(0, 4)).toEqual(yours.legs.slice(0, 4));
  });
});

describe('the end of a jar', () => {
  it('comes after twelve legs, or by overflow', () => {
    const { jar } = playedJar(rules, 100, 30, (leg) => carefulHand(101 + leg));
    expect(isOver(jar)).toBe(true);
    expect(jar.legs.length).toBeLessThanOrEqual(MAX_LEGS);
    const full = playedJar(rules, 1, 30).jar;
    expect(full.legs[full.legs.length - 1]?.end).toBe('overflow');
    expect(verdictOf(full)).toEqual({ ok: true });
  });

  it('comes with two moons, and nothing is dropped after them', () => {
    const moons = { ...rules, bag: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] };
    const centre = { wait: () => 240, column: () => 128 };
    const { jar } = playedJar(moons, 5, 3, () => centre);
    expect(jar.legs).toHaveLength(1);
    expect(jar.legs[0]).toMatchObject({ end: 'reunion', largest: 10 });
    expect(jar.legs[0]?.drops).toHaveLength(2);
    const proof = new JarProof(moons, jar);
    while (proof.advance(1000) === null);
    expect(proof.verdict).toEqual({ ok: true });
  });

  it('comes to a leg whose player drops nothing for ten minutes', () => {
    const idle = { wait: () => 1_000_000, column: () => 0 };
    const { jar } = withLeg(rules, newJar(rules, 4), 1, idle);
    expect(jar.legs[0]).toMatchObject({ end: 'passed', drops: [], points: 0 });
    expect(verdictOf(jar)).toEqual({ ok: true });
  });
});
