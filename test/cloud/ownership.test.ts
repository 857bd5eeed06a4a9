import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS } from '../../cloud/common/collections.ts';
import type { Store } from '../../cloud/common/store.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createRunsHandler } from '../../cloud/runs/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { createRun, Recorder } from '../../src/core/index.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import { played, replayOf, TRICKS, textOf } from '../../tools/attack/tricks.ts';
import { makeRun, originOfDay } from '../../tools/load/make-run.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { keySource, seedOf } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, rules, runsHandler, TODAY } from './support/people.ts';

const request = ({ score, replay }: { score: number; replay: string }, day = TODAY) => ({
  runId: 'run00001',
  day,
  score,
  replay,
});

const refusal = (code: string) => ({ ok: false, error: { code } });
const ranked = { ok: true, value: { best: true } };
const notRanked = { ok: true, value: { best: false, signature: null } };

const setup = () => {
  const store = createLocalStore();
  return { store, send: asPlayer(runsHandler(), store) };
};

describe.each(['endless', 'sprint', 'daily'] as const)('%s: another player’s run', (mode) => {
  const own = madeRun(mode, 60, 3, 'o-victim');

  it.each(TRICKS)('%s: is not ranked, whoever sends first', async (_, change) => {
    const stolen = played(rules, change(replayOf(own.replay)));
    if (stolen === null) return;
    const { send } = setup();
    expect(await send('o-victim', request(own))).toMatchObject(ranked);
    const answer = await send('o-thief', request(stolen));
    expect(answer).toMatchObject(mode === 'daily' ? refusal('cloud/not-yours') : notRanked);
    if (mode === 'daily') return;
    const first = setup();
    expect(await first.send('o-thief', request(stolen))).toMatchObject(notRanked);
    expect(await first.send('o-victim', request(own))).toMatchObject(ranked);
  });
});

describe('seeds', () => {
  it('a seed of one’s own choice, of another mode, of another day: is not ranked', async () => {
    const { store, send } = setup();
    const seeds = [12345, seedOf('o-1', 'sprint', TODAY), seedOf('o-1', 'endless', '2026-09-24')];
    for (const seed of seeds)
      expect(await send('o-1', request(makeRun(rules, 'endless', seed, 8, 1)))).toMatchObject(notRanked);
    expect(await store.find('bests', { where: {}, limit: 9 })).toEqual([]);
  });

  it('every seed of the list, also of yesterday’s: is', async () => {
    for (const at of [0, 63]) {
      const run = makeRun(rules, 'endless', seedOf('o-1', 'endless', TODAY, at), 8, 1);
      expect(await setup().send('o-1', request(run))).toMatchObject(ranked);
    }
    const yesterday = makeRun(rules, 'sprint', seedOf('o-1', 'sprint', '2026-09-24'), 8, 1);
    expect(await setup().send('o-1', request(yesterday, '2026-09-24'))).toMatchObject(ranked);
  });

  it('an old run: does not count again on another day', async () => {
    const { store, send } = setup();
    const run = madeRun('endless', 20);
    expect(await send('o-1', request(run))).toMatchObject(ranked);
    const tomorrow = asPlayer(runsHandler(), store, NOON + DAY_MS);
    expect(await tomorrow('o-1', request(run, '2026-09-26'))).toMatchObject(notRanked);
  });
});

