import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../cloud/common/store.ts';
import { bucketOf } from '../../src/shared/score-histogram.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import { keySource } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, DAILY_SEED, madeRun, NOON, rules, runsHandler, TODAY } from './support/people.ts';

const request = (run: { score: number; replay: string }, runId = 'run00001', day = TODAY) => ({
  runId,
  day,
  score: run.score,
  replay: run.replay,
});

const refusal = (code: string) => ({ ok: false, error: { code } });

const setup = (changed = {}) => {
  const store = createLocalStore();
  return { store, send: asPlayer(runsHandler(changed), store) };
};

const sorted = (shards: readonly Fields[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const { counts } of shards) {
    for (const [bucket, n] of Object.entries(counts as Record<string, number>)) {
      total[bucket] = (total[bucket] ?? 0) + n;
    }
  }
  return total;
};

describe('runs', () => {
  it('a played run: is accepted, is the best, and is counted once', async () => {
    const { store, send } = setup();
    const run = madeRun('endless');
    expect(await send('o-1', request(run))).toEqual({
      ok: true,
      value: { score: run.score, best: true, signature: expect.stringMatching(/^[\w-]{86}$/) },
    });
    const shards = await store.find('histograms', { where: { board: `endless:${TODAY}` }, limit: 99 });
    expect(sorted(shards)).toEqual({ [bucketOf(run.score)]: 1 });
  });

  it('the same call again, and twice at once: the same answer, and nothing more is counted', async () => {
    const { store, send } = setup();
    const run = request(madeRun('endless'));
    const answers = await Promise.all([send('o-1', run), send('o-1', run)]);
    answers.push(await send('o-1', run));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const shards = await store.find('histograms', { where: { board: `endless:${TODAY}` }, limit: 99 });
    expect(Object.values(sorted(shards))).toEqual([1]);
  });

  it('twice at once: is one turn of the hour', async () => {
    const { send } = setup({ runsPerHour: 3 });
    const run = request(madeRun('endless', 6, 1));
    await Promise.all([send('o-1', run), send('o-1', run)]);
    const others = [7, 8].map((drops) => request(madeRun('endless', drops, 1), `run0000${drops}`));
    for (const other of others) expect(await send('o-1', other)).toMatchObject({ ok: true });
  });

  it.each([
    [
      'another score than the replay comes to',
      (run: { score: number }) => ({ ...run, score: run.score + 1 }),
    ],
    ['a score of the highest sort', (run: object) => ({ ...run, score: 999_999_999 })],
  ])('%s: is forged', async (_, change) => {
    const { store, send } = setup();
    const forged = change(request(madeRun('endless')));
    expect(await send('o-1', forged)).toMatchObject(refusal('cloud/forged'));
    expect(await store.find('bests', { where: {}, limit: 9 })).toEqual([]);
  });

  it('a daily run: counts on its day only with the seed of that day, and not for ever', async () => {
    const { send } = setup();
    const run = request(madeRun('daily'));
    expect(await send('o-1', run)).toMatchObject({ ok: true });
    const other = makeRun(rules, 'daily', DAILY_SEED + 1, 6, 1);
    expect(await send('o-1', request(other, 'run00002'))).toMatchObject(refusal('cloud/wrong-day'));
    const late = asPlayer(runsHandler(), createLocalStore(), NOON + 3 * 86_400_000);
    expect(await late('o-1', run)).toMatchObject(refusal('cloud/wrong-day'));
    const early = asPlayer(runsHandler(), createLocalStore(), NOON - 2 * 86_400_000);
    expect(await early('o-1', run)).toMatchObject(refusal('cloud/not-yet'));
    // A phone whose clock is a day ahead, or a year: its day comes.
    const store = createLocalStore();
    const ahead = asPlayer(runsHandler(), store, NOON - 86_400_000);
    expect(await ahead('o-1', run)).toMatchObject(refusal('cloud/not-yet'));
    expect(await asPlayer(runsHandler(), store)('o-1', run)).toMatchObject({ ok: true });
  });

  it('a challenge: is proved and has no board', async () => {
    const { store, send } = setup();
    const run = madeRun('challenge');
    expect(await send('o-1', request(run))).toEqual({
      ok: true,
      value: { score: run.score, best: false, signature: null },
    });
    expect(await store.find('histograms', { where: {}, limit: 9 })).toEqual([]);
  });

  it("another player's run: is not counted a second time", async () => {
    const { send } = setup();
    const run = madeRun('daily');
    expect(await send('o-1', request(run))).toMatchObject({ ok: true });
    expect(await send('o-2', request(run, 'run00002'))).toMatchObject(refusal('cloud/not-yours'));
  });

  it.each([
    ['earlier', 1, 'cloud/other-rules'],
    ['later, which the cloud may be given any day', 200, 'cloud/not-yet'],
  ] as const)('a run of %s rules: is no forgery', async (_, rulesVersion, code) => {
    const handler = runsHandler();
    const run = makeRun({ ...rules, rulesVersion }, 'endless', 5, 4, 1);
    const send = asPlayer(handler, createLocalStore());
    expect(await send('o-1', request(run))).toMatchObject(refusal(code));
  });

  it('a run that takes longer to prove than there is time: is refused for now, and may come again', async () => {
    let now = 0;
    const { createRunsHandler } = await import('../../cloud/runs/handler.ts');
    const { cloudSettings } = await import('./support/cloud-settings.ts');
    const clock = (): number => {
      now += 1500;
      return now;
    };
    const handler = createRunsHandler({
      ...{ rules, settings: cloudSettings({ verifyMs: 2000 }), keys: keySource, clock },
      pause: async () => {},
    });
    const store = createLocalStore();
    const run = request(madeRun('endless', 120));
    expect(await asPlayer(handler, store)('o-1', run)).toMatchObject(refusal('cloud/too-long'));
    expect(await asPlayer(runsHandler(), store)('o-1', run)).toMatchObject({ ok: true });
  });

  it('a player in a hurry: waits for the next hour, others do not', async () => {
    const { send } = setup({ runsPerHour: 2 });
    const runs = [4, 12, 30].map((drops) => madeRun('endless', drops));
    const codes = [];
    for (const [at, run] of runs.entries()) codes.push((await send('o-1', request(run, `run0000${at}`))).ok);
    expect(codes).toEqual([true, true, false]);
    expect(await send('o-1', request(runs[0]!, 'run00000'))).toMatchObject({ ok: true });
    const other = madeRun('endless', 6, 2, 'o-2');
    expect(await send('o-2', request(other, 'run00001'))).toMatchObject({ ok: true, value: { best: true } });
  });

  it('anything at all: is answered with a code, and nothing is written', async () => {
    const { store, send } = setup();
    const field = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.object());
    const event = fc.oneof(
      fc.anything(),
      fc.record({ runId: field, day: field, score: field, replay: field }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(event, async (sent) => {
        expect(await send('o-1', sent)).toMatchObject({ ok: false });
      }),
      { numRuns: 200 },
    );
    expect(await store.find('runs', { where: {}, limit: 9 })).toEqual([]);
  });
});

