import type { Replay } from '../../core/index.ts';
import { makeReplayText } from '../../core/records.ts';
import type { LanternOutbox } from '../../progress/lantern-outbox.ts';
import { CARD_ID_LENGTH } from '../../shared/cloud-lantern.ts';

export interface LanternsPartsOf {
  readonly outbox: Pick<LanternOutbox, 'start' | 'hang' | 'light' | 'sentOn'>;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** In China, `yyyy-mm-dd`. */
  readonly today: () => string;
  /** Cards that went out before this day are looked after no more. */
  readonly lookUntil: () => string;
}

/** A card that is ready to go out: its number, and the run that it is of. */
interface Drawn {
  readonly key: string;
  readonly card: string;
  readonly replay: Replay;
}

/** A run that was played on a friend's card and has ended. */
export interface AnsweredRun {
  readonly score: number;
  readonly replay: Replay;
}

const DIGITS = 36;

/** The numbers of cards, which of them went out, and the runs that were finished on friends' cards. */
export class Lanterns {
  private readonly parts: LanternsPartsOf;
  private drawn: Drawn | null = null;
  private sentCard: string | null = null;

  constructor(parts: LanternsPartsOf) {
    this.parts = parts;
  }

  /** Once the first picture is there. Who never sent a card has nobody to wait for. */
  start(): void {
    const { outbox, lookUntil } = this.parts;
    outbox.start(outbox.sentOn !== null && outbox.sentOn >= lookUntil());
  }

  /** The number of a card of this run as it is now: the same as long as the run is. */
  cardOf(replay: Replay, score: number): string {
    const key = `${replay.mode}:${replay.seed}:${replay.commands.length}:${score}`;
    if (this.drawn?.key !== key) this.drawn = { key, replay, card: this.draw() };
    return this.drawn.card;
  }

  /** The card of this number, drawn last, has gone out. */
  sent(card: string): void {
    const { drawn, parts } = this;
    if (drawn?.card !== card || card === this.sentCard) return;
    const text = makeReplayText(drawn.replay);
    if (!text.ok) return;
    this.sentCard = card;
    parts.outbox.hang({ card, replay: text.value }, parts.today());
  }

  /** A run was finished on the card of this number. One too long for a replay proves nothing. */
  answer(card: string, { score, replay }: AnsweredRun): void {
    const text = makeReplayText(replay);
    if (text.ok) this.parts.outbox.light({ card, score, replay: text.value, day: this.parts.today() });
  }

  private draw(): string {
    const { random } = this.parts;
    return Array.from({ length: CARD_ID_LENGTH }, () => Math.floor(random() * DIGITS).toString(DIGITS)).join(
      '',
    );
  }
}
