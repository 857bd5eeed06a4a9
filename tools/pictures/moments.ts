import type { Rules } from '../../src/core/index.ts';
import { type Chooser, type DropPlan, type Look, planUntil, scatter, stackEqual } from './drop-plan.ts';

/** A moment worth a picture: how to get there, and how long to wait there (ms, whole steps). */
export interface Moment {
  readonly name: string;
  readonly plan: DropPlan;
  readonly waitMs: number;
  /** A finger lies on the board, so that the aim is seen. */
  readonly aiming: boolean;
}

const SEEDS = 60;

const search = (rules: Rules, choose: Chooser, look: () => Look): DropPlan => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const plan = planUntil(rules, seed, choose, look());
    if (plan) return plan;
  }
  throw new Error(`no run of ${SEEDS} comes to the moment`);
};

const wholeBoard = (): Look => (view) =>
  view.pieces.length >= 40 && view.pieces.some((piece) => piece.tier >= 8) && !view.danger;

const longChain = (): Look => (view, events) =>
  view.pieces.length >= 15 && events.some((event) => event.type === 'merged' && event.chain >= 5);

const nearTheEnd = (): Look => (view) =>
  view.danger !== null && view.danger.ticksLeft < view.danger.ticksTotal * 0.5;

const theEnd = (): Look => (view) => view.ended !== null;

/** Each is found by playing, so new rules need no new numbers here. */
const MOMENTS: Readonly<Record<string, (rules: Rules) => Omit<Moment, 'name'>>> = {
  play: (rules) => ({ plan: search(rules, stackEqual, wholeBoard), waitMs: 900, aiming: true }),
  chain: (rules) => ({ plan: search(rules, stackEqual, longChain), waitMs: 150, aiming: false }),
  danger: (rules) => ({ plan: search(rules, scatter, nearTheEnd), waitMs: 0, aiming: false }),
  over: (rules) => ({ plan: search(rules, scatter, theEnd), waitMs: 16_000, aiming: false }),
};

export const MOMENT_NAMES = Object.keys(MOMENTS);

export const findMoment = (rules: Rules, name: string): Moment => {
  const find = MOMENTS[name];
  if (!find) throw new Error(`no moment is called ${name}`);
  return { name, ...find(rules) };
};
