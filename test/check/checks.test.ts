import { describe, expect, it } from 'vitest';
import { BLESSED, CHECK_RUNS, playCheckRun } from '../../src/check/golden-runs.ts';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok } from '../../src/shared/result.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type PlantedFaults, reportOf } from './checked-phone.ts';

const lost = fail(failure('host/quota', 'full'));

/** Each with what the report calls it, and what it says of it. */
const PLANTED: readonly (readonly [string, PlantedFaults, string, string])[] = [
  ['no vertex arrays', { arrays: {} }, 'vertex arrays', 'missing'],
  [
    'hollow vertex arrays',
    { arrays: { createVertexArray: () => ({}), bindVertexArray: () => {}, isVertexArray: () => false } },
    'vertex arrays',
    'broken',
  ],
  ['slow steps', { msALook: 60 * 9 }, 'steps', '9.00 ms'],
  ['slow frames', { msAFrame: 40 }, 'drawing', '100: 40.30 ms'],
  [
    'another end of a run',
    { parts: ({ rules }) => ({ rules: { ...rules, growTicks: rules.growTicks + 1 } }) },
    'hash',
    'other: slow',
  ],
  ['silence', { sound: { wave: 128 } }, 'sound', 'silent'],
  ['sound whose time stands still', { sound: { passes: 0, wave: null } }, 'sound', 'stands still'],
  [
    'writes that are lost',
    { storage: () => ({ write: async () => ok(undefined) }) },
    'storage',
    'another value',
  ],
  [
    'writes at once that are lost',
    { storage: () => ({ writeNow: () => ok(undefined) }) },
    'storage',
    'write now',
  ],
  ['a storage that is full', { storage: () => ({ write: async () => lost }) }, 'storage', 'host/quota'],
  [
    'a storage that throws',
    {
      storage: () => ({
        read: () => {
          throw new Error('broken');
        },
      }),
    },
    'storage',
    'broken',
  ],
  [
    'a subpackage that does not come',
    {
      parts: ({ platform }) => ({
        platform: {
          ...platform,
          files: { ...platform.files, readBytes: async () => fail(failure('host/network', '')) },
        },
      }),
    },
    'files',
    'host/network',
  ],
  [
    'no font',
    {
      parts: ({ platform }) => ({
        platform: {
          ...platform,
          pictures: { ...platform.pictures, loadFont: () => fail(failure('host/unknown', '')) },
        },
      }),
    },
    'fonts',
    'host/unknown',
  ],
];

describe('the report of a phone', () => {
  it('a phone on which all is well: nothing is bad, and each check has said something', async () => {
    const lines = await reportOf();
    expect(lines.filter(({ state }) => state === 'bad')).toEqual([]);
    const names = lines.map(({ name }) => name);
    for (const name of [
      'hash',
      'steps',
      'drawing',
      'frames',
      'sound',
      'storage',
      'files',
      'fonts',
      'graphics',
      'vertex arrays',
      'friends',
    ])
      expect(names).toContain(name);
    expect(lines[lines.length - 1]).toEqual({ state: 'ok', name: 'verdict', text: 'all is well' });
  });

  it.each(PLANTED)('%s: is found, and nothing else', async (_, planted, name, what) => {
    const bad = (await reportOf(planted)).filter(({ state }) => state === 'bad');
    expect(bad.map((line) => line.name)).toEqual([name, 'verdict']);
    expect(bad[0]?.text).toContain(what);
    expect(bad[1]?.text).toBe(name);
  });

  it('a run on the board: it stays, and no frame is measured', async () => {
    const begun: unknown[] = [];
    const board = { isFree: false, begin: (run: unknown) => void begun.push(run), draw: () => {} };
    const lines = await reportOf({ parts: () => ({ board }) });
    expect(lines.find(({ name }) => name === 'drawing')).toMatchObject({ state: 'info' });
    expect(begun).toEqual([]);
  });

  it('a board that is free: what was drawn on it is taken away again', async () => {
    const pieces: number[] = [];
    const begin = (run: { readonly pieces: readonly unknown[] } | null): void =>
      void pieces.push(run?.pieces.length ?? 0);
    await reportOf({ parts: () => ({ board: { isFree: true, begin, draw: () => {} } }) });
    expect(pieces).toEqual([20, 0, 60, 0, 100, 0]);
  });

  it('a clock that stands still: nothing is said of steps that could not be measured', async () => {
    const lines = await reportOf({ msALook: 0, msAFrame: 0 });
    expect(lines.find(({ name }) => name === 'steps')).toMatchObject({ state: 'info' });
  });

  it('WebGL 1 uses no vertex arrays: that it has none is no fault', async () => {
    const lines = await reportOf({ arrays: {}, webglVersion: 1 });
    expect(lines.find(({ name }) => name === 'vertex arrays')?.state).toBe('ok');
  });

  it('another game’s rules: are said, and are no fault of the phone', async () => {
    const lines = await reportOf({ parts: ({ rules }) => ({ rules: { ...rules, rulesVersion: 99 } }) });
    expect(lines.find(({ name }) => name === 'hash')).toMatchObject({ state: 'info' });
  });
});

describe('what phones compare themselves with', () => {
  it.each(CHECK_RUNS)('$name: is blessed (npm run bless)', async (run) => {
    const rules = shippedRules();
    expect(BLESSED.rulesVersion).toBe(rules.rulesVersion);
    expect(await playCheckRun(rules, run, async () => {})).toBe(BLESSED.hashes[run.name]);
  });
});
