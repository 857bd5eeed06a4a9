import { type Command, createRun, makeReplayText, Recorder, type Rules } from '../../src/core/index.ts';
import { makeLaunchQuery } from '../../src/shared/launch-query.ts';
import { numberOfCheer } from '../../src/shared/vocabulary/cheers.ts';
import { DROP_TICKS, type DropPlan } from './drop-plan.ts';

/** The number that the friend is named by. */
const FRIEND = 20_260_925;

/** Ticks after the last drop until a friend leaves a run that has not ended. */
const REST_TICKS = 120;

/** The card of a friend who played this plan: what its receiver's phone is opened with. */
export const friendsCard = (rules: Rules, plan: DropPlan): Readonly<Record<string, string>> => {
  const drops = plan.drops.length;
  const run = createRun({ rules, seed: plan.seed, mode: 'challenge' });
  const recorder = new Recorder(rules.rulesVersion);
  const ticks = drops * DROP_TICKS + REST_TICKS;
  for (let tick = 0; tick < ticks && !run.view.ended; tick++) {
    const drop = tick % DROP_TICKS === 0 ? plan.drops[tick / DROP_TICKS] : undefined;
    const given = drop && tick / DROP_TICKS < drops;
    const commands: Command[] = given ? [{ type: 'drop', column: drop.column }] : [];
    const events = run.step(commands);
    if (given) recorder.note(tick, commands, events);
  }
  const text = makeReplayText(recorder.replayOf(run.view));
  if (!text.ok) throw new Error(text.error.detail);
  const query = makeLaunchQuery({
    mode: 'challenge',
    seed: plan.seed,
    scoreToBeat: run.view.score,
    replay: text.value,
    twist: null,
    player: FRIEND,
    invite: null,
    card: null,
    cheer: numberOfCheer('so-close'),
  });
  return Object.fromEntries(new URLSearchParams(query));
};
