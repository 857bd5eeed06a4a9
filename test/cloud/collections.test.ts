import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../cloud/common/collections.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { sweep } from '../../cloud/sweep/sweep.ts';
import { parseSource, readSources } from '../architecture/source-file.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer } from './support/people.ts';
import { writtenCollections } from './support/written-collections.ts';

const WRITTEN = writtenCollections(
  readSources(['cloud']).filter(({ path }) => !path.endsWith('wx-store.ts')),
);
const PAGE = new URL('../../docs/privacy.md', import.meta.url);
const DAY_MS = 86_400_000;
const PLAYER = 'o-player';

/** The privacy page's rows: how long each collection is kept, in its words. */
const privacyRows = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, name, time]) => [name!, time!] as const),
  );

/** What is left out of what, by name. */
const leftOut = (
  written: readonly string[],
  handled: readonly string[],
  rows: ReadonlyMap<string, string>,
) => ({
  deletionAndSweep: written.filter((name) => !handled.includes(name)),
  privacyPage: written.filter((name) => !rows.has(name)),
  pageAlone: [...rows.keys()].filter((name) => !handled.includes(name)),
});

const NOTHING = { deletionAndSweep: [], privacyPage: [], pageAlone: [] };

describe('collections', () => {
  it('every one that the functions write: is deleted or not, swept or not, and on the privacy page, on purpose', () => {
    expect(WRITTEN).toContain('saves');
    expect(leftOut(WRITTEN, COLLECTION_NAMES, privacyRows(readFileSync(PAGE, 'utf8')))).toEqual(NOTHING);
  });

  it('bad sample: one that is written and nothing else is named for each of the three', () => {
    const sample = "await transaction.set('diaries', openid, { text });";
    const written = writtenCollections([parseSource('sample.ts', sample)]);
    const rows = privacyRows(
      '| `saves` | what | why | until deleted |\n| `letters` | what | why | always |\n',
    );
    expect(leftOut(['saves', ...written], ['saves'], rows)).toEqual({
      deletionAndSweep: ['diaries'],
      privacyPage: ['diaries'],
      pageAlone: ['letters'],
    });
  });

  it('bad sample: a name that is worked out is not passed over', () => {
    const sample = 'await store.set(collectionOf(day), id, { day }); seen.set(name, 1);';
    expect(writtenCollections([parseSource('sample.ts', sample)])).toEqual(['?']);
  });
});

/** A document of the player's in every collection, as old as can be. */
const filledStore = async (day: string) => {
  const store = createLocalStore();
  for (const name of COLLECTION_NAMES) {
    const fields = { openid: PLAYER, day, board: 'endless:2026-09-01', score: 1 };
    await store.set(name, PLAYER, name === 'saves' || name === 'keys' ? { day } : fields);
  }
  const left = async (): Promise<readonly CollectionName[]> => {
    const found = await Promise.all(
      COLLECTION_NAMES.map((name) => store.find(name, { where: {}, limit: 9 })),
    );
    return COLLECTION_NAMES.filter((_, at) => found[at]!.some(({ _id }) => _id === PLAYER));
  };
  return { store, left };
};

describe('what becomes of a collection', () => {
  it('deletion: takes what it says it takes', async () => {
    const { store, left } = await filledStore('2026-09-01');
    const ask = asPlayer(createProgressHandler(cloudSettings()), store);
    expect(await ask(PLAYER, { work: 'delete', life: 1, id: 'wish1' })).toMatchObject({ ok: true });
    const stays = COLLECTION_NAMES.filter((name) =>
      ['stays', 'emptied'].includes(COLLECTIONS[name].deletion),
    );
    expect(await left()).toEqual(stays);
  });

  it('sweep: takes a day after its time what has one, and nothing before', async () => {
    const settings = cloudSettings();
    for (const name of COLLECTION_NAMES) {
      const days = COLLECTIONS[name].keptDays?.(settings) ?? null;
      const { store, left } = await filledStore('2026-09-01');
      const noon = Date.parse('2026-09-01T04:00:00Z');
      await sweep(store, noon + (days ?? 4000) * DAY_MS, settings, () => 0);
      expect(await left(), name).toContain(name);
      await sweep(store, noon + ((days ?? 4000) + 1) * DAY_MS, settings, () => 0);
      if (days === null) expect(await left(), name).toContain(name);
      else expect(await left(), name).not.toContain(name);
    }
  });

  it('privacy page: says for how many days', () => {
    const rows = privacyRows(readFileSync(PAGE, 'utf8'));
    for (const name of COLLECTION_NAMES) {
      const days = COLLECTIONS[name].keptDays?.(cloudSettings());
      if (days === undefined) expect(rows.get(name), name).not.toMatch(/\d/);
      else expect(rows.get(name), name).toBe(`${days} days`);
    }
  });
});
