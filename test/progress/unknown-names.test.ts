import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { SAVED_LEADERBOARDS } from '../../src/progress/leaderboard-runs.ts';
import { merge } from '../../src/progress/merge.ts';
import { CHOICE_NAMES, EMPTY_SAVE, SAVE_VERSION, type Save } from '../../src/progress/save.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import { settingsOf } from '../../src/progress/save-views.ts';
import { SETTING_NAMES } from '../../src/shared/vocabulary/setting-names.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';
import { arbitrarySave } from './arbitrary-save.ts';

const OF_VERSION_4 = {
  settings: ['music', 'sound', 'haptics', 'reducedMotion', 'marks', 'leftHand'],
  choices: ['language', 'sky', 'jar'],
  boards: [
    'endless_day',
    'endless_week',
    'endless_all',
    'daily_day',
    'daily_week',
    'daily_all',
    'sprint_day',
  ],
};

/** A name may join or leave a version as long as it has not shipped; afterwards it stays for good. */
const NAMES: Readonly<Record<number, object>> = {
  4: OF_VERSION_4,
  5: OF_VERSION_4,
  6: OF_VERSION_4,
  7: { ...OF_VERSION_4, choices: ['language', 'sky', 'jar', 'burst', 'thread'] },
};

it('names: those of this version are pinned', () => {
  expect({ settings: SETTING_NAMES, choices: CHOICE_NAMES, boards: SAVED_LEADERBOARDS }).toEqual(
    NAMES[SAVE_VERSION],
  );
});

const read = (text: string): Save => {
  const save = parseSave(text);
  if (!save.ok) throw new Error(`${save.error.code} ${save.error.detail}`);
  return save.value;
};

const LATER = {
  settings: { music: { on: false, at: 7 }, largeText: { on: true, at: 9 } },
  choices: { sky: { value: 'snow', at: 5 }, table: { value: 'lacquer', at: 6 } },
  boards: { sprint_week: { day: '2026-09-25', time: 5, score: 9, replay: 'abc' } },
  bestRuns: { zen: { score: 5, replay: 'abc' } },
  deeds: { '2026-09-25': { d0000000000a: { runs: 2, somersaults: 3 } } },
  tasks: { '2026-09-25': [20, 0, 40, 60] },
  earned: { 'medal.somersault': 90, 'riddle.2026-09-25.3': 5 },
  bought: { aurora: 900 },
  tallies: { lanterns: 2, kites: 7 },
  owned: ['aurora'],
} as const;

/** As a later game of the same version writes it. */
const laterText = (): string => JSON.stringify({ ...JSON.parse(makeSave(EMPTY_SAVE)), ...LATER });

it('names: a setting, a choice and a board that only a later game knows are kept, and come back to it', () => {
  const here = read(laterText());
  expect(here).toMatchObject(LATER);
  expect(settingsOf(here)).toMatchObject({ music: false });
  expect(JSON.parse(makeSave(here))).toMatchObject(LATER);
});

it('names: the later word on a setting that nobody here knows counts, as of any other', () => {
  const first = read(laterText());
  const later = { ...first, settings: { largeText: { on: false, at: 12 } } };
  for (const both of [merge(first, later), merge(later, first)])
    expect(both.settings).toEqual({ music: { on: false, at: 7 }, largeText: { on: false, at: 12 } });
});

it('names: the cloud keeps what only a later game knows, and joins an older phone’s save with it', async () => {
  const handle = createProgressHandler(cloudSettings());
  const store = createLocalStore();
  const send = (save: string) =>
    handle({ event: { work: 'merge', save }, openid: 'o-1', now: Date.UTC(2026, 8, 25), store });
  await send(laterText());
  const answer = await send(makeSave({ ...EMPTY_SAVE, settings: { sound: { on: false, at: 3 } } }));
  expect(answer.ok && JSON.parse((answer.value as { save: string }).save)).toMatchObject({
    ...LATER,
    settings: { ...LATER.settings, sound: { on: false, at: 3 } },
  });
});

it('names: what cannot be read under a name nobody knows is skipped, and the rest is there', () => {
  fc.assert(
    fc.property(arbitrarySave, fc.string(), fc.jsonValue(), (save, name, value) => {
      fc.pre(
        !(SETTING_NAMES as readonly string[]).includes(name) &&
          !(CHOICE_NAMES as readonly string[]).includes(name),
      );
      const stored = JSON.parse(makeSave(save));
      for (const table of ['settings', 'choices', 'boards'])
        Object.defineProperty(stored[table], name, { value, enumerable: true, configurable: true });
      const found = read(JSON.stringify(stored));
      expect(merge(found, save)).toEqual(found);
      expect(read(makeSave(found))).toEqual(found);
    }),
  );
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'names: %s is none, and spoils no join',
  (name) => {
    const text = makeSave(EMPTY_SAVE).replace('"settings":{}', `"settings":{"${name}":{"on":true,"at":1}}`);
    const found = read(text);
    expect(makeSave(merge(found, EMPTY_SAVE))).toBe(makeSave(EMPTY_SAVE));
  },
);
