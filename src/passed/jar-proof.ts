import {
  type GameEvent,
  MAX_REPLAY_TICKS,
  ReplayPlayer,
  type Rules,
  type Run,
  type RunView,
} from '../core/index.ts';
import { headsOf, legSeed, type PassedJar, replayOfLeg, runOfLeg } from './passed-jar.ts';
import type { PassedLeg } from './passed-leg.ts';

/**
 * Why a leg is not what it says. `refused-command`: the jar did not take one of its drops; `after-end`: it was over before the
 * last of them; `other-end`: it ended otherwise; `other-counts`: it brought something else.
 */
export const LEG_FAULTS = ['refused-command', 'after-end', 'other-end', 'other-counts'] as const;
export type LegFault = (typeof LEG_FAULTS)[number];

/** A leg that was played again and is what it says. */
export interface ProvedLeg {
  /** What its pieces were drawn from. */
  readonly seed: number;
  /** The tick of the jar at which it began, and the state then. */
  readonly startTick: number;
  readonly start: readonly number[];
  readonly merges: number;
}

export type JarVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'other-rules' }
  /** The first leg that does not hold; nothing is said of those after it. */
  | { readonly ok: false; readonly code: LegFault; readonly leg: number };

/** A leg being played again. */
interface Playing {
  readonly leg: PassedLeg;
  readonly proved: Omit<ProvedLeg, 'merges'>;
  readonly player: ReplayPlayer;
  readonly scoreBefore: number;
  merges: number;
  largest: number;
}

const isRefused = ({ type }: GameEvent): boolean => type === 'refused';

/** Plays a jar again leg by leg, so many ticks at a time, and says whether each leg is what it says. */
export class JarProof {
  private readonly rules: Rules;
  private readonly jar: PassedJar;
  private readonly seeds: readonly number[];
  private readonly done: ProvedLeg[] = [];
  private playing: Playing | null = null;
  private last: Run | null = null;
  private verdictNow: JarVerdict | null = null;

  constructor(rules: Rules, jar: PassedJar) {
    this.rules = rules;
    this.jar = jar;
    const heads = headsOf(jar);
    this.seeds = jar.legs.map(({ player }, at) => legSeed(heads[at] as readonly number[], player));
    if (jar.rulesVersion !== rules.rulesVersion) this.verdictNow = { ok: false, code: 'other-rules' };
  }

  /** Null while it goes on. */
  get verdict(): JarVerdict | null {
    return this.verdictNow;
  }

  /** The legs that hold, so far. */
  get proved(): readonly ProvedLeg[] {
    return this.done;
  }

  /** The jar as far as it was played again; null before its first tick, and under other rules. */
  get view(): RunView | null {
    return this.playing?.player.run.view ?? this.last?.view ?? null;
  }

  /** The state after the last leg that holds, to go on from; null before the first. */
  get snapshot(): readonly number[] | null {
    return this.last?.snapshot() ?? null;
  }

  /** Plays at most so many ticks; those in which the jar is at rest cost one together. */
  advance(ticks: number): JarVerdict | null {
    for (let i = 0; i < ticks && this.verdictNow === null; i += 1) this.next();
    return this.verdictNow;
  }

  private next(): void {
    const playing = this.playing ?? this.begin();
    if (!playing) return;
    const { player } = playing;
    if (player.done || player.run.view.tick >= MAX_REPLAY_TICKS) this.conclude(playing);
    else if (!player.rest()) this.count(playing, player.step());
  }

  /** The next leg; where there is none, all hold. */
  private begin(): Playing | null {
    const at = this.done.length;
    const leg = this.jar.legs[at];
    const seed = this.seeds[at];
    if (!leg || seed === undefined) {
      this.verdictNow = { ok: true };
      return null;
    }
    const run = runOfLeg(this.rules, seed, this.snapshot);
    if (!run.ok) {
      this.refuse('after-end');
      return null;
    }
    const { tick, score } = run.value.view;
    const replay = replayOfLeg(this.jar.rulesVersion, seed, tick, leg);
    this.playing = {
      leg,
      proved: { seed, startTick: tick, start: run.value.snapshot() },
      player: new ReplayPlayer(this.rules, replay, run.value),
      scoreBefore: score,
      merges: 0,
      largest: 0,
    };
    return this.playing;
  }

  private count(playing: Playing, events: readonly GameEvent[]): void {
    for (const event of events) {
      if (event.type === 'dropped') playing.largest = Math.max(playing.largest, event.tier);
      if (event.type !== 'merged') continue;
      playing.merges += 1;
      playing.largest = Math.max(playing.largest, event.into === null ? event.tier : event.tier + 1);
    }
    if (events.some(isRefused)) this.refuse('refused-command');
  }

  private conclude({ leg, proved, player, scoreBefore, merges, largest }: Playing): void {
    const { ended, score } = player.run.view;
    if (!player.commandsDone) this.refuse('after-end');
    else if (ended?.reason !== leg.end) this.refuse('other-end');
    else if (score - scoreBefore !== leg.points || largest !== leg.largest) this.refuse('other-counts');
    else {
      this.done.push({ ...proved, merges });
      this.last = player.run;
      this.playing = null;
    }
  }

  private refuse(code: LegFault): void {
    this.verdictNow = { ok: false, code, leg: this.done.length };
    this.playing = null;
  }
}
