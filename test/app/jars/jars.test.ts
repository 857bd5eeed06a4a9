import { beforeEach, describe, expect, test } from 'vitest';
import {
  JarProof,
  LEG_DROPS,
  MAX_LEGS,
  makeJarText,
  type PassedJar,
  parseJarText,
  pointsOf,
} from '../../../src/core/index.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { MAX_JARS } from '../../../src/progress/jar-page.ts';
import type { JarScreen, JarsScreen } from '../../../src/view/screens/jar/jar-screen.ts';
import { anyHand, carefulHand, playedJar, withLeg } from '../../core/passed/jar-player.ts';
import { frames, type Harness, landed, openGame, rules } from '../harness.ts';

/** A phone of its own: its player is drawn from `random`. */
const phoneOf = (random: number, cells: Cells = new Map()): Harness =>
  openGame(cells, { random: () => random, drawSeed: () => Math.floor(random * 2 ** 31) });

const queryOf = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

const enter = (phone: Harness, query: Record<string, string>): void =>
  phone.launchHandler.onShow({ scene: 1007, query, shareTicket: null });

const jarScreen = (phone: Harness): JarScreen => {
  const { screen } = phone.stage;
  if (screen.name !== 'jar') throw new Error(screen.name);
  return screen;
};

/** How the jar on the screen stands once its legs are played again. */
const standing = (phone: Harness): string | null => {
  for (let frame = 0; frame < 2000 && jarScreen(phone).jar?.standing === 'checking'; frame++)
    frames(phone, 1);
  return jarScreen(phone).jar?.standing ?? jarScreen(phone).fault;
};

/** As a hand drops: spread, never the same wait. */
const dropLeg = (phone: Harness, drops = LEG_DROPS): void => {
  for (let drop = 0; drop < drops && !phone.game.run?.view.ended; drop++) {
    phone.controller.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    frames(phone, 40 + (drop % 7));
  }
};

const awaitJar = (phone: Harness): void => {
  for (let frame = 0; frame < 1500 && phone.stage.screen.name !== 'jar'; frame++) frames(phone, 1);
  expect(phone.stage.screen.name).toBe('jar');
};

const playLeg = (phone: Harness): void => {
  dropLeg(phone);
  awaitJar(phone);
};

/** What the phone sends to the next one. */
const passOn = (phone: Harness): Record<string, string> => {
  phone.game.handle({ type: 'share' });
  return queryOf(phone.host.sharing.shared[phone.host.sharing.shared.length - 1]?.query ?? '');
};

const jarOf = (query: Record<string, string>): PassedJar => {
  const jar = parseJarText(query.j);
  if (!jar.ok) throw new Error(jar.error.detail);
  return jar.value;
};

const cardOf = (jar: PassedJar): Record<string, string> => ({ m: 'passed', j: makeJarText(jar) });

const holds = (jar: PassedJar): boolean => {
  const proof = new JarProof(rules, jar);
  while (proof.advance(1000) === null);
  return proof.verdict?.ok === true;
};

const listed = (phone: Harness): JarsScreen['jars'] => {
  phone.game.handle({ type: 'open', page: 'jars' });
  const { screen } = phone.stage;
  if (screen.name !== 'jars') throw new Error(screen.name);
  return screen.jars;
};

let mother: Harness;
let son: Harness;
beforeEach(() => {
  mother = phoneOf(0.21);
  son = phoneOf(0.68);
});

