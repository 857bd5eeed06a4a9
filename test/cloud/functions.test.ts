import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedSettings } from '../../cloud/common/shipped-settings.ts';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { makeJarText } from '../../src/passed/text.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { functionNames } from '../../tools/build/build-functions.ts';
import { playedJar } from '../../tools/load/make-jar.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import { madeRun, NOON, rules, TODAY } from './support/people.ts';

/** What the build made, on the real SDK. */
const FUNCTIONS = join(import.meta.dirname, '..', '..', 'dist', 'cloudfunctions');

let now = NOON;
let cloud: Cloud;
beforeAll(async () => {
  cloud = await Cloud.start({ functions: FUNCTIONS, data: null, now: () => now });
  cloud.switches = { ...cloud.switches, timeout: 20_000 };
});
afterAll(() => cloud.close());

/** Answers to players say when they were given, which no two do alike. */
const timeless = (result: unknown): unknown => {
  const { now: _, ...answer } = result as { readonly now?: number };
  return answer;
};

const ask = async (name: string, event: object, openid: string | null = 'o-1'): Promise<unknown> => {
  const answer = await cloud.call(name, event, openid);
  return answer.ok ? timeless(answer.result) : answer.error;
};

const runOf = (mode: 'endless' | 'daily', drops: number, variant: number) => {
  const { score, replay } = madeRun(mode, drops, variant);
  return { runId: `run0000${variant}`, day: TODAY, score, replay };
};

