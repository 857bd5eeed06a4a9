import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS, type IndexField } from '../../cloud/common/collections.ts';
import type { Fields, Query, Store } from '../../cloud/common/store.ts';
import { createInvitesHandler } from '../../cloud/invites/handler.ts';
import { createNotifyHandler } from '../../cloud/notify/handler.ts';
import { sendDue } from '../../cloud/notify/send-due.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { sweep } from '../../cloud/sweep/sweep.ts';
import { goesOff } from '../../simulator/cloud/functions/cron.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { keySource } from './support/keys.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, runsHandler, TODAY } from './support/people.ts';

const CLOUD = join(import.meta.dirname, '..', '..', 'cloud');
const read = (...path: string[]): string => readFileSync(join(CLOUD, ...path), 'utf8');
const NAMES = readdirSync(CLOUD).filter((name) => existsSync(join(CLOUD, name, 'config.json')));

const sourceOf = (name: string): string =>
  readdirSync(join(CLOUD, name))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(name, file))
    .join('\n');

describe.each(NAMES)('%s: what is deployed with it', (name) => {
  const config = JSON.parse(read(name, 'config.json'));

  it('may call of WeChat just what it calls', () => {
    const called = [...sourceOf(name).matchAll(/\.openapi\.(\w+\.\w+)/g)].map(([, api]) => api);
    expect([...new Set(called)].sort()).toEqual([...config.permissions.openapi].sort());
  });

  it('has a timer for just what it does by timer', () => {
    const timers = (config.triggers ?? []).map((trigger: { name: string }) => trigger.name);
    const done: Readonly<Record<string, readonly string[]>> = { notify: ['remind'], sweep: ['sweep'] };
    expect(timers).toEqual(done[name] ?? []);
    for (const { config: when } of config.triggers ?? []) {
      const seconds = Array.from({ length: 24 * 3600 }, (_, second) => NOON + second * 1000);
      expect(seconds.filter((at) => goesOff(when, at)).length).toBeGreaterThan(23);
    }
  });
});

/** A collection and the fields of a query: those that must be equal, then the one it sorts or compares by. */
type Asked = readonly [collection: string, fields: readonly string[]];

const listening = (store: Store, asked: Asked[]): Store => ({
  ...store,
  find: (collection, query: Query) => {
    const fields = [...Object.keys(query.where), ...Object.keys(query.anyOf ?? {})];
    asked.push([collection, [...fields, ...(query.highest ? [query.highest] : [])]]);
    return store.find(collection, query);
  },
  findBelow: (collection, field, value, limit) => {
    asked.push([collection, [field]]);
    return store.findBelow(collection, field, value, limit);
  },
  removeWhere: (collection, where: Fields) => {
    asked.push([collection, Object.keys(where)]);
    return store.removeWhere(collection, where);
  },
});

/** Everything that the functions ask of the database other than by id. */
const askEverything = async (): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  const store = listening(createLocalStore(), asked);
  const settings = cloudSettings({ reminderTemplate: 'template' });
  const { score, replay } = madeRun('endless');
  const invites = createInvitesHandler({
    settings,
    makeCode: async () => ({ type: 'image/png', picture: '' }),
  });
  await asPlayer(runsHandler(), store)('o-1', { runId: 'run00001', day: TODAY, score, replay });
  const daily = madeRun('daily', 40);
  const sent = { score: daily.score, replay: daily.replay };
  await asPlayer(runsHandler(), store)('o-1', { runId: 'run00002', day: TODAY, ...sent });
  const ask = { mode: 'endless', day: TODAY, score: null, watch: 'run00001' };
  await asPlayer(createLeaderboardHandler({ settings, keys: keySource }), store)('o-1', ask);
  await asPlayer(invites, store)('o-1', {
    work: 'put',
    runId: 'run00001',
    invite: { seed: 1, score, replay },
  });
  await asPlayer(createNotifyHandler(settings), store)('o-1', { work: 'ask' });
  await sendDue(store, '2030-01-01', { settings, send: async () => {} });
  await sweep(store, NOON + 500 * 86_400_000, settings, () => 0);
  await asPlayer(createProgressHandler(settings), store)('o-1', { work: 'delete', life: 1, id: 'wish' });
  return asked;
};

const fieldName = (field: IndexField): string => (typeof field === 'string' ? field : field.highest);

/** The fields of each index by collection, as `upload` makes them. */
const indexes = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    COLLECTION_NAMES.map((name) => [
      name,
      COLLECTIONS[name].indexes.map((fields: readonly IndexField[]) => fields.map(fieldName).join(',')),
    ]),
  );

describe('indexes', () => {
  it('every query of the functions has its index, and every index its query', async () => {
    const asked = await askEverything();
    const known = indexes();
    for (const [collection, fields] of asked)
      expect(known.get(collection), collection).toContain(fields.join(','));
    const used = new Set(asked.map(([collection, fields]) => `${collection} ${fields.join(',')}`));
    for (const [collection, list] of known)
      for (const index of list) expect(used).toContain(`${collection} ${index}`);
  });
});
