import { joinKey, makeKey, signRun } from '../../cloud/common/keys.ts';
import { friendLeaderboard, SPANS } from '../../src/shared/friend-leaderboards.ts';
import { fnv1a } from '../../src/shared/hash.ts';
import { makeScorePairs, type ScoreEntry } from '../../src/shared/score-entry.ts';
import { FRIEND_MODES, type FriendMode } from '../../src/shared/vocabulary/modes.ts';
import { type MadeRun, makeRun, originOfDay } from '../load/make-run.ts';
import type { Attack } from './attacks.ts';
import { BuiltDomain, type Listed, type ShownRow } from './built-domain.ts';
import { played, replayOf, textOf } from './tricks.ts';
import type { World } from './world.ts';

const TIME = 1_790_000_000;

const entryOf = (world: World, run: Pick<MadeRun, 'score' | 'replay'>, more: Partial<ScoreEntry> = {}) => ({
  ...{ score: run.score, replay: run.replay, time: TIME, day: world.today },
  ...{ rulesVersion: world.rules.rulesVersion, ...more },
});

export const listed = (nickname: string, openid: string, mode: FriendMode, entry: ScoreEntry): Listed => ({
  ...{ nickname, openid, avatarUrl: '' },
  KVDataList: SPANS.flatMap((span) => makeScorePairs(friendLeaderboard(mode, span), entry)),
});

const signed = (world: World, openid: string, run: MadeRun): string =>
  signRun(world.keys, openid, { day: world.today, score: run.score, replay: run.replay });

const show = (
  world: World,
  mode: FriendMode,
  people: readonly Listed[],
  more: { readonly me?: object; readonly own?: readonly object[] } = {},
): readonly ShownRow[] => {
  const board = { mode, day: world.today, keys: world.keys.publicKeys };
  const domain = new BuiltDomain({
    people,
    ...board,
    me: more.me ?? { openId: 'me', nickName: '我' },
    own: more.own ?? [],
  });
  domain.settle();
  return domain.shown();
};

const rowOf = (rows: readonly ShownRow[], name: string): ShownRow | undefined =>
  rows.find(({ texts }) => texts.includes(name));
const placeOf = (rows: readonly ShownRow[], name: string): number =>
  rows.findIndex(({ texts }) => texts.includes(name));
const says = (row: ShownRow | undefined, text: string): boolean => row?.texts.includes(text) ?? false;

const FORGED = '回放对不上';
const NO_RANK = '–';

/** Whether an honest friend stands first, with a number and a mark, and is not called a forger. */
const standsFirst = (rows: readonly ShownRow[], name = '真友'): boolean => {
  const row = rowOf(rows, name);
  return placeOf(rows, name) === 0 && row?.mark !== null && says(row, '1') && !says(row, FORGED);
};

/** Frames between two looks at the board. */
const FRAMES = 5;

/** Whether all others have their seal before anything is known of the one at the head. */
const sealedBefore = (world: World, mode: FriendMode, people: readonly Listed[], name: string): boolean => {
  let time = 0;
  const board = { mode, day: world.today, keys: world.keys.publicKeys, me: { openId: 'me', nickName: '我' } };
  // A hundredth of a millisecond at every look at the clock.
  const domain = new BuiltDomain({ people, ...board, now: () => (time += 0.01) });
  const sealed = (): number => domain.shown().filter(({ mark }) => mark !== null).length;
  const open = (): boolean => !says(rowOf(domain.shown(), name), FORGED);
  for (let look = 0; look < 2000 && open() && sealed() < people.length - 1; look += 1) domain.settle(FRAMES);
  const first = open() && sealed() === people.length - 1;
  for (let look = 0; look < 2000 && open(); look += 1) domain.settle(FRAMES);
  return first && !open();
};

interface Scene {
  readonly world: World;
  readonly mode: FriendMode;
  readonly run: MadeRun;
  readonly low: MadeRun;
  readonly honest: Listed;
}

const board = (name: string, mode: FriendMode, stands: (scene: Scene) => boolean): Attack => ({
  name: `friends, ${mode}: ${name}`,
  run: async (world) => {
    const runs = await Promise.all([31, 5].map((drops, at) => world.play('o-true', mode, drops, 21 + at)));
    const [run, low] = runs.sort((a, b) => b.score - a.score) as [MadeRun, MadeRun];
    const signature = signed(world, 'o-true', run);
    const honest = listed('真友', 'o-true', mode, entryOf(world, run, { signature }));
    return stands({ world, mode, run, low, honest });
  },
});

const thiefWith = ({ world, mode, run, honest }: Scene, more: Partial<ScoreEntry>): readonly ShownRow[] =>
  show(world, mode, [listed('小贼', 'o-thief', mode, entryOf(world, run, more)), honest]);

