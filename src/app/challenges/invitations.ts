import type { Rules } from '../../core/index.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { ChallengeScreen } from '../../view/screens/challenge/challenge-screen.ts';
import type { StoredChoice } from '../player/stored-choice.ts';
import { type Challenge, challengeOf, challengeOfInvite } from './challenge.ts';
import { Opponent } from './opponent.ts';

/** Ticks of the sender's run played again in a frame while its card is read: thirty times as fast as it was. */
const PROOF_TICKS = 30;

export interface InvitationsParts {
  readonly rules: Rules;
  readonly client: Pick<CloudClient, 'findInvite'>;
  readonly log: LogPort;
  readonly comparison: StoredChoice<ComparisonMode>;
}

/** The card that was opened last, and whom it makes us play against. */
export class Invitations {
  private readonly parts: InvitationsParts;
  private currentOpponent: Opponent | null = null;
  private fetching = false;
  private opened = 0;

  constructor(parts: InvitationsParts) {
    this.parts = parts;
  }

  get opponent(): Opponent | null {
    return this.currentOpponent;
  }

  /**
   * Takes a card's query. Answers the challenge itself where the card tells nothing but a seed; else it is for the
   * player to read, and `changed` is called when the cloud has told more.
   */
  open(query: LaunchQuery, changed: () => void): Challenge | null {
    const challenge = challengeOf(query);
    this.opened += 1;
    this.fetching = false;
    const bare = challenge !== null && challenge.claimed === null && query.replay === null;
    if (bare && query.invite === null) return challenge;
    this.currentOpponent = challenge && this.rivalFor(challenge);
    if (query.invite !== null && !challenge?.replay) void this.fetch(query.invite, this.opened, changed);
    return null;
  }

  setComparison(pace: ComparisonMode): void {
    this.parts.comparison.set(pace);
    if (this.currentOpponent) this.currentOpponent.comparison = pace;
  }

  /** Once a frame while the card is read: its proof goes on. */
  advance(): void {
    if (this.currentOpponent?.proof !== 'checking') return;
    this.currentOpponent.prove(PROOF_TICKS);
    this.logProof(this.currentOpponent);
  }

  /** `waiting`: a run is under the card. */
  screen(waiting: boolean): ChallengeScreen {
    return {
      name: 'challenge',
      opponent: this.currentOpponent,
      fetching: this.fetching,
      mode: this.currentOpponent?.challenge.mode ?? 'challenge',
      comparison: this.parts.comparison.get(),
      waiting,
    };
  }

  private rivalFor(challenge: Challenge): Opponent {
    const rival = new Opponent(this.parts.rules, challenge, this.parts.comparison.get());
    this.logProof(rival);
    return rival;
  }

  /** For whoever reads the log of a phone: what a card said, and what it proved. */
  private logProof({ score, proof }: Opponent): void {
    if (proof !== 'checking') this.parts.log.info(`challenge: ${score}, ${proof}`);
  }

  /** Without a network the seed and the score of the card are what there is. */
  private async fetch(id: string, opened: number, changed: () => void): Promise<void> {
    this.fetching = true;
    const answer = await this.parts.client.findInvite(id);
    if (opened !== this.opened) return;
    this.fetching = false;
    if (answer.ok) this.currentOpponent = this.rivalFor(challengeOfInvite(answer.value));
    else this.parts.log.warn(`invite: ${answer.error.code} ${answer.error.detail}`);
    changed();
  }
}