describe('a jar goes from hand to hand', () => {
  test('begun, passed on, played on and passed back: every leg holds, and each is told whose it is', () => {
    mother.game.handle({ type: 'new-jar' });
    expect(mother.game.run?.kind).toBe('leg');
    playLeg(mother);
    expect(standing(mother)).toBe('sent');
    const first = passOn(mother);
    expect(jarOf(first).legs).toHaveLength(1);

    enter(son, first);
    expect(standing(son)).toBe('turn');
    expect(jarScreen(son).jar?.legs.map(({ own }) => own)).toEqual([false]);
    son.game.handle({ type: 'play-leg' });
    playLeg(son);
    const second = passOn(son);
    expect(jarOf(second).legs).toHaveLength(2);

    enter(mother, second);
    expect(standing(mother)).toBe('turn');
    expect(jarScreen(mother).jar?.legs.map(({ own }) => own)).toEqual([true, false]);
    mother.game.handle({ type: 'play-leg' });
    playLeg(mother);
    const third = jarOf(passOn(mother));
    expect(third.legs).toHaveLength(3);
    expect(holds(third)).toBe(true);
    expect(new Set(third.legs.map(({ player }) => player)).size).toBe(2);
  });

  test('its own part alone is what a player is given coins and counts for', () => {
    const { jar } = playedJar(rules, 5, 3);
    enter(mother, cardOf(jar));
    standing(mother);
    mother.game.handle({ type: 'play-leg' });
    expect(mother.game.run?.points).toBe(0);
    expect(mother.stage.run?.score).toBe(pointsOf(jar));
    playLeg(mother);
    const counters = Object.values(mother.profile.save.counters)[0];
    expect(counters?.drops).toBe(LEG_DROPS);
    const { bests } = mother.profile.save;
    expect([bests.endless, bests.sprint, Object.keys(bests.daily).length], 'no best of it').toEqual([
      0, 0, 0,
    ]);
    expect(mother.host.cloud.calls.filter(({ name }) => name === 'runs')).toEqual([]);
  });

  test('again begins the same leg anew, on the jar as it came', () => {
    const { jar } = playedJar(rules, 5, 2);
    enter(mother, cardOf(jar));
    standing(mother);
    mother.game.handle({ type: 'play-leg' });
    dropLeg(mother, 5);
    mother.game.handle({ type: 'again' });
    expect(mother.game.run?.drops).toBe(0);
    expect(mother.stage.run?.score).toBe(pointsOf(jar));
    playLeg(mother);
    const passed = jarOf(passOn(mother));
    expect(passed.legs).toHaveLength(3);
    expect(holds(passed)).toBe(true);
  });

  test('nobody drops a twenty-first piece', () => {
    mother.game.handle({ type: 'new-jar' });
    dropLeg(mother, 30);
    awaitJar(mother);
    expect(jarOf(passOn(mother)).legs[0]?.drops).toHaveLength(LEG_DROPS);
  });

  test('its end is there to be kept as a picture, and nobody plays on', () => {
    const { jar } = playedJar(rules, 1, 30);
    enter(mother, cardOf(jar));
    expect(standing(mother)).toBe('overflow');
    mother.game.handle({ type: 'play-leg' });
    expect(mother.game.run).toBeNull();
    const full = playedJar(rules, 100, MAX_LEGS, (leg) => carefulHand(101 + leg)).jar;
    enter(mother, cardOf(full));
    expect(standing(mother)).toBe(full.legs.length === MAX_LEGS ? 'full' : 'overflow');
  });

  test('each leg can be watched, and the way back is the jar', () => {
    enter(mother, cardOf(playedJar(rules, 5, 3).jar));
    standing(mother);
    mother.game.handle({ type: 'watch-leg', at: 1 });
    expect(mother.stage.screen).toMatchObject({ name: 'replay', whose: 'leg' });
    expect(mother.replayViewer.playback?.drops).toBe(LEG_DROPS);
    expect(mother.replayViewer.playback?.drop).toBe(0);
    frames(mother, 300);
    expect(mother.replayViewer.playback?.drop).toBeGreaterThan(0);
    mother.game.handle({ type: 'back' });
    expect(mother.stage.screen.name).toBe('jar');
  });
});

