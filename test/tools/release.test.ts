import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../cloud/common/collections.ts';
import { LEADERBOARD_KEYS } from '../../src/shared/friend-leaderboards.ts';
import { PROJECT } from '../../tools/build/project.ts';
import { apiTable, unexplained } from '../../tools/release/api-table.ts';
import { foreignIds, writtenTables } from '../../tools/release/check-release.ts';
import { compareVersions } from '../../tools/release/compare-versions.ts';
import { CONSOLE_TEXTS, undeclaredCalls } from '../../tools/release/console-texts.ts';
import { callsFor, type DatabaseCall, databaseCalls, makeDatabase } from '../../tools/release/database.ts';
import { deployedFunctions } from '../../tools/release/deployment.ts';
import { hostApis } from '../../tools/release/host-apis.ts';
import { withTable } from '../../tools/release/marked-table.ts';
import { parseReleaseSettings, readReleaseSettings } from '../../tools/release/release-settings.ts';
import { WITHOUT } from '../../tools/release/without.ts';

const read = (path: string): string => readFileSync(join(PROJECT.root, path), 'utf8');
const settings = readReleaseSettings();

describe('tables of the docs', () => {
  it.each(writtenTables(settings).map((written) => [written.name, written] as const))(
    '%s: the page has the table that the source gives (npm run release:check -- --write)',
    (name, { page, table }) => {
      expect(read(page)).toBe(withTable(read(page), name, table));
    },
  );
});

