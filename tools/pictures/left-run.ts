import { countEvents, emptyRunStats } from '../../src/app/gameplay/run-stats.ts';
import { type Command, createRun, type Mode, Recorder, type Rules } from '../../src/core/index.ts';
import { AUTOSAVE_PAGES } from '../../src/progress/autosave/saved-run.ts';
import { DROP_TICKS, type DropPlan } from './drop-plan.ts';

/** A day in China, the one the phones' clocks are set to. */
const DAY = '2026-09-25';

export interface Left {
  readonly mode?: Mode;
  readonly twist?: number | undefined;
  /** On which it began, in China. */
  readonly day?: string;
  /** Runs that its player had ended: one that was left earlier is not gone on with. */
  readonly ended?: number;
}

/** The tick of the plan's last drop: from there it is played by touch. */
export const lastDropTick = (plan: DropPlan): number => (plan.drops.length - 1) * DROP_TICKS;

/**
 * The plan as a run that was left just before its last drop: the text a phone keeps of it. Great merges hold
 * the game's time for a moment, so a plan played by touch from its start would drift from its ticks.
 */
export const leftRunText = (
  rules: Rules,
  plan: DropPlan,
  { mode = 'endless', ended = 0, twist, day = DAY }: Left = {},
): string => {
  const run = createRun({ rules, seed: plan.seed, mode, twist });
  const recorder = new Recorder(rules.rulesVersion);
  let stats = emptyRunStats();
  for (let tick = 0; tick < lastDropTick(plan); tick++) {
    const drop = tick % DROP_TICKS === 0 ? plan.drops[tick / DROP_TICKS] : undefined;
    const commands: Command[] = drop ? [{ type: 'drop', column: drop.column }] : [];
    const events = run.step(commands);
    if (drop) recorder.note(tick, commands, events);
    stats = countEvents(stats, events);
  }
  const replay = recorder.replayOf(run.view);
  const kept = {
    ...{ replay, snapshot: run.snapshot(), stats, day, opponent: null, ended, generation: 0 },
    ...{ score: run.view.score, beyondProof: false },
  };
  const text = AUTOSAVE_PAGES.make(0, kept);
  if (!text.ok) throw new Error(`${text.error.code}: ${text.error.detail}`);
  return text.value;
};
