import { beforeEach, describe, expect, test } from 'vitest';
import { LEG_DROPS } from '../../../src/core/index.ts';
import { MAX_LEGS, pointsOf } from '../../../src/passed/passed-jar.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { MAX_JARS } from '../../../src/progress/jar-page.ts';
import { carefulHand, playedJar } from '../../../tools/load/make-jar.ts';
import { frames, type Harness, landed, rules } from '../harness.ts';
import {
  awaitJar,
  cardOf,
  dropLeg,
  enter,
  holds,
  jarOf,
  jarScreen,
  listed,
  passOn,
  phoneOf,
  playLeg,
  standing,
} from './jar-phones.ts';

let mother: Harness;
let son: Harness;
beforeEach(async () => {
  mother = await phoneOf(0.21);
  son = await phoneOf(0.68);
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

  test('the number that the cloud has told is the player’s from the first jar on; where one was kept before, that one’s stays', async () => {
    const told = await phoneOf(0.4, new Map([['player', '77']]));
    told.game.handle({ type: 'new-jar' });
    playLeg(told);
    expect(jarOf(passOn(told)).legs[0]?.player).toBe(77);
    mother.game.handle({ type: 'new-jar' });
    playLeg(mother);
    const [leg] = jarOf(passOn(mother)).legs;
    expect(leg?.player).not.toBe(77);
    const { cells } = mother.host.storage;
    cells.set('player', '77');
    const again = await phoneOf(0.3, cells);
    again.game.handle({ type: 'new-jar' });
    playLeg(again);
    expect(jarOf(passOn(again)).legs[0]?.player).toBe(leg?.player);
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
    const full = playedJar(rules, 108, MAX_LEGS, (leg) => carefulHand(109 + leg)).jar;
    enter(mother, cardOf(full));
    expect(standing(mother)).toBe('full');
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
    const before = await phoneOf(0.4, cells);
    enter(before, cardOf(playedJar(rules, 5, 2).jar));
    standing(before);
    before.game.handle({ type: 'play-leg' });
    dropLeg(before, 8);
    before.game.hide();
    await landed();
    const after = await phoneOf(0.9, cells);
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
    const before = await phoneOf(0.4, cells);
    before.game.handle({ type: 'new-jar' });
    dropLeg(before);
    for (let frame = 0; frame < 1500 && !before.game.run?.view.ended; frame++) frames(before, 1);
    await landed();
    const after = await phoneOf(0.9, cells);
    expect(listed(after)).toMatchObject([{ legs: 1, own: true, standing: 'sent' }]);
    after.game.handle({ type: 'home' });
    expect(after.stage.screen).toMatchObject({ name: 'home', resumables: [] });
  });

  test('jars are kept, the last first, and no more than a shelf holds', async () => {
    const cells: Cells = new Map();
    const phone = await phoneOf(0.4, cells);
    for (let seed = 1; seed <= MAX_JARS + 2; seed += 1) {
      enter(phone, cardOf(playedJar(rules, seed, 1).jar));
      standing(phone);
      phone.game.handle({ type: 'play-leg' });
      phone.game.handle({ type: 'home' });
    }
    await landed();
    const kept = listed(await phoneOf(0.9, cells));
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
