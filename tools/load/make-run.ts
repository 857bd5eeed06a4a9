import {
  COLUMNS,
  createRun,
  type Mode,
  makeReplayText,
  Recorder,
  type Rules,
  twistOfDay,
} from '../../src/core/index.ts';
import { dailySeed, parseChinaDate } from '../../src/shared/china-date.ts';
import { spread } from '../../src/shared/hash.ts';
import { numberOfTwist } from '../../src/shared/vocabulary/twists.ts';

/** A run that was really played, as a phone would send it. */
export interface MadeRun {
  readonly mode: Mode;
  readonly seed: number;
  readonly score: number;
  readonly replay: string;
}

/** What a run begins from. */
export interface RunOrigin {
  readonly seed: number;
  readonly twist?: number | undefined;
}

/** What everybody's run of a day, `yyyy-mm-dd`, begins from. */
export const originOfDay = (rules: Rules, day: string): RunOrigin => {
  const date = parseChinaDate(day);
  const twist = twistOfDay(rules, day);
  if (!date.ok || twist === null) throw new Error(`${day} is no day`);
  return { seed: dailySeed(date.value), twist: numberOfTwist(twist) };
};

/** Between two drops: what the opening needs, and what a hand adds, never twice the same. */
const GAP_TICKS = 30;
const HAND_TICKS = 23;

/**
 * Plays `drops` drops at columns that follow from `variant`, and leaves. Two variants of one seed are two runs.
 */
export const makeRun = (
  rules: Rules,
  mode: Mode,
  origin: number | RunOrigin,
  drops: number,
  variant: number,
): MadeRun => {
  const { seed, twist } = typeof origin === 'number' ? { seed: origin, twist: undefined } : origin;
  const run = createRun({ rules, mode, seed, twist });
  const recorder = new Recorder(rules.rulesVersion);
  let due = 0;
  while (run.view.ended === null && run.view.drops < drops) {
    const { tick, drops: made } = run.view;
    const luck = spread(variant * 1000 + made);
    const commands = tick === due ? [{ type: 'drop', column: luck % COLUMNS } as const] : [];
    if (tick === due) due += GAP_TICKS + (spread(luck) % HAND_TICKS);
    recorder.note(tick, commands, run.step(commands));
  }
  for (let tick = 0; tick < GAP_TICKS && run.view.ended === null; tick += 1) run.step();
  const replay = makeReplayText(recorder.replayOf(run.view));
  if (!replay.ok) throw new Error(replay.error.detail);
  return { mode, seed, score: run.view.score, replay: replay.value };
};