const copied = (scene: Scene, more: Partial<ScoreEntry>): boolean => {
  const rows = thiefWith(scene, more);
  const [owner, thief] = [rowOf(rows, '真友'), rowOf(rows, '小贼')];
  return owner?.mark === 'signed' && thief?.mark !== 'signed' && says(owner, '1') && !says(owner, FORGED);
};

/** An entry that proves nothing stands below and has no number. */
const isBelow = (scene: Scene, entry: Listed): boolean => {
  const rows = show(scene.world, scene.mode, [entry, scene.honest]);
  const row = rowOf(rows, entry.nickname);
  return standsFirst(rows) && row?.mark === null && says(row, NO_RANK);
};

const withoutParts = (person: Listed): Listed => ({
  ...person,
  KVDataList: person.KVDataList.filter(({ key }) => !/_\d+$/.test(key)),
});

/** A signature by a key that is not the cloud's. */
const strangeSignature = (run: MadeRun, day: string): string =>
  signRun(joinKey(makeKey('0000-00-00'), { held: [], publicKeys: [] }), 'o-thief', { ...run, day });

const SIGNATURES: readonly (readonly [string, (scene: Scene) => string])[] = [
  ['the owner’s signature with the copy', ({ world, run }) => signed(world, 'o-true', run)],
  ['a signature by another key', ({ world, run }) => strangeSignature(run, world.today)],
  ['the signature of another run', ({ world, low }) => signed(world, 'o-thief', low)],
  [
    'a signature whose halves are swapped',
    ({ world, run }) => {
      const good = signed(world, 'o-true', run);
      return good.slice(43) + good.slice(0, 43);
    },
  ],
  ['a signature that is cut', ({ world, run }) => signed(world, 'o-true', run).slice(0, 80)],
];

const NAMES: readonly (readonly [string, string])[] = [
  ['of invisible letters between', '真\u200b\u2060\u00ad\u3164友'],
  ['of joiners between', '真\u200d\u200c友'],
  ['that turns direction', '\u202e真友\u2066'],
  ['of several lines', '真\n\r\u2028\u0085友'],
  ['of hidden tags', '真友\u{e0041}\u{e0042}'],
];

/** After the name is cleaned both are written alike; only what cannot be seen told them apart, and it does not any more. */
const name = (mode: FriendMode, [what, nickname]: (typeof NAMES)[number]): Attack =>
  board(`a name ${what}, to be told apart by nobody`, mode, ({ world, low, honest }) => {
    const rows = show(world, mode, [listed(nickname, 'o-thief', mode, entryOf(world, low)), honest]);
    return rows.every(({ texts }) =>
      texts.every((text) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028]/u.test(text)),
    );
  });

/** Runs and signatures that are another's. */
const copies = (mode: FriendMode): readonly Attack[] => [
  board('a friend’s run hosted as one’s own', mode, (scene) => copied(scene, {})),
  board('a friend’s run hosted as one’s own, as if it were years older', mode, (scene) =>
    copied(scene, { time: 1 }),
  ),
  ...SIGNATURES.map(([what, of]) => board(what, mode, (scene) => copied(scene, { signature: of(scene) }))),
];

