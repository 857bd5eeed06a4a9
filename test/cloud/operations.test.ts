import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../cloud/common/collections.ts';
import { createKeySource, rotateKeys } from '../../cloud/common/keys.ts';
import { makeEventSig } from '../../cloud/common/payment-signatures.ts';
import { parseCloudSettings } from '../../cloud/common/settings.ts';
import { shippedPayment } from '../../cloud/common/shipped-payment.ts';
import type { Store } from '../../cloud/common/store.ts';
import { takeNotice } from '../../cloud/delivery/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { FAULTS } from '../../src/app/analytics/event-schemas.ts';
import { SEED_DAYS } from '../../src/shared/seed-lists.ts';
import { PROJECT } from '../../tools/build/project.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { keySource } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, runsHandler, TODAY } from './support/people.ts';

const PAGE = readFileSync(join(PROJECT.root, 'docs/operations.md'), 'utf8');

/** The block of the page with this word behind its language. */
const blockOf = (name: string): string => {
  const found = new RegExp(`^\`\`\`(?:js|json) ${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(PAGE);
  if (!found?.[1]) throw new Error(`docs/operations.md has no block ${name}`);
  return found[1];
};

/** The settings as they ship, with what a block of the page says. */
const settingsOf = (name: string) => {
  const shipped = JSON.parse(readFileSync(join(PROJECT.settings, 'cloud.json'), 'utf8')) as object;
  const parsed = parseCloudSettings({ ...shipped, ...(JSON.parse(blockOf(name)) as object) });
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

const put = (into: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value;
  if (Array.isArray(into)) return into.map((it, at) => (String(at) === name ? put(it, rest, value) : it));
  const fields = into as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: put(fields[name], rest, value) };
};

/** The part of the console's database that the page uses, on the local one. */
const consoleOn = (store: Store, done: Promise<unknown>[]) => ({
  collection: (name: CollectionName) => ({
    where: (where: object) => ({ remove: () => done.push(store.removeWhere(name, { ...where })) }),
    doc: (id: string) => ({
      update: ({ data }: { readonly data: object }) => {
        const change = async (): Promise<void> => {
          const before = await store.get(name, id);
          if (before === null) throw new Error(`no document ${name}/${id}`);
          const { _id, ...fields } = Object.entries(data).reduce<Record<string, unknown>>(
            (made, [path, value]) => put(made, path.split('.'), value) as Record<string, unknown>,
            { ...before },
          );
          await store.set(name, id, fields);
        };
        done.push(change());
      },
    }),
  }),
});

const typeInConsole = async (store: Store, name: string): Promise<void> => {
  const done: Promise<unknown>[] = [];
  const run = new Function('db', blockOf(name)) as (db: object) => void;
  run(consoleOn(store, done));
  await Promise.all(done);
};

const sendDaily = (store: Store, settings = cloudSettings(), drops = 6) => {
  const { score, replay } = madeRun('daily', drops, drops);
  return asPlayer(runsHandler(settings), store)('o-1', {
    runId: `run0000${drops}`,
    day: TODAY,
    score,
    replay,
  });
};

const topOf = async (store: Store, settings = cloudSettings()) => {
  const standing = createLeaderboardHandler({
    settings: { ...settings, leaderboardCacheMs: 0 },
    keys: keySource,
  });
  const answer = await asPlayer(standing, store)('o-2', {
    mode: 'daily',
    day: TODAY,
    score: null,
    watch: null,
    seeds: null,
  });
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value as { readonly top: readonly object[]; readonly seeds: readonly object[] };
};

describe('operations: as the page says', () => {
  it('a closed leaderboard takes and tells nothing, hands out seeds, and takes what waited once it is open', async () => {
    const store = createLocalStore();
    const closed = settingsOf('close');
    expect(await sendDaily(store, closed)).toMatchObject({ ok: false, error: { code: 'cloud/unavailable' } });
    const told = await topOf(store, closed);
    expect(told.top).toEqual([]);
    expect(told.seeds.length).toBeGreaterThan(0);
    expect(await sendDaily(store, settingsOf('open'))).toMatchObject({ ok: true, value: { best: true } });
    expect((await topOf(store)).top).toHaveLength(1);
    expect((await topOf(store, closed)).top).toEqual([]);
  });

  it('an emptied leaderboard has nobody on it, and takes runs again', async () => {
    const store = createLocalStore();
    await sendDaily(store);
    expect((await topOf(store)).top).toHaveLength(1);
    await typeInConsole(store, 'empty');
    expect((await topOf(store)).top).toEqual([]);
    expect(await sendDaily(store, cloudSettings(), 9)).toMatchObject({ ok: true });
  });

  it('turned keys: the next sweep adds one, and what was signed stays signed', async () => {
    const store = createLocalStore();
    const before = await createKeySource()(store, NOON);
    await typeInConsole(store, 'keys');
    await rotateKeys(store, NOON, { ...cloudSettings(), aheadDays: SEED_DAYS });
    const after = await createKeySource()(store, NOON);
    expect(after.publicKeys).toEqual([after.held[0]?.publicKey, ...before.publicKeys]);
    expect(after.held[0]?.publicKey).not.toBe(before.publicKeys[0]);
  });
});

describe('operations: a payment', () => {
  it('given back by hand: the order’s notice brings nothing any more', async () => {
    const store = createLocalStore();
    const order = { openid: 'o-1', product: 'coins_300', coins: 300, fen: 600, day: TODAY, at: NOON };
    await store.set('orders', 'ORDER', { ...order, state: 'open' });
    await typeInConsole(store, 'refund');
    const payload = JSON.stringify({
      ...{ OpenId: 'o-1', OutTradeNo: 'ORDER', Env: 1 },
      GoodsInfo: { ProductId: 'coins_300', Quantity: 1, OrigPrice: 600 },
    });
    const Event = 'minigame_game_pay_goods_deliver_notify';
    const push = { Event, MiniGame: { Payload: payload, PayEventSig: makeEventSig('key', Event, payload) } };
    const parts = { settings: shippedPayment(), appKey: 'key', store, now: NOON, warn: () => {} };
    expect(await takeNotice(parts, push)).toMatchObject({ ErrCode: 0 });
    expect(await store.get('purses', 'o-1')).toBeNull();
  });
});

describe('operations: the page', () => {
  it('says of every code what it means', () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z/-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, code]) => code);
    expect(rows).toEqual([...FAULTS]);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT.root, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    for (const [, command] of PAGE.matchAll(/npm run ([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(command);
  });
});