describe('nothing is lost', () => {
  test('a card that comes into a run leaves the run to be gone on with', () => {
    mother.game.handle({ type: 'start', mode: 'endless' });
    dropLeg(mother, 4);
    enter(mother, cardOf(playedJar(rules, 5, 1).jar));
    standing(mother);
    mother.game.handle({ type: 'play-leg' });
    playLeg(mother);
    mother.game.handle({ type: 'home' });
    mother.game.handle({ type: 'continue', slot: 'endless' });
    expect(mother.game.run?.view.drops).toBe(4);
  });

  test('a card that is only looked at leads back into the pause of the run', () => {
    mother.game.handle({ type: 'start', mode: 'endless' });
    dropLeg(mother, 3);
    enter(mother, cardOf(playedJar(rules, 5, 1).jar));
    mother.game.handle({ type: 'back' });
    expect(mother.stage.screen.name).toBe('pause');
    expect(mother.game.run?.view.drops).toBe(3);
  });

  test('a leg that a kill cut short goes on, and ends in its jar', async () => {
    const cells: Cells = new Map();
    const before = phoneOf(0.4, cells);
    enter(before, cardOf(playedJar(rules, 5, 2).jar));
    standing(before);
    before.game.handle({ type: 'play-leg' });
    dropLeg(before, 8);
    before.game.hide();
    await landed();
    const after = phoneOf(0.9, cells);
    after.game.handle({ type: 'continue', slot: 'passed' });
    expect(after.game.run?.drops).toBe(8);
    dropLeg(after, LEG_DROPS);
    awaitJar(after);
    const jar = jarOf(passOn(after));
    expect(jar.legs).toHaveLength(3);
    expect(holds(jar)).toBe(true);
  });

  test('a kill right after the last drop has settled loses neither the leg nor the jar', async () => {
    const cells: Cells = new Map();
    const before = phoneOf(0.4, cells);
    before.game.handle({ type: 'new-jar' });
    dropLeg(before);
    for (let frame = 0; frame < 1500 && !before.game.run?.view.ended; frame++) frames(before, 1);
    await landed();
    const after = phoneOf(0.9, cells);
    expect(listed(after)).toMatchObject([{ legs: 1, own: true, standing: 'sent' }]);
    expect(after.autosaveStores.passed.held).toBeNull();
  });

  test('jars are kept, the last first, and no more than a shelf holds', async () => {
    const cells: Cells = new Map();
    const phone = phoneOf(0.4, cells);
    for (let seed = 1; seed <= MAX_JARS + 2; seed += 1) {
      enter(phone, cardOf(playedJar(rules, seed, 1).jar));
      standing(phone);
      phone.game.handle({ type: 'play-leg' });
      phone.game.handle({ type: 'home' });
    }
    await landed();
    const kept = listed(phoneOf(0.9, cells));
    expect(kept).toHaveLength(MAX_JARS);
  });

  test('a deletion leaves no jar and another name', async () => {
    mother.game.handle({ type: 'new-jar' });
    playLeg(mother);
    mother.game.handle({ type: 'erase' });
    await landed();
    expect(listed(mother)).toEqual([]);
    expect([...mother.host.storage.cells.keys()].filter((key) => key.startsWith('jars'))).toEqual([]);
  });
});

describe('what a card may bring', () => {
  test('the furthest that is known of a jar is shown, and a fork as one', () => {
    const base = playedJar(rules, 5, 1);
    const mine = withLeg(rules, base, 77, anyHand(1));
    const other = withLeg(rules, base, 78, anyHand(2));
    enter(mother, cardOf(mine.jar));
    standing(mother);
    mother.game.handle({ type: 'play-leg' });
    playLeg(mother);
    enter(mother, cardOf(base.jar));
    standing(mother);
    expect(jarScreen(mother).jar?.legs).toHaveLength(3);
    enter(mother, cardOf(other.jar));
    expect(standing(mother)).toBe('turn');
    expect(jarScreen(mother).jar).toMatchObject({ forked: true });
    expect(jarScreen(mother).jar?.legs).toHaveLength(2);
  });

  test('a leg that does not hold is told of, those before it hold, and nobody plays on', () => {
    const { jar } = playedJar(rules, 5, 3);
    const legs = jar.legs.map((leg, at) => (at === 1 ? { ...leg, points: leg.points + 900 } : leg));
    enter(mother, cardOf({ ...jar, legs }));
    expect(standing(mother)).toBe('broken');
    expect(jarScreen(mother).jar?.legs.map(({ status }) => status)).toEqual(['holds', 'broken', 'unknown']);
    mother.game.handle({ type: 'play-leg' });
    expect(mother.game.run).toBeNull();
  });

  test('a jar of other rules is told of as that', () => {
    enter(mother, cardOf({ ...playedJar(rules, 5, 1).jar, rulesVersion: 1 }));
    expect(standing(mother)).toBe('older');
  });

  test.each([
    ['cut', 'unreadable', (text: string) => text.slice(0, -9)],
    ['without a jar', 'unreadable', () => ''],
    ['too long', 'unreadable', (text: string) => text.repeat(40)],
    ['of a later game', 'newer', (text: string) => `Ag${text.slice(2)}`],
  ])('a card %s: %s', (_, fault, spoil) => {
    mother.game.handle({ type: 'start', mode: 'endless' });
    dropLeg(mother, 2);
    enter(mother, { m: 'passed', j: spoil(makeJarText(playedJar(rules, 5, 1).jar)) });
    expect(jarScreen(mother)).toMatchObject({ jar: null, fault });
    mother.game.handle({ type: 'back' });
    expect(mother.game.run?.view.drops).toBe(2);
  });
});
