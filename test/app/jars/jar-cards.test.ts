import { beforeEach, describe, expect, test } from 'vitest';
import { makeJarText } from '../../../src/passed/text.ts';
import { anyHand, playedJar, withLeg } from '../../../tools/load/make-jar.ts';
import { type Harness, landed, openGame, rules } from '../harness.ts';
import { cardOf, dropLeg, enter, jarScreen, phoneOf, playLeg, standing } from './jar-phones.ts';

let mother: Harness;
beforeEach(async () => {
  mother = await phoneOf(0.21);
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
    enter(mother, cardOf({ ...playedJar(rules, 5, 1).jar, rulesVersion: rules.rulesVersion + 1 }));
    expect(standing(mother)).toBe('newer');
    expect(jarScreen(mother).jar?.legs.map(({ status }) => status)).toEqual(['unknown']);
    mother.game.handle({ type: 'play-leg' });
    expect(mother.game.run).toBeNull();
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

test('a jar that the cloud keeps is fetched from there; one that it does not is told of', async () => {
  const text = makeJarText(playedJar(rules, 5, 2).jar);
  const invite = { seed: 5, score: 1, replay: text };
  mother.host.cloud.answer('invites', () => ({ ok: true, value: { invite } }));
  enter(mother, { m: 'passed', i: 'abcdefgh12345678' });
  expect(jarScreen(mother)).toMatchObject({ jar: null, fault: 'fetching' });
  await landed();
  expect(standing(mother)).toBe('turn');
  mother.host.cloud.answer('invites', () => ({ ok: false, error: { code: 'cloud/not-found', detail: '' } }));
  enter(mother, { m: 'passed', i: 'abcdefgh12345679' });
  await landed();
  expect(jarScreen(mother)).toMatchObject({ jar: null, fault: 'missing' });
});

test('a card that comes before the code of jars is opened once it is there', async () => {
  const phone = openGame();
  enter(phone, cardOf(playedJar(rules, 5, 1).jar));
  expect(jarScreen(phone)).toMatchObject({ jar: null, fault: 'fetching' });
  await landed();
  expect(standing(phone)).toBe('turn');
});
