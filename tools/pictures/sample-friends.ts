import { joinKey, makeKey, signRun } from '../../cloud/common/keys.ts';
import { type Command, createRun, makeReplayText, Recorder, type Rules } from '../../src/core/index.ts';
import { friendLeaderboard, SPANS } from '../../src/shared/friend-leaderboards.ts';
import { makeScorePairs, type ScoreEntry } from '../../src/shared/score-entry.ts';
import { DROP_TICKS, stackEqual } from './drop-plan.ts';

/** As `phone.setFriends` takes them. */
export interface SampleFriend {
  readonly user: string;
  readonly nickname: string;
  readonly avatar: string | null;
  readonly data: Record<string, string>;
}

/** The day the pictures' phones live on. */
const DAY = '2026-09-25';

/** As the cloud has them that these phones have heard of. */
const KEYS = joinKey(makeKey('0000-00-00'), { held: [], publicKeys: [] });
/** What a phone remembers of a leaderboard: the keys by which runs are signed came with it. */
export const HEARD_KEYS = {
  key: 'standing',
  text: JSON.stringify({
    endless: {
      ...{ day: DAY, at: Date.UTC(2026, 8, 25, 4) },
      answer: {
        ...{ players: 0, best: null, run: null, beats: null, top: [], histogram: {}, replay: null },
        ...{ seeds: [], publicKeys: KEYS.publicKeys },
      },
    },
  }),
};

/** An honest endless run of so many drops, left then: its score, and the replay that proves it. */
const playRun = (rules: Rules, seed: number, drops: number): { score: number; replay: string } => {
  const run = createRun({ rules, seed, mode: 'endless' });
  const recorder = new Recorder(rules.rulesVersion);
  for (let tick = 0; run.view.drops < drops && !run.view.ended; tick++) {
    const commands: Command[] =
      tick % DROP_TICKS === 0 ? [{ type: 'drop', column: stackEqual(run.view) }] : [];
    recorder.note(tick, commands, run.step(commands));
  }
  const text = makeReplayText(recorder.replayOf(run.view));
  if (!text.ok) throw new Error(text.error.detail);
  return { score: run.view.score, replay: text.value };
};

const hosted = (entry: ScoreEntry): Record<string, string> =>
  Object.fromEntries(
    SPANS.flatMap((span) => makeScorePairs(friendLeaderboard('endless', span), entry)).map(
      ({ key, value }) => [key, value],
    ),
  );

const NAMES = [
  '小满',
  '桂花酒',
  'شريف الليل',
  '王小明爱吃月饼的那位老同学',
  '张三',
  '林间有月',
  'Olivia',
  '阿圆',
];
const SIGNED: readonly string[] = ['阿圆', '桂花酒'];

/**
 * Friends as they come: honest ones, some with the cloud's signature, one without a picture, one without a replay, one whose
 * data is broken, and one who claims more than the replay shows.
 */
export const sampleFriends = (rules: Rules): readonly SampleFriend[] => {
  const friends = NAMES.map((nickname, at) => {
    const { score, replay } = playRun(rules, at + 11, 18 + at * 7);
    const user = `cast-${at}`;
    const cheats = nickname === 'Olivia';
    const signature = SIGNED.includes(nickname)
      ? signRun(KEYS, `o-${user}`, { day: DAY, score, replay })
      : null;
    const entry: ScoreEntry = {
      score: cheats ? score + 5000 : score,
      time: 1_790_000_000 + at,
      rulesVersion: rules.rulesVersion,
      day: DAY,
      replay: nickname === '张三' ? '' : replay,
      signature,
    };
    return { user, nickname, avatar: at === 2 ? null : user, data: hosted(entry) };
  });
  const broken = {
    user: 'cast-broken',
    nickname: '坏数据',
    avatar: null,
    data: { endless_day: '{"wxgame":7' },
  };
  return [...friends, broken];
};

/** Many of them, with scores alone. */
export const crowd = (rules: Rules, count: number): readonly SampleFriend[] =>
  Array.from({ length: count }, (_, at) => ({
    user: `crowd-${at}`,
    nickname: `好友${at}`,
    avatar: `crowd-${at}`,
    data: hosted({
      score: 100 + ((at * 7919) % 9000),
      time: 1_790_000_000,
      rulesVersion: rules.rulesVersion,
      day: DAY,
      replay: '',
    }),
  }));
