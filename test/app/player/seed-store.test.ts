import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedListsFor } from '../../../cloud/common/bound-seeds.ts';
import { SeedStore } from '../../../src/app/player/seed-store.ts';
import { createMemoryPlatform } from '../../../src/platform/memory/create-memory-platform.ts';
import { SEEDS_A_DAY, type SeedList } from '../../../src/shared/seed-lists.ts';
import { KEYS, seedOf } from '../../cloud/support/keys.ts';
import { NOON, TODAY } from '../../cloud/support/people.ts';
import { dropPieces, landed, openShallowGame, playToTheEnd } from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';

const DAY_MS = 86_400_000;
const OWN = seedListsFor(KEYS, 'o-1', NOON, null);
const STRANGE = seedListsFor(KEYS, 'o-2', NOON, null);
const DRAWN = 123;

const open = (stored: unknown) => {
  const host = createMemoryPlatform({ cells: new Map([['seeds', JSON.stringify(stored)]]) });
  return new SeedStore({ ...host.platform, draw: () => DRAWN });
};

describe('seed lists', () => {
  it('whole ones: every seed is the player’s, and the last day is what the cloud need not send again', () => {
    const store = open(OWN);
    expect(store.lastDay(TODAY)).toBe('2026-09-27');
    const list = OWN[0] as SeedList;
    const drawn = Array.from({ length: SEEDS_A_DAY }, () => store.next('endless', TODAY));
    expect(new Set(drawn)).toEqual(new Set(list.endless));
    expect(store.isRanked('endless', TODAY, drawn[0] as number)).toBe(true);
    expect(store.isRanked('sprint', TODAY, drawn[0] as number)).toBe(false);
    expect(store.isRanked('daily', TODAY, 5)).toBe(true);
  });

  it('reordered: the same', () => {
    const store = open([...OWN].reverse());
    expect(store.lastDay(TODAY)).toBe('2026-09-27');
    expect(store.isRanked('sprint', TODAY, seedOf('o-1', 'sprint', TODAY))).toBe(true);
  });

  it.each([
    ['none', []],
    ['old', seedListsFor(KEYS, 'o-1', NOON - 10 * DAY_MS, null)],
    ['of years ahead', seedListsFor(KEYS, 'o-1', NOON + 3000 * DAY_MS, null)],
    ['without today', OWN.slice(1)],
    ['without seeds', OWN.map((list) => ({ ...list, endless: [] }))],
    ['cut in the middle of a text', '[{"day":"2026-09-2'],
  ])('%s: play goes on, and the cloud is asked for today’s', (_, stored) => {
    const store = open(stored);
    expect(store.lastDay(TODAY)).toBeNull();
    store.keep(OWN, TODAY);
    expect(store.lastDay(TODAY)).toBe('2026-09-27');
    expect(store.isRanked('endless', TODAY, store.next('endless', TODAY))).toBe(true);
  });

  it('a gap: what comes after it is asked for again', () => {
    expect(open([OWN[0], OWN[2]]).lastDay(TODAY)).toBe(TODAY);
  });

  it('past midnight: a run of yesterday is still known as the player’s', () => {
    const store = open(OWN);
    store.keep(seedListsFor(KEYS, 'o-1', NOON + DAY_MS, '2026-09-27'), '2026-09-26');
    expect(store.isRanked('endless', TODAY, seedOf('o-1', 'endless', TODAY))).toBe(true);
    expect(store.lastDay('2026-09-26')).toBe('2026-09-28');
  });

  it('anything that is stored: a run begins on some seed', () => {
    const list = fc.record({
      day: fc.oneof(fc.constantFrom(TODAY, '2026-09-26', '9999-12-31', '0001-01-01', 'x'), fc.anything()),
      endless: fc.oneof(fc.array(fc.integer(), { maxLength: 70 }), fc.anything()),
      sprint: fc.oneof(fc.array(fc.nat(), { maxLength: 70 }), fc.anything()),
    });
    fc.assert(
      fc.property(fc.oneof(fc.array(list, { maxLength: 6 }), fc.anything()), (stored) => {
        const store = open(stored);
        for (const mode of ['endless', 'sprint', 'daily'] as const) {
          const seed = store.next(mode, TODAY);
          expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
        }
        store.keep(OWN, TODAY);
        expect(store.lastDay(TODAY)).toBe('2026-09-27');
      }),
      { numRuns: Math.min(Number(process.env.FUZZ_INPUTS ?? 500), 20_000) },
    );
  });
});

describe('a run without the player’s own seed', () => {
  const play = async (phone: ReturnType<typeof openShallowGame>, mode: 'endless' | 'daily' = 'endless') => {
    phone.game.handle({ type: 'start', mode });
    dropPieces(phone, 5);
    playToTheEnd(phone);
    await landed();
    phone.game.handle({ type: 'skip' });
    for (let frame = 0; frame < 60 * 20 && phone.stage.screen.name !== 'over'; frame++) phone.frame(17);
    return phone.stage.screen;
  };

  it('offline from the first day on: it is played to its end, and told where it counts', async () => {
    const phone = openShallowGame(new Map());
    expect(await play(phone)).toMatchObject({ name: 'over', unranked: true });
    expect([...phone.host.friends.hosted.keys()]).toContain('endless_day');
  });

  it('with seeds of one’s own, and on the day’s: nothing is said', async () => {
    const cloud = createShallowCloud();
    const phone = cloud.open('o-1');
    expect(await play(phone)).toMatchObject({ name: 'over', unranked: false });
    expect(await play(openShallowGame(new Map()), 'daily')).toMatchObject({ name: 'over', unranked: false });
  });

  it('seeds of another player: the first run shows it, and the next is on one’s own', async () => {
    const cloud = createShallowCloud();
    const phone = cloud.open('o-1', new Map([['seeds', JSON.stringify(STRANGE)]]));
    await play(phone);
    await waitFor(phone, 8000);
    const stored = phone.host.platform.storage.read('seeds');
    expect(JSON.parse(String(stored.ok && stored.value))).toEqual(OWN);
  });
});
