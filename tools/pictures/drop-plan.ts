import {
  COLUMNS,
  type Command,
  createRun,
  type GameEvent,
  type Rules,
  type RunView,
} from '../../src/core/index.ts';

/** Ticks from one drop to the next: 600 ms, a whole number of the driver's steps. */
export const DROP_TICKS = 36;

/** A run that can be played by touch: where each piece is dropped, one every `DROP_TICKS`. */
export interface DropPlan {
  readonly seed: number;
  /** Board units. */
  readonly drops: readonly { readonly x: number; readonly column: number }[];
  /** Where the plan stops. */
  readonly ticks: number;
  readonly score: number;
}

/** The run as the core sees it: `look` is called after every tick; true stops there. */
export type Look = (view: RunView, events: readonly GameEvent[]) => boolean;

export type Chooser = (view: RunView) => number;

/** Prefers to drop on an equal piece, then low in the jar. Looks at every eighth column. */
export const stackEqual: Chooser = (view) => {
  let best = 0;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let column = 4; column < COLUMNS; column += 8) {
    const landing = view.landing(column);
    const below = view.pieces.find((piece) => piece.id === landing.piece);
    const worth = landing.y + (below?.tier === view.held ? 2000 : 0);
    if (worth > bestWorth) [best, bestWorth] = [column, worth];
  }
  return best;
};

/** Fills the jar as evenly as it goes and merges nothing on purpose. */
export const scatter: Chooser = (view) => {
  let best = 0;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let column = 4; column < COLUMNS; column += 8) {
    const landing = view.landing(column);
    const below = view.pieces.find((piece) => piece.id === landing.piece);
    const worth = landing.y - (below?.tier === view.held ? 2000 : 0);
    if (worth > bestWorth) [best, bestWorth] = [column, worth];
  }
  return best;
};

const LONGEST_TICKS = 60 * 60 * 10;

/** Plays a challenge run until `look` says so; null when the run ended or went on for ten minutes before. */
export const planUntil = (
  rules: Rules,
  seed: number,
  choose: Chooser,
  look: Look,
  twist?: number,
): DropPlan | null => {
  const run = createRun({ rules, seed, mode: 'challenge', twist });
  const { view } = run;
  const drops: DropPlan['drops'][number][] = [];
  for (let found = false; view.tick < LONGEST_TICKS; ) {
    const commands: Command[] = [];
    if (view.tick % DROP_TICKS === 0 && !view.ended) {
      const x = view.columnX(choose(view));
      drops.push({ x, column: view.columnAt(x) });
      commands.push({ type: 'drop', column: view.columnAt(x) });
    }
    found = look(view, run.step(commands));
    if (found) return { seed, drops, ticks: view.tick, score: view.score };
    if (view.ended) return null;
  }
  return null;
};
