import {
  createRun,
  passOn,
  type Replay,
  type Rules,
  type Run,
  type RunSetup,
  type TimedCommand,
} from '../core/index.ts';
import { ok, type Result } from '../shared/result.ts';
import { sha256 } from '../shared/sha256.ts';
import { legBytes } from './leg-bytes.ts';
import type { LegDrop, PassedLeg } from './passed-leg.ts';

/** A jar is passed on so often at most. */
export const MAX_LEGS = 12;

/** A jar that goes from hand to hand. */
export interface PassedJar {
  readonly rulesVersion: number;
  /** The seed of the whole jar: 0 … 2³² − 1. */
  readonly seed: number;
  readonly legs: readonly PassedLeg[];
}

/** Thirty-two bytes over the jar and all its legs up to one: whoever changes a leg changes all that follow. */
export type Head = readonly number[];

const wordBytes = (word: number): readonly number[] => [
  word >>> 24,
  (word >>> 16) & 255,
  (word >>> 8) & 255,
  word & 255,
];

const headOf = ({ rulesVersion, seed }: PassedJar): Head => sha256([rulesVersion, ...wordBytes(seed)]);

/** Before the first leg, and after each. */
export const headsOf = (jar: PassedJar): readonly Head[] => {
  const heads = [headOf(jar)];
  for (const leg of jar.legs) heads.push(sha256([...(heads[heads.length - 1] as Head), ...legBytes(leg)]));
  return heads;
};

export const lastHead = (jar: PassedJar): Head => headsOf(jar)[jar.legs.length] as Head;

const sameBytes = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((byte, at) => byte === b[at]);

/** Whether all legs of the shorter are the first legs of the longer. */
export const isSameLine = (a: PassedJar, b: PassedJar): boolean => {
  if (a.seed !== b.seed || a.rulesVersion !== b.rulesVersion) return false;
  const shared = Math.min(a.legs.length, b.legs.length);
  return sameBytes(headsOf(a)[shared] ?? [], headsOf(b)[shared] ?? []);
};

/** Two who played the same leg have parted the jar. */
export const isFork = (a: PassedJar, b: PassedJar): boolean => a.seed === b.seed && !isSameLine(a, b);

/**
 * What the pieces of a leg are drawn from: all legs before it, and its player. So a leg that is changed, left out or moved,
 * or that another claims, makes other pieces come from there on.
 */
export const legSeed = (before: Head, player: number): number => {
  const [a, b, c, d] = sha256([...before, ...wordBytes(player)]) as [number, number, number, number];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
};

/** No leg can follow: it has overflowed, become 团圆, or gone through as many hands as it may. */
export const isOver = ({ legs }: PassedJar): boolean =>
  legs.length >= MAX_LEGS || legs.some(({ end }) => end !== 'passed');

export const pointsOf = ({ legs }: PassedJar): number => legs.reduce((sum, { points }) => sum + points, 0);

const setupOf = (rules: Rules, seed: number): RunSetup => ({ rules, mode: 'passed', seed });

/** The run of a leg at its start. `before`: the snapshot that the leg before it ended with; null for the first. */
export const runOfLeg = (rules: Rules, seed: number, before: readonly number[] | null): Result<Run> =>
  before === null ? ok(createRun(setupOf(rules, seed))) : passOn(setupOf(rules, seed), before);

/** A leg as the replay of a run that is at `start` when it begins. */
export const replayOfLeg = (rulesVersion: number, seed: number, start: number, leg: PassedLeg): Replay => {
  let tick = start;
  const commands = leg.drops.map(({ wait, column }): TimedCommand => {
    tick += wait;
    return { tick, command: { type: 'drop', column } };
  });
  return { rulesVersion, mode: 'passed', seed, commands, leftAt: null };
};

/** The drops of a run that was at `start` when the leg began. */
export const dropsOf = (commands: readonly TimedCommand[], start: number): readonly LegDrop[] => {
  let before = start;
  return commands.flatMap(({ tick, command }) => {
    if (command.type !== 'drop') return [];
    const wait = tick - before;
    before = tick;
    return [{ wait, column: command.column }];
  });
};
