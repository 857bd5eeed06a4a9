import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../cloud/common/store.ts';
import { createLanternsHandler } from '../../cloud/lanterns/handler.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { sweep } from '../../cloud/sweep/sweep.ts';
import { createRun, Recorder, type Replay } from '../../src/core/index.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import { replayOf, TRICKS, textOf } from '../../tools/attack/tricks.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, NOON, rules } from './support/people.ts';

/** Ticks between two drops. */
const GAP = 45;
const MOST_TICKS = 4000;
const settings = cloudSettings({ lanternsPerDay: 2, lightsPerDay: 3 });
const handler = createLanternsHandler({ rules, settings, clock: () => 0, pause: async () => {} });
let store: ReturnType<typeof createLocalStore>;

beforeEach(() => {
  store = createLocalStore();
});

/** A few drops; a sprint is over after its minute, a challenge is left. */
const finished = (seed: number, variant: number, mode: 'challenge' | 'sprint' = 'sprint') => {
  const run = createRun({ rules, mode, seed });
  const recorder = new Recorder(rules.rulesVersion);
  while (run.view.ended === null && run.view.tick < MOST_TICKS) {
    const drops = run.view.drops < 4 && run.view.tick % GAP === 0;
    const commands = drops ? [{ type: 'drop', column: 60 + variant * 20 } as const] : [];
    recorder.note(run.view.tick, commands, run.step(commands));
  }
  return { score: run.view.score, replay: textOf(recorder.replayOf(run.view)) };
};

const card = (number: number): string => `card${number}`.padEnd(12, '0');
const ask = (openid: string, event: object, now = NOON) => asPlayer(handler, store, now)(openid, event);
const hang = (openid: string, number: number, seed = number, now = NOON) =>
  ask(
    openid,
    { work: 'hang', card: card(number), replay: makeRun(rules, 'sprint', seed, 12, 1).replay },
    now,
  );
const light = (openid: string, number: number, run = finished(number, 2), now = NOON) =>
  ask(openid, { work: 'light', card: card(number), score: run.score, replay: run.replay }, now);
const found = async (openid: string): Promise<unknown> => {
  const answer = await ask(openid, { work: 'look' });
  return answer.ok ? answer.value : answer.error;
};

describe('lanterns', () => {
  it('both find one when a friend has finished the run of a card; sending it alone brings none', async () => {
    expect(await hang('o-sender', 1)).toMatchObject({ ok: true, value: { found: 0, answers: 0 } });
    expect(await found('o-sender')).toEqual({ found: 0, answers: 0 });
    expect(await light('o-friend', 1)).toMatchObject({ ok: true, value: { found: 1, answers: 0 } });
    expect(await found('o-sender')).toEqual({ found: 1, answers: 1 });
  });

  it('sent again, at once or later, or under another card of the same pieces, it is one', async () => {
    await hang('o-sender', 1);
    await hang('o-sender', 2, 1);
    await Promise.all([light('o-friend', 1), light('o-friend', 1)]);
    await light('o-friend', 1, finished(1, 3));
    await light('o-friend', 2, finished(1, 3));
    expect(await found('o-friend')).toEqual({ found: 1, answers: 0 });
    expect(await found('o-sender')).toEqual({ found: 1, answers: 1 });
  });

  it('two friends are two', async () => {
    await hang('o-sender', 1);
    await light('o-first', 1, finished(1, 3));
    await light('o-second', 1, finished(1, 4));
    expect(await found('o-sender')).toEqual({ found: 2, answers: 2 });
  });

  it('a card hung twice, also by somebody else, stays whose it was', async () => {
    await hang('o-sender', 1);
    await hang('o-thief', 1);
    await light('o-friend', 1);
    expect(await found('o-thief')).toEqual({ found: 0, answers: 0 });
    expect(await found('o-sender')).toEqual({ found: 1, answers: 1 });
  });

  it('for each of both no more than so many a day; the answers go on, and so does the next day', async () => {
    for (let number = 1; number <= 3; number++) {
      await hang('o-sender', number);
      await light(`o-friend-${number}`, number);
    }
    expect(await found('o-sender')).toEqual({ found: 2, answers: 3 });
    expect(await found('o-friend-3')).toEqual({ found: 1, answers: 0 });
    await hang('o-sender', 4);
    await light('o-friend-4', 4, finished(4, 2), NOON + DAY_MS);
    expect(await found('o-sender')).toEqual({ found: 3, answers: 4 });
  });

  it('so many runs of a player are proved in a day, and no more', async () => {
    for (let number = 1; number <= 4; number++) await hang(`o-sender-${number}`, number);
    for (let number = 1; number <= 3; number++)
      expect(await light('o-friend', number)).toMatchObject({ ok: true });
    expect(await light('o-friend', 4)).toMatchObject({ error: { code: 'cloud/rate-limited' } });
    expect(await found('o-sender-4')).toEqual({ found: 0, answers: 0 });
  });
});

