import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import { type Mode, makeReplayText, type Replay } from '../../../src/core/index.ts';
import { DROP_FRAMES, FRAME_MS, rules } from '../harness.ts';

export const SEED = 4711;

/** A friend's run, left after so many drops. */
export const friendsRun = (drops: number, mode: Mode = 'endless'): { replay: Replay; score: number } => {
  const setup = { rules, mode, seed: SEED } as const;
  const play = new ActiveRun({ setup, kind: 'counted', bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  for (let drop = 0; drop < drops; drop++) {
    play.time.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    for (let frame = 0; frame < DROP_FRAMES; frame++) play.time.advance(FRAME_MS);
  }
  return { replay: play.replay, score: play.view.score };
};

export const textOf = (replay: Replay): string => {
  const text = makeReplayText(replay);
  if (!text.ok) throw new Error(text.error.detail);
  return text.value;
};

/** What a card says of nothing. */
export const EMPTY = {
  mode: 'challenge',
  seed: SEED,
  scoreToBeat: null,
  twist: null,
  replay: null,
  player: null,
  invite: null,
  card: null,
  cheer: null,
} as const;
