import { COLUMNS, Recorder, type Rules, type Run } from '../../src/core/index.ts';
import { Rng } from '../../src/core/rng.ts';
import { dropsOf, isOver, lastHead, legSeed, type PassedJar, runOfLeg } from '../../src/passed/passed-jar.ts';
import type { LegDrop, PassedLeg } from '../../src/passed/passed-leg.ts';

/** A jar, and the state it was left in. */
export interface PlayedJar {
  readonly jar: PassedJar;
  readonly snapshot: readonly number[] | null;
}

export const newJar = (rules: Rules, seed: number): PlayedJar => ({
  jar: { rulesVersion: rules.rulesVersion, seed, legs: [] },
  snapshot: null,
});

/** How a hand plays: the ticks it waits, and where it drops. */
export interface Hand {
  readonly wait: () => number;
  readonly column: (run: Run) => number;
}

/** Waits and drops anyhow. */
export const anyHand = (seed: number, shortest = 31, longest = 180): Hand => {
  const rng = new Rng(seed, 0x68616e64);
  return {
    wait: () => shortest + rng.below(longest - shortest + 1),
    column: () => rng.below(COLUMNS),
  };
};

/** Drops on an equal piece where there is one to be touched, else where it falls deepest. */
export const carefulHand = (seed: number, shortest = 60, longest = 240): Hand => {
  const rng = new Rng(seed, 0x68616e64);
  return {
    wait: () => shortest + rng.below(longest - shortest + 1),
    column: ({ view }) => {
      let best = 0;
      let worth = Number.NEGATIVE_INFINITY;
      for (let column = 0; column < COLUMNS; column += 8) {
        const { y, piece } = view.landing(column);
        const equal = view.pieces.some(({ id, tier }) => id === piece && tier === view.held);
        const value = y + (equal ? 10_000 : 0);
        if (value <= worth) continue;
        worth = value;
        best = column;
      }
      return best;
    },
  };
};

interface LegRun {
  readonly run: Run;
  readonly drops: readonly LegDrop[];
  readonly points: number;
  readonly largest: number;
}

const playLeg = (rules: Rules, run: Run, hand: Hand): LegRun => {
  const recorder = new Recorder(rules.rulesVersion);
  const { tick: start, score } = run.view;
  let wait = hand.wait();
  let largest = 0;
  while (!run.view.ended) {
    const { tick } = run.view;
    wait -= 1;
    const drops = wait < 0 && run.view.canDrop;
    const commands = drops ? [{ type: 'drop', column: hand.column(run) } as const] : [];
    if (drops) wait = hand.wait();
    const events = run.step(commands);
    recorder.note(tick, commands, events);
    for (const event of events) {
      if (event.type === 'dropped') largest = Math.max(largest, event.tier);
      if (event.type === 'merged') largest = Math.max(largest, event.tier + (event.into === null ? 0 : 1));
    }
  }
  const drops = dropsOf(recorder.replayOf(run.view).commands, start);
  return { run, drops, points: run.view.score - score, largest };
};

/** The jar after one more leg. */
export const withLeg = (rules: Rules, before: PlayedJar, player: number, hand: Hand): PlayedJar => {
  const { jar, snapshot } = before;
  const run = runOfLeg(rules, legSeed(lastHead(jar), player), snapshot);
  if (!run.ok) throw new Error(run.error.detail);
  const { drops, points, largest } = playLeg(rules, run.value, hand);
  const end = run.value.view.ended?.reason as PassedLeg['end'];
  const leg = { player, drops, end, points, largest };
  return { jar: { ...jar, legs: [...jar.legs, leg] }, snapshot: run.value.snapshot() };
};

/** A jar of so many legs, or of fewer where it is over before. */
export const playedJar = (
  rules: Rules,
  seed: number,
  legs: number,
  hand: (leg: number) => Hand = (leg) => anyHand(seed + leg),
): PlayedJar => {
  let played = newJar(rules, seed);
  for (let leg = 0; leg < legs && !isOver(played.jar); leg += 1)
    played = withLeg(rules, played, 1000 + leg, hand(leg));
  return played;
};
