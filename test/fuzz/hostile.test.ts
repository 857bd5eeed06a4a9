import { describe, expect, it } from 'vitest';
import type { Handler } from '../../cloud/common/call.ts';
import { createInvitesHandler } from '../../cloud/invites/handler.ts';
import { createLanternsHandler } from '../../cloud/lanterns/handler.ts';
import { createNotifyHandler } from '../../cloud/notify/handler.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import { Rng } from '../../src/core/rng.ts';
import { Domain } from '../../src/open-data/domain.ts';
import { readPeople } from '../../src/open-data/people.ts';
import { newGeneration } from '../../src/progress/save.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { CLOUD_CODES } from '../../src/shared/cloud-answer.ts';
import { INPUT_CODES } from '../../src/shared/failure.ts';
import { makeLaunchQuery, parseLaunchQuery } from '../../src/shared/launch-query.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { keySource } from '../cloud/support/keys.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';
import { madeRun, NOON, rules, runsHandler, TODAY } from '../cloud/support/people.ts';
import { FakeHost } from '../open-data/fake-host.ts';
import { BOARDS, entryOf, honestRun, pairsOf, person, SETUP, words } from '../open-data/people.ts';

/** Mutated inputs of each kind; more with FUZZ_INPUTS. */
const INPUTS = Math.min(Number(process.env.FUZZ_INPUTS ?? 1500), 20_000);

const STRANGE: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    -1,
    0.5,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    '\ud800',
    '__proto__',
  ],
  ...[
    [],
    {},
    { toString: 1 },
    { __proto__: null },
    'x'.repeat(30_000),
    '2026-02-30',
    '9999-12-31',
    'o-1:runs',
  ],
];

const mutateText = (text: string, rng: Rng): string => {
  const at = rng.below(text.length + 1);
  const rest = text.slice(at + rng.below(9));
  const letter = String.fromCharCode(rng.below(4) === 0 ? rng.below(65_536) : 33 + rng.below(94));
  const kinds = [
    text.slice(0, at),
    text.slice(0, at) + rest,
    text.slice(0, at) + letter + text.slice(at + 1),
    text + text,
  ];
  return kinds[rng.below(kinds.length)] as string;
};

/** Changes one thing somewhere in a value. */
const mutate = (value: unknown, rng: Rng): unknown => {
  if (rng.below(9) === 0) return STRANGE[rng.below(STRANGE.length)];
  if (typeof value === 'string') return mutateText(value, rng);
  if (typeof value === 'number') return [value + 1, -value, value * 1e9, String(value)][rng.below(4)];
  if (Array.isArray(value) && value.length > 0) {
    const at = rng.below(value.length);
    const changed = value.map((one, place) => (place === at ? mutate(one, rng) : one));
    return rng.below(3) === 0 ? changed.reverse() : changed.slice(rng.below(2));
  }
  if (typeof value !== 'object' || value === null) return STRANGE[rng.below(STRANGE.length)];
  const fields = Object.entries(value);
  if (fields.length === 0) return null;
  const at = rng.below(fields.length);
  return Object.fromEntries(
    fields.flatMap(([name, field], place) => {
      if (place !== at) return [[name, field]];
      return rng.below(5) === 0 ? [] : [[name, mutate(field, rng)]];
    }),
  );
};

const mutated = (good: unknown, rng: Rng): unknown => {
  let value = good;
  for (let changes = 1 + rng.below(3); changes > 0; changes -= 1) value = mutate(value, rng);
  return value;
};

const settings = cloudSettings();
const { score, replay } = madeRun('endless');
const daily = madeRun('daily', 40);
const invites = createInvitesHandler({
  settings,
  makeCode: async () => ({ type: 'image/png', picture: '' }),
});

const CALLS: readonly (readonly [string, Handler, readonly object[]])[] = [
  [
    'runs',
    runsHandler(),
    [
      { runId: 'run00001', day: TODAY, score, replay },
      { runId: 'run00002', day: TODAY, ...daily },
    ],
  ],
  [
    'standing',
    createLeaderboardHandler({ settings, keys: keySource }),
    [{ mode: 'daily', day: TODAY, score: 3, watch: 'run00001', seeds: TODAY }],
  ],
  [
    'progress',
    createProgressHandler(settings),
    [
      { work: 'merge', save: makeSave(newGeneration(0)) },
      { work: 'delete', life: 1, id: 'wish' },
    ],
  ],
  [
    'invites',
    invites,
    [
      { work: 'put', runId: 'run00001', invite: { seed: 1, score, replay } },
      { work: 'get', id: '0123456789abcdef' },
    ],
  ],
  [
    'lanterns',
    createLanternsHandler({ rules, settings, clock: () => 0, pause: async () => {} }),
    [
      { work: 'hang', card: 'card00000001', replay },
      { work: 'light', card: 'card00000001', score, replay },
      { work: 'look' },
    ],
  ],
  ['notify', createNotifyHandler(settings), [{ work: 'ask' }]],
];