describe('lanterns: forged', () => {
  it.each<[string, (run: ReturnType<typeof finished>) => { score: number; replay: string }]>([
    ['a score that it does not come to', (run) => ({ ...run, score: run.score + 1 })],
    ['a run on other pieces', () => finished(2, 2)],
    ['a run of another mode', () => finished(1, 2, 'challenge')],
    ['a run that was left', () => makeRun(rules, 'sprint', 1, 5, 2)],
    ['no replay', (run) => ({ ...run, replay: run.replay.slice(0, -5) })],
  ])('%s brings nothing', async (_, forge) => {
    await hang('o-sender', 1);
    const answer = await light('o-friend', 1, { ...finished(1, 2), ...forge(finished(1, 2)) });
    expect(answer.ok).toBe(false);
    expect(await found('o-sender')).toEqual({ found: 0, answers: 0 });
    expect(await found('o-friend')).toEqual({ found: 0, answers: 0 });
  });

  it.each(TRICKS)('the run that came with the card, %s, brings nothing', async (_, trick) => {
    const own = makeRun(rules, 'sprint', 1, 400, 9);
    await ask('o-sender', { work: 'hang', card: card(1), replay: own.replay });
    const replay: Replay = trick(replayOf(own.replay));
    await light('o-friend', 1, { ...own, replay: textOf(replay) });
    expect(await found('o-sender')).toEqual({ found: 0, answers: 0 });
  });

  it('one’s own card, and one that nobody has sent, bring nothing', async () => {
    await hang('o-sender', 1);
    expect(await light('o-sender', 1)).toMatchObject({ error: { code: 'cloud/not-yours' } });
    expect(await light('o-friend', 2)).toMatchObject({ error: { code: 'cloud/not-found' } });
    expect(await found('o-sender')).toEqual({ found: 0, answers: 0 });
  });
});

describe('lanterns: kept', () => {
  it('who has everything deleted has no lanterns and no cards, and friends keep theirs', async () => {
    await hang('o-sender', 1);
    await light('o-friend', 1);
    const progress = createProgressHandler(settings);
    await asPlayer(progress, store)('o-sender', { work: 'delete', life: 1, id: 'wish' });
    expect(await found('o-sender')).toEqual({ found: 0, answers: 0 });
    expect(await found('o-friend')).toEqual({ found: 1, answers: 0 });
    expect(await light('o-late', 1, finished(1, 5))).toMatchObject({ error: { code: 'cloud/not-found' } });
  });

  it('cards are swept with their challenges; what was found stays', async () => {
    await hang('o-sender', 1);
    await light('o-friend', 1);
    await sweep(store, NOON + (settings.keepInviteDays + 2) * DAY_MS, settings, () => 0);
    expect(await store.get('cards', card(1))).toBeNull();
    expect(await found('o-sender')).toEqual({ found: 1, answers: 1 });
  });
});

describe('lanterns: what they cost', () => {
  /** The store, counting what is asked of the database. */
  const counted = (counts: { asked: number }): Store => {
    const one =
      <A extends unknown[], T>(how: (...given: A) => T) =>
      (...given: A): T => {
        counts.asked += 1;
        return how(...given);
      };
    const through = <T extends Pick<Store, 'get' | 'set'>>(to: T): T => ({
      ...to,
      get: one(to.get),
      set: one(to.set),
    });
    return { ...through(store), transaction: (work) => store.transaction((inner) => work(through(inner))) };
  };

  it('as the table says: a card, a run that was finished on one, and a look', async () => {
    const counts = { asked: 0 };
    const costs = async (openid: string, event: object): Promise<number> => {
      const before = counts.asked;
      await asPlayer(handler, counted(counts), NOON)(openid, event);
      return counts.asked - before;
    };
    const { score, replay } = finished(1, 2);
    const lit = { work: 'light', card: card(1), score, replay };
    const own = makeRun(rules, 'sprint', 1, 12, 1).replay;
    expect(await costs('o-sender', { work: 'hang', card: card(1), replay: own })).toBe(5);
    expect(await costs('o-friend', lit)).toBe(10);
    expect(await costs('o-friend', lit)).toBe(3);
    expect(await costs('o-friend', { work: 'look' })).toBe(1);
  });
});
