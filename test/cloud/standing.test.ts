import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playerNumber } from '../../cloud/common/player-number.ts';
import { limited } from '../../cloud/common/rate-limit.ts';
import type { Store } from '../../cloud/common/store.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { readLeaderboardAnswer } from '../../src/shared/cloud-leaderboard.ts';
import { bucketOf, percentBeaten } from '../../src/shared/score-histogram.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { keySource } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, runsHandler, TODAY } from './support/people.ts';

const ask = { mode: 'endless', day: TODAY, score: null, watch: null };

const counting = (store: Store): { readonly store: Store; readonly calls: () => number } => {
  let calls = 0;
  const counted = new Proxy(store, {
    get: (target, name) => {
      calls += 1;
      return Reflect.get(target, name);
    },
  });
  return { store: counted, calls: () => calls };
};

/** A board of so many players, every one with another score. */
const fill = async (store: Store, players: number): Promise<void> => {
  const counts: Record<string, number> = {};
  for (let n = 0; n < players; n += 1) {
    const bucket = bucketOf(n * 10);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    if (n < 60) await store.set('bests', `endless:${TODAY}:f-${n}`, bestOf(n));
  }
  await store.set('histograms', `endless:${TODAY}:0`, { board: `endless:${TODAY}`, day: TODAY, counts });
};

const bestOf = (n: number) => ({
  board: `endless:${TODAY}`,
  score: n * 10,
  runId: `run0000${n}`.slice(-8).padStart(8, 'x'),
  replay: `r${n}`,
});

describe('standing', () => {
  it('a board: three players and their places', async () => {
    const store = createLocalStore();
    const send = asPlayer(runsHandler(), store);
    const runs = [4, 12, 30].map((drops, i) => madeRun('endless', drops, i, `o-${i}`));
    for (const [i, { score, replay }] of runs.entries()) {
      await send(`o-${i}`, { runId: `run0000${i}`, day: TODAY, score, replay });
    }
    const look = asPlayer(
      createLeaderboardHandler({ settings: cloudSettings({ leaderboardCacheMs: 0 }), keys: keySource }),
      store,
    );
    const beats = [];
    for (const i of [0, 1, 2]) {
      const answer = await look(`o-${i}`, ask);
      beats.push(answer.ok ? answer.value.beats : answer.error);
    }
    expect(beats).toEqual([0, 50, 100]);
    const seen = await look('o-9', ask);
    const [first] = seen.ok ? (seen.value.top as { runId: string }[]) : [];
    const watched = await look('o-9', { ...ask, watch: first?.runId });
    expect(watched).toMatchObject({
      ok: true,
      value: {
        players: 3,
        best: null,
        beats: null,
        top: [...runs].reverse().map(({ score }, at) => ({ score, player: playerNumber(`o-${2 - at}`) })),
        player: playerNumber('o-9'),
        replay: runs[2]?.replay,
      },
    });
  });

  it('an answer: is one the phone can read', async () => {
    const store = createLocalStore();
    await fill(store, 20);
    const answer = await asPlayer(
      createLeaderboardHandler({ settings: cloudSettings(), keys: keySource }),
      store,
    )('o', { ...ask, score: 55 });
    expect(answer.ok && readLeaderboardAnswer(answer.value)).toMatchObject({
      ok: true,
      value: { beats: 30 },
    });
  });

  it.each([10, 100_000])(
    'cost: with %i players the same few queries, and an answer of bounded size',
    async (players) => {
      const documents = createLocalStore();
      await fill(documents, players);
      const { store, calls } = counting(documents);
      const boards = { what: 'boards', most: 400, each: 'hour' } as const;
      const handler = limited(
        boards,
        createLeaderboardHandler({ settings: cloudSettings(), keys: keySource }),
      );
      const answer = await asPlayer(handler, store)('o-1', ask);
      expect(calls()).toBe(3);
      expect(JSON.stringify(answer).length).toBeLessThan(5000);
    },
  );
});

describe('histogram', () => {
  const score = fc.integer({ min: 0, max: 999_999_999 });

  it('buckets: a higher score is never in a lower one, and none is wider than a sixteenth', () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(bucketOf(low)).toBeLessThanOrEqual(bucketOf(high));
        if (bucketOf(low) === bucketOf(high)) expect(high - low).toBeLessThanOrEqual(low / 16);
        expect(bucketOf(high)).toBeLessThan(432);
      }),
    );
  });

  it('percentage: is within the share of the own bucket of the true one', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 40 }), score, (others, own) => {
        const histogram: Record<string, number> = {};
        for (const it of [...others, own]) histogram[bucketOf(it)] = (histogram[bucketOf(it)] ?? 0) + 1;
        const share = percentBeaten(histogram, own, true) as number;
        const under = others.filter((it) => bucketOf(it) < bucketOf(own)).length;
        const within = others.filter((it) => bucketOf(it) === bucketOf(own)).length;
        expect(share).toBeGreaterThanOrEqual(Math.floor((100 * under) / others.length));
        expect(share).toBeLessThanOrEqual((100 * (under + within)) / others.length);
      }),
    );
  });
});
