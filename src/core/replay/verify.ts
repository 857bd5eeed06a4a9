import type { GameEvent } from '../event.ts';
import type { RunView } from '../read-view.ts';
import type { Rules } from '../rules.ts';
import { type Playability, playabilityOf } from './playability.ts';
import { ReplayPlayer } from './player.ts';
import type { Replay } from './replay.ts';

/**
 * Why a replay proves nothing. `older-rules`: it was made under an earlier version; `newer`: under a later one, or with a
 * twist that only a later game knows. It can not be played here then, which is no fault of the player's. `refused-command`: the run did not obey a command that is said to have
 * been obeyed. `after-end`: the run was over before the last command, or before the player is said to have
 * left. `no-end`: it is said to have come to its
 * own end, and did not.
 */
export const VERIFY_CODES = ['older-rules', 'newer', 'refused-command', 'after-end', 'no-end'] as const;
export type VerifyCode = (typeof VERIFY_CODES)[number];

/** What a replay comes to. */
export interface Proof {
  readonly score: number;
  readonly drops: number;
  readonly ticks: number;
  readonly hash: string;
}

export type Verdict =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly code: VerifyCode };

const refusedAny = (events: readonly GameEvent[]): boolean =>
  events.length > 0 && events.some(({ type }) => type === 'refused');

/** Checks a replay bit by bit, so that a phone can do it in idle moments. */
export class Verification {
  /** Why it can not be played here, where that is so. */
  private readonly player: ReplayPlayer | Exclude<Playability, 'playable'>;
  private readonly replay: Replay;
  private verdict: Verdict | null = null;

  constructor(rules: Rules, replay: Replay) {
    this.replay = replay;
    const playability = playabilityOf(rules, replay);
    this.player = playability === 'playable' ? new ReplayPlayer(rules, replay) : playability;
  }

  /** The run as far as it was played again; null where it can not be played here. */
  get view(): RunView | null {
    return typeof this.player === 'string' ? null : this.player.run.view;
  }

  /** Plays at most so many ticks; those in which the jar is at rest cost one together. The verdict, once there is one. */
  advance(ticks: number): Verdict | null {
    for (let i = 0; i < ticks && this.verdict === null; i += 1) this.verdict = this.next();
    return this.verdict;
  }

  private next(): Verdict | null {
    const { player } = this;
    if (typeof player === 'string') return { ok: false, code: player };
    if (player.done) return this.conclude(player);
    if (player.rest()) return null;
    return refusedAny(player.step()) ? { ok: false, code: 'refused-command' } : null;
  }

  private conclude({ commandsDone, run }: ReplayPlayer): Verdict {
    const { ended, score, drops, tick } = run.view;
    if (!commandsDone || (ended !== null && this.replay.leftAt !== null))
      return { ok: false, code: 'after-end' };
    if (ended === null && this.replay.leftAt === null) return { ok: false, code: 'no-end' };
    return { ok: true, proof: { score, drops, ticks: tick, hash: run.hash() } };
  }
}

/** Verifies without a pause. Takes at most MAX_REPLAY_TICKS steps whatever it is given, and a jar at rest takes none. */
export const verify = (rules: Rules, replay: Replay): Verdict => {
  const verification = new Verification(rules, replay);
  let verdict: Verdict | null = null;
  while (verdict === null) verdict = verification.advance(Number.MAX_SAFE_INTEGER);
  return verdict;
};
