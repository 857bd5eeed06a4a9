import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../../cloud/common/call.ts';
import { COLLECTION_NAMES } from '../../cloud/common/collections.ts';
import { limited } from '../../cloud/common/rate-limit.ts';
import { shippedPayment } from '../../cloud/common/shipped-payment.ts';
import type { Store } from '../../cloud/common/store.ts';
import { createGroupsHandler } from '../../cloud/groups/handler.ts';
import { createInvitesHandler } from '../../cloud/invites/handler.ts';
import { createLanternsHandler } from '../../cloud/lanterns/handler.ts';
import { createNotifyHandler } from '../../cloud/notify/handler.ts';
import { createOrdersHandler } from '../../cloud/orders/handler.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { newGeneration } from '../../src/progress/save.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { parseInviteRequest } from '../../src/shared/cloud-invite.ts';
import { parseLeaderboardRequest } from '../../src/shared/cloud-leaderboard.ts';
import { MAX_CLOUD_SAVE, parseProgressRequest } from '../../src/shared/cloud-progress.ts';
import { parseRunRequest } from '../../src/shared/cloud-run.ts';
import { INPUT_CODES } from '../../src/shared/failure.ts';
import { MAX_SCORE } from '../../src/shared/vocabulary/limits.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { keySource } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, rules, runsHandler, TODAY } from './support/people.ts';

const settings = cloudSettings();
const { score, replay } = madeRun('endless');
const invites = (changed = {}): Handler =>
  createInvitesHandler({
    settings: cloudSettings(changed),
    makeCode: async () => ({ type: 'image/png', picture: '' }),
  });

const lanterns = createLanternsHandler({ rules, settings, clock: () => 0, pause: async () => {} });
const orders = createOrdersHandler({
  settings: { ...shippedPayment(), on: true },
  appKey: 'key',
  sessionKey: async () => ({ ok: true, value: 'key' }),
  drawNumber: () => 'ty0',
});

/** Each function with a request it takes. */
const FUNCTIONS: readonly (readonly [string, Handler, Readonly<Record<string, unknown>>])[] = [
  ['runs', runsHandler(), { runId: 'run00001', day: TODAY, score, replay }],
  ['progress', createProgressHandler(settings), { work: 'merge', save: makeSave(newGeneration(0)) }],
  [
    'standing',
    createLeaderboardHandler({ settings, keys: keySource }),
    { mode: 'daily', day: TODAY, score: 3, watch: null },
  ],
  ['invites', invites(), { work: 'put', runId: 'run00001', invite: { seed: 1, score, replay } }],
  ['lanterns', lanterns, { work: 'hang', card: 'card00000001', replay }],
  ['groups', createGroupsHandler(), { group: { cloudID: 'c1', data: { opengid: 'G1', chat_type: 3 } } }],
  ['notify', createNotifyHandler(settings), { work: 'ask' }],
  ['orders', orders, { work: 'order', product: 'coins_300', code: 'code-0001' }],
];

const everything = (store: Store) =>
  Promise.all(COLLECTION_NAMES.map((name) => store.find(name, { where: {}, limit: 99 })));

/** What no request is: of another shape, type, size or range. */
const nonsense = fc.oneof(
  fc.anything(),
  fc.string({ maxLength: 40 }),
  fc.double(),
  fc.constantFrom(-1, -0, 0.5, Number.MAX_SAFE_INTEGER, '2026-02-30', '__proto__', { toString: 1 }),
  fc.integer({ min: 1, max: 3 }).map((size) => 'x'.repeat(size * 100_000)),
);

const refusesNonsense = async (handler: Handler, good: Readonly<Record<string, unknown>>): Promise<void> => {
  const parts = fc.constantFrom(...Object.keys(good));
  const spoilt = fc.tuple(parts, nonsense).map(([part, value]) => ({ ...good, [part]: value }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(nonsense, spoilt), async (event) => {
      const store = createLocalStore();
      const answer = await handler({ event, openid: 'o-1', now: NOON, store });
      if (answer.ok) return;
      expect([...INPUT_CODES, 'cloud/forged', 'cloud/wrong-day', 'cloud/not-found']).toContain(
        answer.error.code,
      );
      // A run that does not prove is remembered as such, and counts as one of the hour's.
      const kept = (await everything(store)).flat().filter(({ answer: said, used }) => !said && !used);
      expect(kept).toEqual([]);
    }),
    { numRuns: 150 },
  );
};

it.each([
  ['a chat of two', { cloudID: 'c1', data: { open_single_roomid: 'S1', chat_type: 1 } }],
  ['what could not be opened', { cloudID: 'c1', errCode: -601006, errMsg: 'invalid cloudID' }],
])('groups, %s: has no group', async (_, group) => {
  const answer = await asPlayer(createGroupsHandler(), createLocalStore())('o-1', { group });
  expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^input/) } });
});

describe.each(FUNCTIONS)('%s', (_, handler, good) => {
  it('takes its request', async () => {
    expect(await asPlayer(handler, createLocalStore())('o-1', good)).toMatchObject({ ok: true });
  });

  it('anything: is answered with a code and changes nothing, or is a request', async () => {
    await refusesNonsense(handler, good);
  });

  it('in a hurry: a player is served so often in an hour, and others meanwhile', async () => {
    const often = limited({ what: 'boards', most: 3, each: 'hour' }, handler);
    const ask = (openid: string, now = NOON) => asPlayer(often, createLocalStore(), now)(openid, good);
    for (let call = 0; call < 3; call++) expect(await ask('o-1')).toMatchObject({ ok: true });
    expect(await ask('o-1')).toMatchObject({ ok: false, error: { code: 'cloud/rate-limited' } });
    expect(await ask('o-2')).toMatchObject({ ok: true });
    expect(await ask('o-1', NOON + 3_600_000)).toMatchObject({ ok: true });
  });
});

