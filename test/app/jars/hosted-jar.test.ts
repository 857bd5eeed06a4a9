import { describe, expect, test } from 'vitest';
import { isSameLine, pointsOf } from '../../../src/passed/passed-jar.ts';
import { parseJarText } from '../../../src/passed/text.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { JAR_KEY } from '../../../src/shared/score-entry.ts';
import { carefulHand, playedJar } from '../../../tools/load/make-jar.ts';
import { type Harness, landed, rules } from '../harness.ts';
import { cardOf, dropLeg, enter, jarOf, passOn, phoneOf, playLeg, standing } from './jar-phones.ts';

const hosted = ({ host }: Harness): string | null => host.friends.hosted.get(JAR_KEY) ?? null;

const hostedJar = (phone: Harness) => {
  const jar = parseJarText(hosted(phone));
  if (!jar.ok) throw new Error(jar.error.detail);
  return jar.value;
};

const beginJar = async (phone: Harness): Promise<Record<string, string>> => {
  phone.game.handle({ type: 'new-jar' });
  playLeg(phone);
  await landed();
  return passOn(phone);
};

const playOn = async (phone: Harness, card: Record<string, string>): Promise<void> => {
  enter(phone, card);
  expect(standing(phone)).toBe('turn');
  phone.game.handle({ type: 'play-leg' });
  playLeg(phone);
  await landed();
};

describe('the jar that is hosted for the player’s groups', () => {
  test('a jar that is only looked at, or begun: none is', async () => {
    const phone = await phoneOf(0.31);
    enter(phone, cardOf(playedJar(rules, 300, 2).jar));
    expect(standing(phone)).toBe('turn');
    phone.game.handle({ type: 'play-leg' });
    dropLeg(phone, 3);
    await landed();
    expect(hosted(phone)).toBeNull();
  });

  test('after a leg: just the text that the card carries, under one key', async () => {
    const phone = await phoneOf(0.31);
    const card = await beginJar(phone);
    expect(hosted(phone)).toBe(card.j);
    expect([...phone.host.friends.hosted.keys()]).toEqual([JAR_KEY]);
  });

  test('of two jars: the one of more points, however late it was played', async () => {
    const phone = await phoneOf(0.31);
    const rich = playedJar(rules, 300, 3, (leg) => carefulHand(300 + leg)).jar;
    await playOn(phone, cardOf(rich));
    const best = hostedJar(phone);
    expect(isSameLine(best, rich)).toBe(true);
    const other = jarOf(await beginJar(phone));
    expect(pointsOf(other)).toBeLessThan(pointsOf(best));
    expect(hostedJar(phone)).toEqual(best);
  });

  test('a kill before it was written: it is hosted when the code of jars comes again', async () => {
    const cells: Cells = new Map();
    const phone = await phoneOf(0.31, cells);
    phone.host.friends.break('host/network');
    const card = await beginJar(phone);
    expect(hosted(phone)).toBeNull();
    cells.delete('friends');
    const again = await phoneOf(0.9, cells);
    expect(hosted(again)).toBe(card.j);
  });

  test('a refused write: is tried again, and after a restart without the code of jars', async () => {
    const cells: Cells = new Map();
    const phone = await phoneOf(0.31, cells);
    phone.host.friends.break('host/network');
    const card = await beginJar(phone);
    phone.host.friends.break(null);
    phone.host.clock.advance(6000);
    await landed();
    expect(hosted(phone)).toBe(card.j);
  });

  test('while the boards are open: nothing is written, and the domain is told the text', async () => {
    const phone = await phoneOf(0.31);
    phone.host.friends.break('host/network');
    const card = await beginJar(phone);
    phone.host.friends.break(null);
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.host.clock.advance(60_000);
    await landed();
    expect(hosted(phone)).toBeNull();
    expect(phone.host.friends.told).toContainEqual({ type: 'jar', text: card.j });
    phone.game.handle({ type: 'back' });
    await landed();
    expect(hosted(phone)).toBe(card.j);
  });

  test('one that is no longer kept stays hosted until a better one comes', async () => {
    const cells: Cells = new Map();
    const phone = await phoneOf(0.31, cells);
    await playOn(phone, cardOf(playedJar(rules, 300, 3, (leg) => carefulHand(300 + leg)).jar));
    const best = hosted(phone);
    for (const key of [...cells.keys()]) if (key.startsWith('jars.')) cells.delete(key);
    const again = await phoneOf(0.31, cells, { hosted: new Map(phone.host.friends.hosted) });
    await beginJar(again);
    expect(hosted(again)).toBe(best);
  });
});

describe('deleting what is hosted', () => {
  test('all keys go at once, and what is played afterwards is hosted', async () => {
    const phone = await phoneOf(0.31);
    await beginJar(phone);
    phone.game.handle({ type: 'erase' });
    await landed();
    expect([...phone.host.friends.hosted.keys()]).toEqual([]);
    const card = await beginJar(phone);
    expect(hosted(phone)).toBe(card.j);
  });

  test('without a line: they go after a kill, when there is one again', async () => {
    const cells: Cells = new Map();
    const phone = await phoneOf(0.31, cells);
    await beginJar(phone);
    phone.host.friends.break('host/network');
    phone.game.handle({ type: 'erase' });
    await landed();
    expect(hosted(phone)).not.toBeNull();
    const again = await phoneOf(0.4, cells, { hosted: new Map(phone.host.friends.hosted) });
    again.host.clock.advance(6000);
    await landed();
    expect([...again.host.friends.hosted.keys()]).toEqual([]);
  });

  test('a client that cannot take anything away: what is played afterwards is hosted all the same', async () => {
    const phone = await phoneOf(0.31);
    await beginJar(phone);
    phone.host.friends.break('host/unsupported');
    phone.game.handle({ type: 'erase' });
    await landed();
    phone.host.friends.break(null);
    const card = await beginJar(phone);
    expect(hosted(phone)).toBe(card.j);
  });
});