describe(`${INPUTS} mutated inputs`, () => {
  it.each(CALLS)(
    'calls of %s: are answered with a code, and whoever asks next is served',
    async (name, handler, good) => {
      const rng = new Rng(name.length, 1);
      const store = createLocalStore();
      for (let at = 0; at < INPUTS; at += 1) {
        // Many players, for one is only served so often.
        const openid = `o-${at % 400}`;
        const answer = await handler({
          event: mutated(good[at % good.length], rng),
          openid,
          now: NOON,
          store,
        });
        if (!answer.ok) expect([...INPUT_CODES, ...CLOUD_CODES]).toContain(answer.error.code);
      }
      const last = await handler({ event: good[0], openid: 'o-last', now: NOON, store });
      expect(last.ok).toBe(true);
    },
  );

  it('entries: an honest friend among them stands, sealed and not called a forger', () => {
    const rng = new Rng(7, 2);
    const run = honestRun(2, 6);
    const entry = entryOf(run.score, run.replay, { signature: 'A'.repeat(86), origin: '0123456789' });
    const good = person('贼', pairsOf(entry));
    const ROUND = 100;
    for (let round = 0; round < INPUTS / ROUND; round += 1) {
      const host = new FakeHost();
      const strangers = Array.from({ length: ROUND }, () => mutated(good, rng));
      host.people = [...strangers, person('真友', pairsOf(entryOf(run.score, run.replay)))];
      new Domain(host);
      host.tell({ ...SETUP, keys: 'A'.repeat(43) }, { ...BOARDS, height: 58 * (ROUND + 4) + 200 });
      for (let passed = 0; passed < 40; passed += 1) host.pass(100);
      const { y } = host.placeOf('真友') ?? { y: -1 };
      expect(y).toBeGreaterThan(0);
      const beside = host.written.filter((line) => Math.abs(line.y - y) < 25).map(({ text }) => text);
      expect(beside).not.toContain(words['friends.forged']);
    }
  });

  it('queries: are read or refused, and what is read is sane', () => {
    const rng = new Rng(9, 3);
    const good = makeLaunchQuery({
      mode: 'challenge',
      seed: 77,
      scoreToBeat: score,
      twist: null,
      replay,
      player: null,
      invite: null,
      card: null,
      cheer: null,
    });
    const fields = Object.fromEntries(new URLSearchParams(good));
    for (let at = 0; at < INPUTS; at += 1) {
      const query = parseLaunchQuery(at % 2 ? mutated(fields, rng) : mutateText(good, rng));
      if (!query.ok) {
        expect(INPUT_CODES).toContain(query.error.code);
        continue;
      }
      const { seed, scoreToBeat } = query.value;
      for (const number of [seed ?? 0, scoreToBeat ?? 0])
        expect(Number.isInteger(number) && number >= 0 && number < 2 ** 32).toBe(true);
    }
  });

  it('names: nothing that cannot be seen, nothing that turns, and no longer than a name', () => {
    const rng = new Rng(11, 4);
    const PARTS = [
      '圆',
      'é',
      '\u200d',
      '\ufe0f',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u3164',
      '\u{e0061}',
      '\ud83d',
      '👩',
      '❤',
      '\n',
      ' ',
      '🏴',
      '1',
    ];
    const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]|\u00ad|\u3164|\u200c|圆[\u200d\ufe0f]|^\u200d/u;
    for (let at = 0; at < INPUTS; at += 1) {
      const nickname = Array.from({ length: rng.below(90) }, () => PARTS[rng.below(PARTS.length)]).join('');
      const [friend] = readPeople([{ openid: 'x', nickname, avatarUrl: '', KVDataList: [] }]);
      expect(friend?.name.length).toBeLessThanOrEqual(64);
      expect(HIDDEN.test(friend?.name ?? '')).toBe(false);
    }
    const kept = ['👩‍❤️‍💋‍👨', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '👍🏽', '❤️'];
    const names = readPeople(kept.map((nickname) => ({ openid: 'x', nickname, KVDataList: [] })));
    expect(names.map(({ name }) => name)).toEqual(kept);
  });
});
