import { makeReplayText, parseReplayText, type Replay, type Rules, verify } from '../../src/core/index.ts';

export const textOf = (replay: Replay): string => {
  const text = makeReplayText(replay);
  if (!text.ok) throw new Error(text.error.detail);
  return text.value;
};

export const replayOf = (text: string): Replay => {
  const replay = parseReplayText(text);
  if (!replay.ok) throw new Error(replay.error.detail);
  return replay.value;
};

/** What a changed replay comes to, as a thief would find out; null where it no longer plays. */
export const played = (rules: Rules, replay: Replay): { score: number; replay: string } | null => {
  const verdict = verify(rules, replay);
  return verdict.ok ? { score: verdict.proof.score, replay: textOf(replay) } : null;
};

const later = ({ commands, leftAt, ...rest }: Replay, ticks: number): Replay => ({
  ...rest,
  commands: commands.map(({ tick, command }) => ({ tick: tick + ticks, command })),
  leftAt: leftAt === null ? null : leftAt + ticks,
});

const left = (replay: Replay, ticks: number): Replay => ({ ...replay, leftAt: (replay.leftAt ?? 0) + ticks });

const spaced = (replay: Replay, each: number): Replay => ({
  ...replay,
  commands: replay.commands.map(({ tick, command }, at) => ({ tick: tick + at * each, command })),
  leftAt: (replay.leftAt ?? 0) + replay.commands.length * each,
});

const lastMoved = (replay: Replay): Replay => ({
  ...replay,
  commands: replay.commands.map((timed, at) =>
    at === replay.commands.length - 1 && timed.command.type === 'drop'
      ? { ...timed, command: { type: 'drop', column: (timed.command.column + 1) % 256 } }
      : timed,
  ),
});

/** What a thief does to a run to make it another one. */
export const TRICKS: readonly (readonly [string, (replay: Replay) => Replay])[] = [
  ['as it is', (replay) => replay],
  ['left one tick later', (replay) => left(replay, 1)],
  ['left a minute later', (replay) => left(replay, 3600)],
  ['all drops one tick later', (replay) => later(replay, 1)],
  ['all drops ten seconds later', (replay) => later(replay, 600)],
  ['each drop a tick later than the one before', (replay) => spaced(replay, 1)],
  ['without its last drop', (replay) => ({ ...replay, commands: replay.commands.slice(0, -1) })],
  ['its last drop beside its place', lastMoved],
];