describe('time', () => {
  /** A run with a wait of so many ticks before its last drop. */
  const longRun = (ticks: number) => {
    const seed = seedOf('o-1', 'endless', TODAY);
    const run = createRun({ rules, mode: 'endless', seed });
    const recorder = new Recorder(rules.rulesVersion);
    for (const at of [0, 40, 80, ticks]) {
      while (run.view.tick < at) if (run.rest(at - run.view.tick) === 0) run.step();
      const drop = [{ type: 'drop', column: at % 256 } as const];
      recorder.note(run.view.tick, drop, run.step(drop));
    }
    for (let tick = 0; tick < 200; tick += 1) run.step();
    const text = textOf(recorder.replayOf(run.view));
    return { score: run.view.score, replay: text };
  };

  it('more than there has been of the day: waits, and counts when there has', async () => {
    const store = createLocalStore();
    const midnight = NOON - 12 * 3_600_000;
    const run = request(longRun(30 * 60 * 60));
    const at = (minutes: number) => asPlayer(runsHandler(), store, midnight + minutes * 60_000)('o-1', run);
    expect(await at(1)).toMatchObject(refusal('cloud/not-yet'));
    expect(await at(20)).toMatchObject(refusal('cloud/not-yet'));
    expect(await at(31)).toMatchObject(ranked);
  });

  it('runs of one day: together they take no longer than the day has been', async () => {
    const store = createLocalStore();
    const midnight = NOON - 12 * 3_600_000;
    const send = asPlayer(runsHandler(), store, midnight + 32 * 60_000);
    expect(await send('o-1', request(longRun(20 * 60 * 60)))).toMatchObject({ ok: true });
    const second = makeRun(rules, 'sprint', seedOf('o-1', 'sprint', TODAY), 20, 1);
    const padded = played(rules, { ...replayOf(second.replay), leftAt: null });
    expect(await send('o-1', request(second))).toMatchObject(ranked);
    expect(padded === null || padded.score >= second.score).toBe(true);
  });

  it('tomorrow’s daily, sent as the day begins: waits for as long as it was played', async () => {
    const day = makeChinaDate(chinaDate(NOON + DAY_MS));
    const run = makeRun(rules, 'daily', originOfDay(rules, day), 200, 7);
    const store = createLocalStore();
    const begins = NOON + DAY_MS / 2;
    const at = (ms: number) => asPlayer(runsHandler(), store, begins + ms)('o-1', request(run, day));
    expect(await at(-1000)).toMatchObject(refusal('cloud/not-yet'));
    expect(await at(0)).toMatchObject(refusal('cloud/not-yet'));
    expect(await at(10 * 60_000)).toMatchObject(ranked);
  });
});

describe('proofs', () => {
  /** A handler that counts the slices it proves. */
  const counting = (changed = {}) => {
    let looks = 0;
    const handler = createRunsHandler({
      ...{ rules, settings: cloudSettings(changed), keys: keySource, pause: async () => {} },
      clock: () => {
        looks += 1;
        return looks * 100;
      },
    });
    return { handler, looks: () => looks };
  };

  it('a run that cannot be ranked, or betters nothing: is not proved at all', async () => {
    const { handler, looks } = counting();
    const store = createLocalStore();
    const send = asPlayer(handler, store);
    const good = madeRun('endless', 30);
    expect(await send('o-1', request(good))).toMatchObject(ranked);
    const before = looks();
    await send('o-1', request(madeRun('endless', 5)));
    await send('o-1', request(good));
    await send('o-2', request(good));
    await send('o-1', request(makeRun(rules, 'daily', 5, 8, 1)));
    await send('o-1', request(madeRun('daily', 8), '2026-09-01'));
    await send('o-1', request(madeRun('challenge', 8)));
    expect(looks()).toBe(before);
  });

  it('a forgery: is played again once, whatever name it is sent under', async () => {
    const { handler, looks } = counting();
    const send = asPlayer(handler, createLocalStore());
    const run = madeRun('endless', 8);
    const forged = { ...request(run), score: run.score + 1 };
    expect(await send('o-1', forged)).toMatchObject(refusal('cloud/forged'));
    const before = looks();
    for (const runId of ['other001', 'other002'])
      expect(await send('o-1', { ...forged, runId })).toMatchObject(refusal('cloud/forged'));
    expect(looks()).toBe(before);
  });

  it('an hour’s time of proofs: when it is used up the player waits, others do not', async () => {
    const { handler } = counting({ proofMsPerHour: 1000 });
    const store = createLocalStore();
    const send = asPlayer(handler, store);
    const codes: unknown[] = [];
    for (let score = 500_000; score < 500_030; score += 1) {
      const answer = await send('o-1', { ...request(madeRun('endless', 40)), score });
      codes.push(answer.ok || answer.error.code);
    }
    expect(codes[0]).toBe('cloud/forged');
    expect(codes[29]).toBe('cloud/rate-limited');
    expect(await send('o-2', request(madeRun('endless', 8, 1, 'o-2')))).toMatchObject(ranked);
    const nextHour = asPlayer(handler, store, NOON + 3_600_000);
    expect(await nextHour('o-1', request(madeRun('endless', 8)))).toMatchObject(ranked);
  });
});

