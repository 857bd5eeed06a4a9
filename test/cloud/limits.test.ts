import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../../cloud/common/call.ts';
import { EXACT, LENIENT, limited } from '../../cloud/common/rate-limit.ts';
import type { Store } from '../../cloud/common/store.ts';
import type { RateLimit } from '../../cloud/common/token-bucket.ts';
import { createInvitesHandler } from '../../cloud/invites/handler.ts';
import { ok } from '../../src/shared/result.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON } from './support/people.ts';

const HOUR_MS = 3_600_000;

/** What a call does that is served: nothing. */
const serve: Handler = async () => ok({});

const limitOf = (most: number): RateLimit => ({ what: 'boards', most, each: 'hour' });

/** So many instances on one database, and how often they asked it. */
const setup = (instances: number, most: number, precision = LENIENT) => {
  const documents = createLocalStore();
  let transactions = 0;
  const store: Store = {
    ...documents,
    transaction: (work) => {
      transactions += 1;
      return documents.transaction(work);
    },
  };
  const handlers = Array.from({ length: instances }, () => limited(limitOf(most), serve, precision));
  const ask = async (instance: number, openid = 'o-1', now = NOON): Promise<boolean> =>
    (await asPlayer(handlers[instance] as Handler, store, now)(openid, {})).ok;
  return { ask, transactions: () => transactions };
};

/** How many of so many calls are served. */
const served = async (ask: () => Promise<boolean>, calls: number): Promise<number> => {
  let count = 0;
  for (let call = 0; call < calls; call++) if (await ask()) count += 1;
  return count;
};

describe('a limit of an hour', () => {
  it('however the calls fall on instances: what is within it is served, and little beyond', async () => {
    const instance = fc.integer({ min: 0, max: 3 });
    const calls = fc.array(instance, { minLength: 60, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 20, max: 200 }), async (at, most) => {
        const { ask } = setup(4, most);
        let count = 0;
        for (const one of at) if (await ask(one)) count += 1;
        const met = new Set(at).size;
        expect(count).toBeLessThanOrEqual(most + met * LENIENT.unasked);
        // An instance may hold tokens it fetched and was not asked for again.
        expect(count).toBeGreaterThanOrEqual(Math.min(at.length, most - met * LENIENT.fetched));
      }),
      { numRuns: 40 },
    );
  });

  it('one instance alone keeps to it exactly, and the next hour is another', async () => {
    const { ask } = setup(1, 45);
    expect(await served(() => ask(0), 100)).toBe(45);
    expect(await served(() => ask(0, 'o-1', NOON + HOUR_MS), 100)).toBe(45);
  });

  it('a player who calls now and then costs the database nothing; one who calls often one question in twenty calls', async () => {
    const { ask, transactions } = setup(1, 400);
    expect(await served(() => ask(0), LENIENT.unasked)).toBe(LENIENT.unasked);
    expect(transactions()).toBe(0);
    await served(() => ask(0), 400);
    const asked = transactions();
    expect(asked).toBeLessThanOrEqual(Math.ceil(400 / LENIENT.fetched));
    // Refused by now, and not at the database's cost.
    expect(await served(() => ask(0), 1000)).toBe(0);
    expect(transactions()).toBe(asked);
  });

  it('at once: two calls of one instance that both find nothing left are both counted', async () => {
    const { ask } = setup(2, 30);
    const answers = await Promise.all(Array.from({ length: 80 }, (_, call) => ask(call % 2)));
    const count = answers.filter((it) => it).length;
    expect([count >= 30, count <= 30 + 2 * LENIENT.unasked]).toEqual([true, true]);
  });

  it('counted exactly: over any number of instances not one too many', async () => {
    const { ask } = setup(7, 12, EXACT);
    let instance = 0;
    const next = () => {
      instance = (instance + 1) % 7;
      return ask(instance);
    };
    expect(await served(next, 60)).toBe(12);
    expect(await ask(0, 'o-2')).toBe(true);
  });
});

describe('codes of a day', () => {
  const { score, replay } = madeRun('endless');

  it('so many are made for a player, over instances and also of others’ invites', async () => {
    let made = 0;
    const instance = () =>
      createInvitesHandler({
        settings: cloudSettings({ invitesPerDay: 3 }),
        makeCode: async () => {
          made += 1;
          return { type: 'image/png', picture: '' };
        },
      });
    const store = createLocalStore();
    const put = { work: 'put', runId: 'run00001', invite: { seed: 1, score, replay } };
    const kept = await asPlayer(instance(), store)('o-friend', put);
    const ask = (openid: string, now = NOON) =>
      asPlayer(instance(), store, now)(openid, { work: 'code', id: kept.ok && kept.value.id });
    for (let call = 0; call < 3; call++) expect(await ask('o-1')).toMatchObject({ ok: true });
    expect(await ask('o-1')).toMatchObject({ error: { code: 'cloud/rate-limited' } });
    expect(made).toBe(3);
    expect(await ask('o-2')).toMatchObject({ ok: true });
    expect(await ask('o-1', NOON + 24 * HOUR_MS)).toMatchObject({ ok: true });
  });
});
