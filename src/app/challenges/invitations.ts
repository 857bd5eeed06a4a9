import type { Replay, Rules } from '../../core/index.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import { twistOfNumber } from '../../shared/vocabulary/twists.ts';
import type { ChallengeScreen } from '../../view/screens/challenge/challenge-screen.ts';
import type { StoredChoice } from '../player/create-player.ts';
import { type Challenge, challengeOf, challengeOfInvite } from './challenge.ts';
import type { ChallengeScript } from './challenge-script.ts';
import type { Opponent } from './opponent.ts';

/** Ticks of the sender's run played again in a frame while its card is read: thirty times as fast as it was. */
const PROOF_TICKS = 30;

const isKnown = ({ twist }: Challenge): boolean => twist === null || twistOfNumber(twist) !== null;

export interface InvitationsParts {
  readonly second: LateScript<Pick<ChallengeScript, 'Opponent'>>;
  readonly rules: Rules;
  readonly client: Pick<CloudClient, 'findInvite'>;
  readonly log: LogPort;
  readonly comparison: StoredChoice<ComparisonMode>;
  /** The run of a card was played again: it came to its end, and holds. */
  readonly onProved: (replay: Replay) => void;
}

/** The card that was opened last, and its opponent. */
export class Invitations {
  private readonly parts: InvitationsParts;
  private current: Opponent | null = null;
  private fetching = false;
  private opened = 0;

  constructor(parts: InvitationsParts) {
    this.parts = parts;
  }

  get opponent(): Opponent | null {
    return this.current;
  }

  /**
   * Takes a card's query. Answers the challenge itself where the card tells nothing but a seed; else it is for the
   * player to read, and `changed` is called when the cloud has told more.
   */
  open(query: LaunchQuery, changed: () => void): Challenge | null {
    const challenge = challengeOf(query);
    this.opened += 1;
    this.fetching = false;
    const bare =
      challenge !== null && challenge.claimed === null && query.replay === null && isKnown(challenge);
    if (bare && query.invite === null) return challenge;
    this.current = challenge && this.opponentFor(challenge);
    if (query.invite !== null && !challenge?.replay) void this.fetch(query.invite, query, changed);
    return null;
  }

  setComparison(comparison: ComparisonMode): void {
    this.parts.comparison.set(comparison);
    if (this.current) this.current.comparison = comparison;
  }

  /** Goes on with the verification; called once a frame while the card is on screen. */
  advance(): void {
    const { current } = this;
    if (current?.proof !== 'checking') return;
    current.prove(PROOF_TICKS);
    this.logProof(current);
    this.tellProved(current);
  }

  /** `waiting`: a run is under the card. */
  screen(waiting: boolean): ChallengeScreen {
    return {
      name: 'challenge',
      opponent: this.current,
      fetching: this.fetching,
      mode: this.current?.challenge.mode ?? 'challenge',
      comparison: this.parts.comparison.get(),
      waiting,
      cheer: this.current?.challenge.cheer ?? null,
    };
  }

  private tellProved({ proof, replay, proved }: Opponent): void {
    if (proof === 'verified' && replay && proved?.ended) this.parts.onProved(replay);
  }

  private opponentFor(challenge: Challenge): Opponent {
    const opponent = new this.parts.second.value.Opponent(
      this.parts.rules,
      challenge,
      this.parts.comparison.get(),
    );
    this.logProof(opponent);
    return opponent;
  }

  /** Logs what a card said and what it proved, for whoever reads a phone's log. */
  private logProof({ score, proof }: Opponent): void {
    if (proof !== 'checking') this.parts.log.info(`challenge: ${score}, ${proof}`);
  }

  /** Offline, only the seed and the score of the card are known. */
  private async fetch(id: string, query: LaunchQuery, changed: () => void): Promise<void> {
    const { opened } = this;
    this.fetching = true;
    const answer = await this.parts.client.findInvite(id);
    if (opened !== this.opened) return;
    this.fetching = false;
    if (answer.ok) this.current = this.opponentFor(challengeOfInvite(answer.value, query));
    else this.parts.log.warn(`invite: ${answer.error.code} ${answer.error.detail}`);
    changed();
  }
}