describe('functions on the real SDK', () => {
  it('build: has a folder for each', () => {
    expect([...cloud.names].sort()).toEqual([...functionNames()].sort());
    const known = ['invites', 'lanterns', 'notify', 'progress', 'runs', 'standing', 'sweep'];
    expect(cloud.problems).toEqual([]);
    expect(cloud.names).toEqual(expect.arrayContaining(known));
  });

  it('runs and standing: players at once on one board, a repeat and a forgery among them', async () => {
    const runs = [runOf('daily', 4, 1), runOf('daily', 24, 2), runOf('daily', 60, 3)];
    const forged = { ...runOf('daily', 5, 4), score: 123_456 };
    const answers = await Promise.all([
      ...runs.map((run, i) => ask('runs', run, `o-${i}`)),
      ask('runs', runs[0] as object, 'o-0'),
      ask('runs', forged, 'o-forger'),
    ]);
    expect(answers.slice(0, 3)).toEqual(
      runs.map(({ score }) => ({
        ok: true,
        value: { score, best: true, signature: expect.stringMatching(/^[\w-]{86}$/) },
      })),
    );
    expect(answers[3]).toEqual(answers[0]);
    expect(answers[4]).toMatchObject({ ok: false, error: { code: 'cloud/forged' } });
    expect(await ask('standing', { mode: 'daily', day: TODAY }, 'o-1')).toMatchObject({
      ok: true,
      value: {
        players: 3,
        best: runs[1]?.score,
        beats: 50,
        top: [{}, { runId: expect.stringMatching(/^[0-9a-z]{13}$/) }, {}],
      },
    });
  });

  it('seeds: every instance hands out the same, each player their own, and a run on one of them is ranked', async () => {
    const look = async (openid: string) => {
      const answer = await ask('standing', { mode: 'endless', day: TODAY, seeds: null }, openid);
      return (answer as { value: { seeds: { day: string; endless: number[] }[] } }).value.seeds;
    };
    const [first, again, other] = await Promise.all([look('o-a'), look('o-a'), look('o-b')]);
    expect(first).toEqual(again);
    expect(first?.map(({ day }) => day)).toEqual([TODAY, '2026-09-26', '2026-09-27']);
    expect(first?.[0]?.endless).toHaveLength(64);
    expect(first?.[0]?.endless.some((seed) => other?.[0]?.endless.includes(seed))).toBe(false);
    const { score, replay } = makeRun(rules, 'endless', first?.[0]?.endless[7] as number, 9, 1);
    const run = { runId: 'run00077', day: TODAY, score, replay };
    expect(await ask('runs', run, 'o-b')).toMatchObject({ value: { best: false } });
    expect(await ask('runs', run, 'o-a')).toMatchObject({ value: { best: true } });
    expect(await ask('progress', { work: 'delete', life: 1, id: 'wish' }, 'o-a')).toMatchObject({ ok: true });
    expect(await ask('standing', { mode: 'endless', day: TODAY }, 'o-b')).toMatchObject({
      value: { players: 0 },
    });
  });

  it('progress: of two devices at once, the cloud ends with both', async () => {
    const saves = [
      { ...EMPTY_SAVE, bests: { ...EMPTY_SAVE.bests, endless: 10, sprint: 3 } },
      {
        ...EMPTY_SAVE,
        bests: { ...EMPTY_SAVE.bests, endless: 4, sprint: 9, daily: { [TODAY]: 7 } },
        days: [TODAY],
      },
    ] as const;
    await Promise.all(saves.map((save) => ask('progress', { work: 'merge', save: makeSave(save) })));
    expect(await ask('progress', { work: 'load' })).toEqual({
      ok: true,
      value: { save: makeSave(merge(saves[0], saves[1])) },
    });
    expect(await ask('progress', { work: 'load' }, 'o-other')).toEqual({ ok: true, value: { save: null } });
  });

  it('invites: a passed jar is kept as it is, and what is neither jar nor replay is refused', async () => {
    const text = makeJarText(playedJar(rules, 3, 2).jar);
    const put = (replay: string) =>
      ask('invites', { work: 'put', runId: 'jar00001', invite: { seed: 3, score: 9, replay } });
    const { id } = ((await put(text)) as { value: { id: string } }).value;
    expect(await ask('invites', { work: 'get', id }, 'o-friend')).toMatchObject({
      value: { invite: { replay: text } },
    });
    expect(await put(text.slice(0, -4))).toMatchObject({ error: { code: 'input/corrupt' } });
  });

  it('invites: a challenge is kept once, found by anybody, and has a code', async () => {
    const { score, replay } = madeRun('challenge', 5);
    const event = { work: 'put', runId: 'run00009', invite: { seed: 77, score, replay } };
    const answer = (await ask('invites', event)) as { value: { id: string } };
    expect(await ask('invites', event)).toEqual(answer);
    const { id } = answer.value;
    expect(await ask('invites', { work: 'get', id }, 'o-friend')).toEqual({
      ok: true,
      value: { invite: { ...event.invite, player: expect.any(Number) } },
    });
    const { value } = (await ask('invites', { work: 'code', id })) as { value: { picture: string } };
    expect(Buffer.from(value.picture, 'base64').toString()).toContain(`i=${id}`);
    expect(await ask('invites', { work: 'get', id: '0'.repeat(16) })).toMatchObject({
      error: { code: 'cloud/not-found' },
    });
  });

  it('reminders: a player who asks through every instance at once is served just so often in an hour', async () => {
    const asked = Array.from({ length: 30 }, () => ask('notify', { work: 'ask' }, 'o-hurry'));
    const answers = (await Promise.all(asked)) as { ok: boolean; error?: { code: string } }[];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(shippedSettings().notifyPerHour);
    const refused = answers.flatMap(({ error }) => (error ? [error.code] : []));
    expect(new Set(refused)).toEqual(new Set(['cloud/rate-limited']));
    expect(await ask('notify', { work: 'ask' }, 'o-calm')).toMatchObject({ ok: true });
  });

  it('nobody: a call without a player is refused', async () => {
    expect(await ask('runs', runOf('endless', 3, 8), null)).toMatchObject({
      error: { code: 'cloud/no-player' },
    });
  });

  it('sweep: the timer removes what is kept no longer', async () => {
    const before = cloud.store.documents('bests').length;
    const saves = cloud.store.documents('saves').length;
    expect(await ask('sweep', { TriggerName: 'sweep' }, 'o-1')).toMatchObject({ ok: false });
    expect([before > 0, saves > 0]).toEqual([true, true]);
    expect(await ask('sweep', { Type: 'Timer', TriggerName: 'sweep' }, null)).toEqual({ removed: 0 });
    now = NOON + 20 * 86_400_000;
    await ask('sweep', { Type: 'Timer', TriggerName: 'sweep' }, null);
    expect(cloud.store.documents('bests')).toEqual([]);
    expect(cloud.store.documents('fingerprints')).toEqual([]);
    expect(cloud.store.documents('histograms')).toEqual([]);
    expect(cloud.store.documents('saves').length).toBe(saves);
    now = NOON;
  });
});