describe('the console’s settings', () => {
  const row = (name: string): readonly string[] => {
    const line =
      read('docs/release.md')
        .split('\n')
        .find((one) => one.startsWith(`| ${name}`)) ?? '';
    return [...(line.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key!);
  };

  it('name the keys of the platform’s leaderboards that scores are hosted under', () => {
    expect(row('leaderboards of the platform')).toEqual(LEADERBOARD_KEYS);
  });

  it('name the arena’s keys as the settings do', () => {
    const { arena } = JSON.parse(read('settings/social.json')) as { readonly arena: object };
    expect(row('score keys of the arena')).toEqual(Object.values(arena));
  });
});

describe('calls of the host', () => {
  const apis = hostApis();

  it('each that came after the lowest base library says what happens without it', () => {
    expect(unexplained(apis, settings.baseLibrary, WITHOUT)).toEqual([]);
    expect(unexplained(apis, '2.0.0', WITHOUT)).toContain('createWebAudioContext');
    const called = apis.map(({ name }) => name);
    expect(Object.keys(WITHOUT).filter((name) => !called.includes(name))).toEqual([]);
  });

  it('are found in both domains and in the boot, with the base library of the typings', () => {
    const named = new Map(apis.map((api) => [api.name, api]));
    expect(named.get('createWebAudioContext')?.since).toBe('2.19.0');
    for (const name of ['cloud.callFunction', 'onShow', 'onWindowStateChange'])
      expect(named.get(name), name).toBeDefined();
    expect(named.get('getFriendCloudStorage')?.calledFrom).toEqual(['src/open-data']);
    expect(named.get('createCanvas')?.calledFrom).toContain('build-templates/wechatgame');
  });

  it('newest first, and what is not known is asked', () => {
    const table = apiTable(
      [
        { name: 'old', since: null, calledFrom: [] },
        { name: 'new', since: '3.1.0', calledFrom: [] },
      ],
      '2.19.0',
      {},
    );
    expect(table.split('\n').slice(2)).toEqual([
      '| `wx.new` | 3.1.0 | ? |',
      '| `wx.old` | from the beginning | there from 2.19.0 on |',
    ]);
    expect(withTable('a page without a place', 'calls', table)).toBeNull();
  });

  it.each([
    ['2.19.0', '2.19.0', 0],
    ['2.9.4', '2.10.0', -1],
    ['3.0', '2.99.99', 1],
    ['3.0', '3.0.0', 0],
  ])('versions: %s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('settings/release.json', () => {
  it.each([
    ['baseLibrary', 'newest'],
    ['uploader', 'miniprogram-ci@latest'],
    ['robot', 31],
    ['functions', { runtime: 'Nodejs16.13', timeoutSeconds: 61, memoryMB: 256 }],
    ['environments', { test: 1 }],
    ['environments', { test: 'My Environment' }],
    ['environments', { test: 'same-1a2b', production: 'same-1a2b' }],
  ])('%s: %j is named', (field, value) => {
    expect(parseReleaseSettings(settings).ok).toBe(true);
    expect(parseReleaseSettings({ ...settings, [field]: value })).toMatchObject({
      error: { code: 'input/wrong-type', detail: expect.stringContaining(field) },
    });
  });

  it('no settings at all: every field is named and nothing throws', () => {
    const parsed = parseReleaseSettings(null);
    for (const field of Object.keys(settings))
      expect(parsed).toMatchObject({
        error: { detail: expect.stringContaining(field) },
      });
  });
});

describe('ids that only the studio has', () => {
  const files = (changed: Readonly<Record<string, object>>) => (path: string) =>
    changed[path] ?? JSON.parse(read(path));

  it('as they are: none is foreign', () => {
    expect(foreignIds()).toEqual([]);
  });

  it.each([
    ['project.config.json', 'appid', 'gh_0123456789ab'],
    ['project.config.json', 'appid', 'wxABC'],
    ['settings/cloud.json', 'reminderTemplate', 'Zx'],
    ['settings/ads.json', 'rewardedVideo', 'ca-app-pub-123'],
    ['settings/ads.json', 'rewardedVideo', undefined],
  ])('%s: %s %j is named', (path, name, value) => {
    expect(foreignIds(files({ [path]: { [name]: value } }))).toEqual([
      expect.stringContaining(`${path}: ${name}`),
    ]);
  });

  it('ids of the console’s form are taken', () => {
    const filled = {
      'project.config.json': { appid: 'wx0123456789abcdef' },
      'settings/cloud.json': { reminderTemplate: 'a'.repeat(43) },
      'settings/ads.json': { rewardedVideo: 'adunit-0123456789abcdef' },
    };
    expect(foreignIds(files(filled))).toEqual([]);
  });
});

describe('texts of the console’s forms', () => {
  it('every call that touches what is the player’s says what for; one that does not is named', () => {
    const called = hostApis().map(({ name }) => name);
    expect(undeclaredCalls(called)).toEqual([]);
    expect(undeclaredCalls([...called, 'getFuzzyLocation'])).toEqual(['getFuzzyLocation']);
    expect(undeclaredCalls(called, [])).toContain('saveImageToPhotosAlbum');
  });

  it.each(CONSOLE_TEXTS.map((one) => [`${one.form} / ${one.field}`, one] as const))(
    '%s: fits its form, and is asked for by calls that there are',
    (_, { text, most, calls }) => {
      expect([...text].length).toBeLessThanOrEqual(most);
      expect(text).not.toMatch(/[|\n]/);
      const called = hostApis().map(({ name }) => name);
      expect(calls.filter((name) => !called.includes(name))).toEqual([]);
    },
  );
});

describe('what is deployed', () => {
  it('every function: one timer at most, a runtime, and the time its own config asks for', () => {
    const functions = deployedFunctions(settings);
    expect(functions.map(({ name }) => name)).toContain('runs');
    expect(functions.filter(({ triggers }) => triggers.length > 1)).toEqual([]);
    expect(functions.find(({ name }) => name === 'runs')!.timeoutSeconds).toBe(60);
    expect(functions.find(({ name }) => name === 'standing')!.timeoutSeconds).toBe(
      settings.functions.timeoutSeconds,
    );
  });
});

/** The platform's database as it answers; `before`: the collections that are there. */
const createTcb = (before: readonly string[]) => {
  const there = new Set(before);
  const asked: DatabaseCall[] = [];
  const answers: Readonly<Record<string, (name: string) => object>> = {
    '/cgi-bin/stable_token': () => ({ access_token: 'token' }),
    '/tcb/databasecollectionget': () => ({ errcode: 0, collections: [...there].map((name) => ({ name })) }),
    '/tcb/databasecollectionadd': (name) => {
      there.add(name);
      return { errcode: 0, errmsg: 'ok' };
    },
    '/tcb/updateindex': (name) =>
      there.has(name) ? { errcode: 0 } : { errcode: -1, errmsg: 'collection missing' },
  };
  const post = async (address: string, body: object): Promise<unknown> => {
    const path = new URL(address).pathname;
    asked.push({ path, body });
    return answers[path]!((body as { collection_name: string }).collection_name);
  };
  return { asked, parts: { env: 'test-1a2b', appid: 'wx0123456789abcdef', secret: 'secret', post } };
};

describe('collections and indexes by command', () => {
  it('every collection there is, and of a leaderboard the order it is read in', () => {
    const added = databaseCalls('test-1a2b').filter(({ path }) => path.endsWith('add'));
    expect(added.map(({ body }) => (body as { collection_name: string }).collection_name)).toEqual(
      COLLECTION_NAMES,
    );
    expect(callsFor('test-1a2b', 'bests')[1]!.body).toMatchObject({
      create_indexes: expect.arrayContaining([
        {
          name: 'board_score',
          unique: false,
          keys: [
            { name: 'board', direction: '1' },
            { name: 'score', direction: '-1' },
          ],
        },
      ]),
    });
  });

  it('an empty database gets them all; one that has them gets none anew, and what is not ours stays', async () => {
    const empty = createTcb([]);
    const lines = await makeDatabase(empty.parts);
    expect(lines).toEqual(COLLECTION_NAMES.map((name) => `${name}: made`));
    const full = createTcb([...COLLECTION_NAMES, 'diary']);
    const again = await makeDatabase(full.parts);
    expect(again).toEqual([
      ...COLLECTION_NAMES.map((name) => `${name}: was there`),
      'diary: none of ours, left alone',
    ]);
    expect(full.asked.filter(({ path }) => path.endsWith('add'))).toEqual([]);
  });

  it('what the platform refuses ends it, in its words and without the secret', async () => {
    const { parts } = createTcb([]);
    const refusing = { ...parts, post: async () => ({ errcode: 40125, errmsg: 'invalid appsecret' }) };
    await expect(makeDatabase(refusing)).rejects.toThrow('no access: 40125 invalid appsecret');
    const broken = {
      ...parts,
      post: async (address: string, body: object) =>
        address.includes('updateindex') ? { errcode: -1, errmsg: 'busy' } : parts.post(address, body),
    };
    await expect(makeDatabase(broken)).rejects.toThrow('/tcb/updateindex: -1 busy');
    const there = {
      ...parts,
      post: async (address: string, body: object) =>
        address.includes('updateindex')
          ? { errcode: -501, errmsg: 'index already exists' }
          : parts.post(address, body),
    };
    expect(await makeDatabase(there)).toContain('bests: made');
  });
});
