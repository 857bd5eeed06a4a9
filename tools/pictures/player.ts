import { TICK_MS } from '../../src/shared/vocabulary/time.ts';
import type { PlayLayout } from '../../src/view/layout/play-layout.ts';
import { DROP_TICKS, type DropPlan } from './drop-plan.ts';
import { lastDropTick } from './left-run.ts';
import { type PhonePage, STEP_MS } from './phone-page.ts';

/** The height at which fingers drop pieces, board units: in the jar, under the thread. */
const FINGER_Y = 400;

/** Opens the plan's challenge as a card and plays it by touch, up to the moment where the plan stops. */
export const playPlan = async (
  phone: PhonePage,
  plan: DropPlan,
  board: PlayLayout['board'],
): Promise<void> => {
  await phone.openCard({ m: 'challenge', s: plan.seed.toString(36) });
  const stepTicks = Math.round(STEP_MS / TICK_MS);
  for (const [index, drop] of plan.drops.entries()) {
    const x = board.left + drop.x * board.scale;
    await phone.touch('start', x, board.top + FINGER_Y * board.scale);
    await phone.touch('end', x, board.top + FINGER_Y * board.scale);
    const until = Math.min((index + 1) * DROP_TICKS, plan.ticks);
    const steps = Math.ceil((until - index * DROP_TICKS) / stepTicks);
    await phone.advance(steps * STEP_MS);
  }
};

/** Goes on with a plan that was left before its last drop, up to the moment where the plan stops. */
export const playLastDrop = async (
  phone: PhonePage,
  plan: DropPlan,
  board: PlayLayout['board'],
): Promise<void> => {
  const drop = plan.drops[plan.drops.length - 1]!;
  const x = board.left + drop.x * board.scale;
  await phone.touch('start', x, board.top + FINGER_Y * board.scale);
  await phone.touch('end', x, board.top + FINGER_Y * board.scale);
  const stepTicks = Math.round(STEP_MS / TICK_MS);
  await phone.advance(Math.ceil((plan.ticks - lastDropTick(plan)) / stepTicks) * STEP_MS);
};
