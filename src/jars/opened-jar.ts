import type { Replay, Rules, Run, RunView } from '../core/index.ts';
import { JarProof } from '../passed/jar-proof.ts';
import {
  headsOf,
  isOver,
  legSeed,
  type PassedJar,
  pointsOf,
  replayOfLeg,
  runOfLeg,
} from '../passed/passed-jar.ts';
import type { LegEnd } from '../passed/passed-leg.ts';
import { foodNameOf } from '../shared/food-name.ts';
import type { Result } from '../shared/result.ts';
import type { JarHeap, JarStanding, JarView, LegStatus, LegView } from '../view/screens/jar/jar-screen.ts';

/** What of the player is to be known to say how a jar stands. */
export interface JarPlayer {
  readonly player: number;
  /** Whether a leg on this seed was begun and can be gone on with. */
  readonly hasLeft: (seed: number) => boolean;
}

/** A leg to be watched: its replay, and the state it begins with. */
export interface WatchedLeg {
  readonly replay: Replay;
  readonly from: readonly number[];
}

const endOf = ({ legs }: PassedJar): LegEnd => legs[legs.length - 1]?.end ?? 'passed';

/** What the next leg of a jar is drawn from where this player plays it. */
export const nextSeed = (jar: PassedJar, player: number): number =>
  legSeed(headsOf(jar)[jar.legs.length] ?? [], player);

/** How a jar that holds stands. */
export const standingOf = (
  jar: PassedJar,
  rulesVersion: number,
  { player, hasLeft }: JarPlayer,
): Exclude<JarStanding, 'checking' | 'broken'> => {
  const end = endOf(jar);
  if (end !== 'passed') return end;
  if (isOver(jar)) return 'full';
  if (jar.rulesVersion !== rulesVersion) return jar.rulesVersion > rulesVersion ? 'newer' : 'older';
  if (hasLeft(nextSeed(jar, player))) return 'left';
  return jar.legs[jar.legs.length - 1]?.player === player ? 'sent' : 'turn';
};

const copyOf = ({ board, pieces, tick }: RunView): JarHeap => ({
  board,
  tick,
  pieces: pieces.map(({ tier, x, y, angle, radius }) => ({ tier, x, y, angle, radius })),
});

/** A jar that is looked at, and its proof as it goes on. */
export class OpenedJar {
  readonly jar: PassedJar;
  private readonly rules: Rules;
  private readonly proof: JarProof;
  /** How it was left by the leg that the player has just played: shown until the proof has come there. */
  private readonly left: JarHeap | null;

  constructor(rules: Rules, jar: PassedJar, left: RunView | null = null) {
    this.rules = rules;
    this.jar = jar;
    this.proof = new JarProof(rules, jar);
    this.left = left && copyOf(left);
  }

  /** Plays so many ticks of it again; true where what is said of it has changed. */
  prove(ticks: number): boolean {
    if (this.proof.verdict) return false;
    const before = this.proof.proved.length;
    this.proof.advance(ticks);
    return this.proof.verdict !== null || this.proof.proved.length > before;
  }

  /** Whether how it lies is known for good. */
  get isSettled(): boolean {
    return this.left !== null || this.proof.verdict !== null;
  }

  get proved(): boolean {
    return this.proof.verdict?.ok === true;
  }

  /** Ticks of all legs, once they are known to hold. */
  get ticks(): number {
    return this.proof.view?.tick ?? 0;
  }

  get heap(): JarHeap | null {
    return this.left && !this.proof.verdict ? this.left : this.proof.view;
  }

  view(player: JarPlayer, forked: boolean): JarView {
    return {
      legs: this.legs(player.player),
      points: pointsOf(this.jar),
      standing: this.standing(player),
      forked,
      heap: () => this.heap,
    };
  }

  standing(player: JarPlayer): JarStanding {
    const { verdict } = this.proof;
    if (!verdict) return 'checking';
    if (!verdict.ok && verdict.code !== 'other-rules') return 'broken';
    return standingOf(this.jar, this.rules.rulesVersion, player);
  }

  /** The run of the next leg at its start. */
  nextLeg(player: number): Result<Run> {
    return runOfLeg(this.rules, nextSeed(this.jar, player), this.proof.snapshot);
  }

  /** Null for a leg that is not known to hold. */
  watched(at: number): WatchedLeg | null {
    const proved = this.proof.proved[at];
    const leg = this.jar.legs[at];
    if (!proved || !leg) return null;
    const replay = replayOfLeg(this.jar.rulesVersion, proved.seed, proved.startTick, leg);
    return { replay, from: proved.start };
  }

  private legs(own: number): readonly LegView[] {
    return this.jar.legs.map(({ player, points, largest }, at) => ({
      name: foodNameOf(player),
      own: player === own,
      ...{ points, largest },
      status: this.statusOf(at),
    }));
  }

  private statusOf(at: number): LegStatus {
    const { verdict, proved } = this.proof;
    if (at < proved.length) return 'holds';
    if (!verdict) return 'checking';
    return !verdict.ok && verdict.code !== 'other-rules' && verdict.leg === at ? 'broken' : 'unknown';
  }
}