/** Scores that nothing shows, and lies about others. */
const lies = (mode: FriendMode): readonly Attack[] => [
  board('an honest friend’s head over another text, to make the friend a forger', mode, (scene) => {
    const { world, run, low, honest } = scene;
    const thief = listed('小贼', 'o-thief', mode, entryOf(world, run));
    const swapped = thief.KVDataList.map(({ key, value }) => ({
      key,
      value: /_\d+$/.test(key) ? low.replay : value,
    }));
    const fake = { ...thief, KVDataList: swapped };
    return [
      [fake, honest],
      [honest, fake],
    ].every((people) => standsFirst(show(world, mode, people)));
  }),
  board('the hash of an honest friend’s replay claimed for a lie', mode, (scene) => {
    const { world, run, honest } = scene;
    const lie = listed('小贼', 'o-thief', mode, entryOf(world, { ...run, score: run.score + 9 }));
    const heads = lie.KVDataList.map(({ key, value }) => ({
      key,
      value: value.replace(/"h":\d+/, `"h":${fnv1a(run.replay)}`),
    }));
    const rows = show(world, mode, [{ ...lie, KVDataList: heads }, honest]);
    return standsFirst(rows) && says(rowOf(rows, '小贼'), FORGED);
  }),
  board('the highest score there is, without a replay', mode, (scene) =>
    isBelow(scene, listed('空口', 'o-thief', mode, entryOf(scene.world, { score: 999_999_999, replay: '' }))),
  ),
  board('the highest score there is, with a replay that is promised and never comes', mode, (scene) =>
    isBelow(
      scene,
      withoutParts(
        listed('空口', 'o-thief', mode, entryOf(scene.world, { ...scene.run, score: 999_999_999 })),
      ),
    ),
  ),
  board('the highest score there is, with half a replay', mode, (scene) => {
    const half = { score: 999_999_999, replay: scene.run.replay.slice(0, -8) };
    return isBelow(scene, listed('空口', 'o-thief', mode, entryOf(scene.world, half)));
  }),
  board('a lie of one point, over an honest friend’s run', mode, (scene) => {
    const rows = thiefWith(scene, { score: scene.run.score + 1 });
    return standsFirst(rows) && says(rowOf(rows, '小贼'), FORGED);
  }),
  board('a run of another mode', mode, (scene) => {
    const other = played(scene.world.rules, { ...replayOf(scene.run.replay), mode: 'sprint' });
    const run = { score: scene.run.score + 5, replay: other?.replay ?? '' };
    const rows = show(scene.world, mode, [
      listed('小贼', 'o-thief', mode, entryOf(scene.world, run)),
      scene.honest,
    ]);
    return standsFirst(rows) && rowOf(rows, '小贼')?.mark === null;
  }),
  board('the highest score there is, under earlier rules', mode, (scene) => {
    const { rules } = scene.world;
    const rulesVersion = rules.rulesVersion - 1;
    const replay = textOf({ ...replayOf(scene.run.replay), rulesVersion });
    const entry = entryOf(scene.world, { score: 999_999_999, replay }, { rulesVersion });
    return isBelow(scene, listed('旧规', 'o-thief', mode, entry));
  }),
  board('a long forged run at the head of two hundred', mode, ({ world, run }) => {
    const origin = replayOf(run.replay);
    const runs = Array.from({ length: 20 }, (_, at) => makeRun(world.rules, mode, origin, 5, 100 + at));
    const crowd = Array.from({ length: 200 }, (_, at) => {
      const short = runs[at % runs.length] as MadeRun;
      const entry = entryOf(world, short, { signature: signed(world, `o-${at}`, short) });
      return listed(`友${at}`, `o-${at}`, mode, entry);
    });
    const slow = listed('慢慢', 'o-slow', mode, entryOf(world, { ...run, score: run.score + 1 }));
    return sealedBefore(world, mode, [slow, ...crowd], '慢慢');
  }),
];

/** Runs under what is not the day's. */
const twisted = (mode: FriendMode): readonly Attack[] => [
  board('a run with a twist that is not the day’s', mode, (scene) => {
    const { world, run, honest } = scene;
    const { seed } = replayOf(run.replay);
    const { twist } = originOfDay(world.rules, world.day(1));
    const other = makeRun(world.rules, mode, { seed, twist }, 40, 7);
    const rows = show(world, mode, [listed('小贼', 'o-thief', mode, entryOf(world, other)), honest]);
    return standsFirst(rows) && says(rowOf(rows, '小贼'), FORGED);
  }),
  board('the highest score there is, with a twist that nobody knows yet', mode, (scene) => {
    const replay = textOf({ ...replayOf(scene.run.replay), twist: 200 });
    return isBelow(
      scene,
      listed('新版', 'o-thief', mode, entryOf(scene.world, { score: 999_999_999, replay })),
    );
  }),
];

/** Somebody else's face. */
const faces = (mode: FriendMode): readonly Attack[] => [
  board('the player’s name and picture', mode, ({ world, run, honest }) => {
    const me = { openId: 'me', nickName: '我自己', avatarUrl: '' };
    const rows = show(world, mode, [listed('我自己', 'o-thief', mode, entryOf(world, run)), honest], { me });
    return rowOf(rows, '我自己') !== undefined;
  }),
  board('the player’s own mark and run, where the platform gives no ids', mode, ({ world, run, honest }) => {
    const mine = entryOf(world, run, { origin: '0123456789' });
    const pairs = makeScorePairs(friendLeaderboard(mode, 'day'), mine);
    const own = [
      { type: 'own', board: friendLeaderboard(mode, 'day'), head: pairs[0]?.value, replay: run.replay },
    ];
    const { openid: _, ...thief } = listed('小贼', '', mode, { ...mine, score: run.score + 1 });
    return rowOf(show(world, mode, [thief, honest], { own, me: {} }), '小贼') !== undefined;
  }),
  ...NAMES.map((one) => name(mode, one)),
];

/** What a friend can host to stand where they should not, against the domain as it was built. */
export const BOARD_ATTACKS: readonly Attack[] = FRIEND_MODES.flatMap((mode) => [
  ...copies(mode),
  ...lies(mode),
  ...twisted(mode),
  ...faces(mode),
]);