const RUNS = [1, 2, 3, 4, 5, 6].map((variant) =>
  madeRun(variant % 2 === 0 ? 'daily' : 'endless', 3 + variant * 2, variant),
);

interface Sent {
  readonly player: number;
  readonly run: number;
  readonly forged: boolean;
  readonly again: boolean;
}

/** Each player's best by board, of the runs nobody else sent before. */
const truthOf = (sent: readonly Sent[]): Map<string, number> => {
  const owners = new Map<number, number>();
  const bests = new Map<string, number>();
  for (const { player, run, forged } of sent) {
    const { mode, score } = RUNS[run] as { mode: string; score: number };
    // Made on a seed of the first player's.
    if (mode === 'endless' && player !== 1) continue;
    const key = `${mode}:${TODAY}:o-${player}`;
    const improves = !forged && score > (bests.get(key) ?? -1);
    if (!improves) continue;
    if (!owners.has(run)) owners.set(run, player);
    if (owners.get(run) === player) bests.set(key, score);
  }
  return bests;
};

it('boards: after any mixture of runs, repeats and forgeries the histogram is the histogram of the bests', async () => {
  const sending = fc.record({
    player: fc.integer({ min: 0, max: 3 }),
    run: fc.integer({ min: 0, max: RUNS.length - 1 }),
    forged: fc.boolean(),
    again: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { maxLength: 12 }), async (all) => {
      const { store, send } = setup({ histogramShards: 3 });
      for (const [at, { player, run, forged, again }] of all.entries()) {
        const made = RUNS[run] as { score: number; replay: string };
        const event = request({ ...made, score: made.score + (forged ? 1 : 0) }, `run0000${at}`);
        const calls = again ? 2 : 1;
        for (let i = 0; i < calls; i += 1) await send(`o-${player}`, event);
      }
      const bests = await store.find('bests', { where: {}, limit: 99 });
      const truth = truthOf(all);
      expect(new Map(bests.map(({ _id, score }) => [String(_id), Number(score)]))).toEqual(truth);
      const wanted: Record<string, number> = {};
      for (const score of truth.values()) wanted[bucketOf(score)] = (wanted[bucketOf(score)] ?? 0) + 1;
      expect(sorted(await store.find('histograms', { where: {}, limit: 99 }))).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});