it('lanterns, a friend’s run: anything is answered with a code and changes nothing', async () => {
  await refusesNonsense(lanterns, { work: 'light', card: 'card00000001', score, replay });
});

describe('limits of requests', () => {
  const run = { runId: 'run00001', day: TODAY, score, replay };
  const ok = (parsed: { readonly ok: boolean }): boolean => parsed.ok;

  it.each([
    ['score 0', { score: 0 }, true],
    ['the highest score', { score: MAX_SCORE }, true],
    ['one more', { score: MAX_SCORE + 1 }, false],
    ['a score below nothing', { score: -1 }, false],
    ['half a point', { score: 1.5 }, false],
    ['an id of 8', { runId: 'a'.repeat(8) }, true],
    ['an id of 7', { runId: 'a'.repeat(7) }, false],
    ['an id of 32', { runId: 'a'.repeat(32) }, true],
    ['an id of 33', { runId: 'a'.repeat(33) }, false],
    ['the longest replay', { replay: 'A'.repeat(24_576) }, true],
    ['a longer one', { replay: 'A'.repeat(24_577) }, false],
  ])('run: %s', (_, part, taken) => {
    expect(ok(parseRunRequest({ ...run, ...part }))).toBe(taken);
    const invite = { seed: 1, score, replay, ...part };
    expect(ok(parseInviteRequest({ ...run, ...part, work: 'put', invite }))).toBe(taken);
  });

  it.each([
    ['the last seed', 0xffffffff, true],
    ['one more', 0x100000000, false],
    ['one below', -1, false],
  ])('invite: %s', (_, seed, taken) => {
    const invite = { seed, score, replay };
    expect(ok(parseInviteRequest({ work: 'put', runId: 'run00001', invite }))).toBe(taken);
  });

  it('save: as long as a call carries, and not longer', () => {
    const save = (length: number) => ({ work: 'merge', save: 'x'.repeat(length) });
    expect(ok(parseProgressRequest(save(MAX_CLOUD_SAVE)))).toBe(true);
    expect(ok(parseProgressRequest(save(MAX_CLOUD_SAVE + 1)))).toBe(false);
  });

  it('deletion: a life that a save can count, and an id of a wish', () => {
    const wish = (life: unknown, id: unknown) => ok(parseProgressRequest({ work: 'delete', life, id }));
    expect([
      wish(0, null),
      wish(1e15, 'a'),
      wish(1, 'z'.repeat(16)),
      wish(undefined, undefined),
    ]).not.toContain(false);
    expect([
      wish(-1, 'a'),
      wish(1e15 + 1, 'a'),
      wish(1, ''),
      wish(1, 'z'.repeat(17)),
      wish(1, 'A'),
    ]).not.toContain(true);
  });

  it('standing: a score that can be, a day there is, a run that has a name', () => {
    const ask = (part: object) => ok(parseLeaderboardRequest({ mode: 'daily', day: TODAY, ...part }));
    expect([ask({}), ask({ score: MAX_SCORE }), ask({ watch: 'run00001' })]).not.toContain(false);
    expect([ask({ score: MAX_SCORE + 1 }), ask({ day: '2026-02-30' }), ask({ watch: 'x' })]).not.toContain(
      true,
    );
    expect(ask({ mode: 'challenge' })).toBe(false);
  });
});

describe('invites of a day', () => {
  const put = (runId: string) => ({ work: 'put', runId, invite: { seed: 1, score, replay } });

  it('so many are kept, the same one again is none of them, and the next day has its own', async () => {
    const store = createLocalStore();
    const ask = (runId: string, now = NOON) =>
      asPlayer(invites({ invitesPerDay: 2 }), store, now)('o-1', put(runId));
    const first = await ask('run00001');
    expect(await ask('run00001')).toEqual(first);
    expect(await ask('run00002')).toMatchObject({ ok: true });
    expect(await ask('run00003')).toMatchObject({ error: { code: 'cloud/rate-limited' } });
    expect(await ask('run00001')).toEqual(first);
    expect(await ask('run00003', NOON + 86_400_000)).toMatchObject({ ok: true });
  });
});

describe('saves of an hour', () => {
  it('so many changes are taken; asking without a change is always answered', async () => {
    const store = createLocalStore();
    const ask = asPlayer(createProgressHandler(cloudSettings({ progressPerHour: 2 })), store);
    const save = (longestChain: number) => ({
      work: 'merge',
      save: makeSave({ ...newGeneration(0), longestChain }),
    });
    for (const chain of [1, 2, 2]) expect(await ask('o-1', save(chain))).toMatchObject({ ok: true });
    expect(await ask('o-1', save(3))).toMatchObject({ error: { code: 'cloud/rate-limited' } });
    expect(await ask('o-1', { work: 'load' })).toMatchObject({
      value: { save: makeSave({ ...newGeneration(0), longestChain: 2 }) },
    });
    const later = asPlayer(
      createProgressHandler(cloudSettings({ progressPerHour: 2 })),
      store,
      NOON + 3_600_000,
    );
    expect(await later('o-1', save(3))).toMatchObject({ ok: true });
  });
});
