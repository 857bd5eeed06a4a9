import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_COUNTERS, EMPTY_SAVE, SAVE_VERSION } from '../../src/progress/save.ts';
import { MAX_SAVE_LENGTH, makeSave, parseSave, readKnownParts } from '../../src/progress/save-format.ts';
import { arbitrarySave } from './arbitrary-save.ts';

const codeOf = (text: unknown): string => {
  const parsed = parseSave(text);
  return parsed.ok ? 'ok' : parsed.error.code;
};

const withField = (name: string, value: unknown): string =>
  JSON.stringify({ ...JSON.parse(makeSave(EMPTY_SAVE)), [name]: value });

describe('save format', () => {
  it('save: what was written is read back the same', () => {
    fc.assert(
      fc.property(arbitrarySave, (save) => {
        expect(parseSave(makeSave(save))).toEqual({ ok: true, value: save });
      }),
    );
  });

  it.each([
    ['nothing', '', 'input/not-json'],
    ['not a text', 17, 'input/not-text'],
    ['half a save', makeSave(EMPTY_SAVE).slice(0, 40), 'input/not-json'],
    ['more than a storage key can hold', `"${'x'.repeat(MAX_SAVE_LENGTH)}"`, 'input/too-large'],
    ['a list', '[]', 'input/wrong-type'],
    ['no version', '{}', 'input/wrong-type'],
    ['a newer version', withField('version', SAVE_VERSION + 1), 'input/newer-version'],
    ['a negative best', withField('bests', { endless: -1, sprint: 0, daily: {} }), 'input/out-of-range'],
    ['a best that is a text', withField('bests', { endless: '9', sprint: 0, daily: {} }), 'input/wrong-type'],
    ['a day that does not exist', withField('days', ['2026-02-30']), 'input/corrupt'],
    ['a day that cannot be shown', withField('days', [{ toString: 1, valueOf: 2 }]), 'input/corrupt'],
    ['a device nobody makes', withField('counters', { constructor: {} }), 'input/unknown-name'],
    ['a tier beyond the moon', withField('largestTier', 11), 'input/out-of-range'],
    [
      'too few tiers',
      withField('counters', { d00000000: { ...EMPTY_COUNTERS, merges: [1] } }),
      'input/out-of-range',
    ],
    ['a theme that is no name', withField('owned', ['<b>']), 'input/corrupt'],
    ['a setting that is no switch', withField('settings', { music: 'loud' }), 'input/wrong-type'],
    ['a choice that is no word', withField('choices', { sky: { value: '<b>', at: 1 } }), 'input/corrupt'],
    ['brackets without end', '['.repeat(500_000), 'input/not-json'],
  ])('save: %s is refused with its code', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('save: one of version 1 keeps all it held and starts with an empty purse', () => {
    const merges = [5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0];
    const held = {
      settings: { music: { on: false, at: 77 } },
      bests: { ...EMPTY_SAVE.bests, endless: 1234, sprint: 56, daily: { '2026-09-25': 789 } },
      longestChain: 4,
      largestTier: 7,
      days: ['2026-09-25'],
      tutorialSeen: true,
    };
    const counters = { d0000000000a: { runs: 3, drops: 90, merges } };
    expect(parseSave(JSON.stringify({ version: 1, ...held, counters }))).toEqual({
      ok: true,
      value: {
        ...held,
        generation: 0,
        rules: 2,
        olderBests: {},
        bestRuns: {},
        boards: {},
        choices: {},
        owned: [],
        tries: {},
        deeds: {},
        tasks: {},
        earned: {},
        bought: {},
        mended: [],
        tallies: {},
        counters: { d0000000000a: { runs: 3, duels: 0, drops: 90, coinsEarned: 0, coinsSpent: 0, merges } },
      },
    });
  });

  it('save: one of version 2 keeps all it held; its bests have no runs yet', () => {
    const {
      generation: _,
      bestRuns: __,
      boards: ___,
      rules: ____,
      olderBests: _____,
      ...second
    } = EMPTY_SAVE;
    const held = {
      ...second,
      bests: { ...EMPTY_SAVE.bests, endless: 1234, sprint: 56, daily: { '2026-09-25': 789 } },
      choices: { sky: { value: 'snow', at: 5 } },
      owned: ['snow'],
      days: ['2026-09-25'],
    };
    expect(parseSave(JSON.stringify({ version: 2, ...held }))).toEqual({
      ok: true,
      value: { ...held, generation: 0, rules: 2, olderBests: {}, bestRuns: {}, boards: {} },
    });
  });

  it('save: one of version 3 keeps all it held; its boards are empty and none of its runs was a duel', () => {
    const { boards: _, generation: ___, rules: ____, olderBests: _____, ...third } = EMPTY_SAVE;
    const { duels: __, ...counted } = { ...EMPTY_COUNTERS, runs: 4, coinsEarned: 9 };
    const held = {
      ...third,
      bests: { ...EMPTY_SAVE.bests, endless: 1234 },
      bestRuns: { endless: { score: 1234, replay: 'abc' } },
    };
    expect(
      parseSave(JSON.stringify({ version: 3, life: 2, ...held, counters: { d0000000000a: counted } })),
    ).toMatchObject({
      ok: true,
      value: {
        ...held,
        generation: 2,
        rules: 2,
        olderBests: {},
        boards: {},
        counters: { d0000000000a: { ...counted, duels: 0 } },
      },
    });
  });

  it.each([
    ['counters of the wrong type', { counters: 7 }],
    ['counters of no device', { counters: { d0000000000a: null } }],
    ['nothing at all', { counters: undefined, bests: undefined }],
  ])('save: one of version 1 with %s is refused', (_, parts) => {
    expect(codeOf(JSON.stringify({ ...EMPTY_SAVE, version: 1, ...parts }))).toBe('input/wrong-type');
  });

  it('save: arbitrary JSON is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['ok', ...CODES]).toContain(codeOf(text));
      }),
    );
  });

  it('save: a save with one part replaced by anything is refused, or still a save', () => {
    const part = fc.constantFrom(...Object.keys(JSON.parse(makeSave(EMPTY_SAVE))));
    fc.assert(
      fc.property(part, fc.jsonValue(), (name, value) => {
        const parsed = parseSave(withField(name, value));
        if (parsed.ok) expect(parseSave(makeSave(parsed.value))).toEqual(parsed);
        else expect(CODES).toContain(parsed.error.code);
      }),
    );
  });

  it('newer save: the parts we know are read, the parts we do not are left out', () => {
    fc.assert(
      fc.property(arbitrarySave, fc.jsonValue(), (save, novelty) => {
        const newer = {
          ...JSON.parse(makeSave(save)),
          version: SAVE_VERSION + 1,
          orchard: novelty,
          bests: { by: novelty },
        };
        const known = readKnownParts(newer);
        expect(known.save).toEqual({ ...save, bests: EMPTY_SAVE.bests });
        expect(known.failures).toHaveLength(1);
      }),
    );
  });

  it('newer save: arbitrary values give a save that can be written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseSave(makeSave(readKnownParts(value).save)).ok).toBe(true);
      }),
    );
  });
});

const CODES = [
  'input/not-text',
  'input/too-large',
  'input/not-json',
  'input/wrong-type',
  'input/out-of-range',
  'input/unknown-name',
  'input/newer-version',
  'input/corrupt',
];