describe('deletion', () => {
  const progress = createProgressHandler(cloudSettings());
  const wish = { work: 'delete', life: 1, id: 'wish1' };
  const gone = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].deletion !== 'stays' && name !== 'saves');

  const named = async (store: Store, openid: string): Promise<number> => {
    const all = await Promise.all(gone.map((name) => store.find(name, { where: {}, limit: 99 })));
    return JSON.stringify(all).split(openid).length - 1;
  };

  it.each(['good', 'forged'])(
    'a %s run that is being proved meanwhile: leaves nothing behind',
    async (kind) => {
      const store = createLocalStore();
      const run = request(madeRun('endless', 60));
      let paused = 0;
      const handler = createRunsHandler({
        ...{ rules, settings: cloudSettings(), keys: keySource, clock: () => 0 },
        pause: async () => {
          if (++paused === 1) await asPlayer(progress, store)('o-1', wish);
        },
      });
      const sent = kind === 'good' ? run : { ...run, score: run.score + 1 };
      await asPlayer(handler, store)('o-1', sent);
      expect(paused).toBeGreaterThan(0);
      expect(await named(store, 'o-1')).toBe(0);
      expect(await store.find('histograms', { where: {}, limit: 9 })).toEqual([]);
    },
  );

  it('players who play and are deleted: leave no phantom in the histogram', async () => {
    const { store, send } = setup();
    for (const mode of ['endless', 'sprint', 'daily'] as const) await send('o-1', request(madeRun(mode, 10)));
    await send('o-2', request(madeRun('endless', 10, 2, 'o-2')));
    await asPlayer(progress, store)('o-1', wish);
    const histograms = await store.find('histograms', { where: {}, limit: 99 });
    const counts = histograms.flatMap(({ counts }) => Object.values(counts as Record<string, number>));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await named(store, 'o-1')).toBe(0);
  });

  it('a thief who waits for a champion’s deletion: still does not own the run', async () => {
    const { store, send } = setup();
    const run = madeRun('daily', 60, 3);
    await send('o-1', request(run));
    await asPlayer(progress, store)('o-1', wish);
    expect(await send('o-thief', request(run))).toMatchObject(refusal('cloud/not-yours'));
    const kept = await store.find('fingerprints', { where: {}, limit: 9 });
    expect(JSON.stringify(kept)).not.toContain('o-1');
  });
});

describe('leaderboards', () => {
  const standing = createLeaderboardHandler({
    settings: cloudSettings({ leaderboardCacheMs: 0 }),
    keys: keySource,
  });
  const ask = (mode: string, watch: string | null = null, day = TODAY) => ({ mode, day, watch });

  it('“watch” plays just the run that is listed: its name is the server’s', async () => {
    const { store, send } = setup();
    const [high, low] = [madeRun('endless', 60, 1, 'o-1'), madeRun('endless', 6, 2, 'o-2')];
    await send('o-1', { ...request(high), runId: 'samename' });
    await send('o-2', { ...request(low), runId: 'samename' });
    const look = asPlayer(standing, store);
    const seen = await look('o-3', ask('endless'));
    const top = seen.ok ? (seen.value.top as { score: number; runId: string }[]) : [];
    expect(new Set(top.map(({ runId }) => runId)).size).toBe(2);
    for (const { score, runId } of top)
      expect(await look('o-3', ask('endless', runId))).toMatchObject({
        value: { replay: score === high.score ? high.replay : low.replay },
      });
  });

  it('a daily’s runs: are for others to see when the day is over, one’s own at once', async () => {
    const { store, send } = setup();
    const run = madeRun('daily', 30);
    await send('o-1', request(run));
    const seen = await asPlayer(standing, store)('o-1', ask('daily'));
    const id = seen.ok ? String(seen.value.run) : '';
    expect(await asPlayer(standing, store)('o-1', ask('daily', id))).toMatchObject({
      value: { replay: run.replay },
    });
    expect(await asPlayer(standing, store)('o-2', ask('daily', id))).toMatchObject({
      value: { replay: null },
    });
    const tomorrow = asPlayer(standing, store, NOON + DAY_MS);
    expect(await tomorrow('o-2', ask('daily', id))).toMatchObject({ value: { replay: run.replay } });
  });

  it('a run that no hand plays: is seen by its sender, and by nobody else', async () => {
    const { store, send } = setup();
    const run = createRun({ rules, mode: 'endless', seed: seedOf('o-bot', 'endless', TODAY) });
    const recorder = new Recorder(rules.rulesVersion);
    for (let tick = 0; tick < 60 * 45; tick += 1) {
      const drop = tick % 45 === 0 ? [{ type: 'drop', column: (tick * 7) % 256 } as const] : [];
      recorder.note(tick, drop, run.step(drop));
    }
    const bot = { score: run.view.score, replay: textOf(recorder.replayOf(run.view)) };
    expect(await send('o-bot', request(bot))).toMatchObject(ranked);
    await send('o-2', request(madeRun('endless', 10, 2, 'o-2')));
    const look = asPlayer(standing, store);
    const [own, others] = [await look('o-bot', ask('endless')), await look('o-2', ask('endless'))];
    expect(own).toMatchObject({ value: { best: bot.score, players: 2, top: [{ score: bot.score }, {}] } });
    expect(others).toMatchObject({ value: { players: 1 } });
    expect(others.ok && others.value.top).toHaveLength(1);
  });
});
