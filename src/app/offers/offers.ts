import type { SoundBoard } from '../../audio/sound-board.ts';
import type { AdEnd, AdPort, ClockPort, LogPort, StoragePort } from '../../platform/ports.ts';
import { makeChinaDate, parseChinaDate } from '../../shared/china-date.ts';
import { daysAfter } from '../../shared/lunar-calendar.ts';
import type { Result } from '../../shared/result.ts';
import type { OfferPlace, OfferState } from '../../shared/vocabulary/offers.ts';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { Profile } from '../player/create-player.ts';

export interface OffersParts {
  readonly ads: AdPort;
  /** The ad unit; null: nothing is ever offered. */
  readonly unit: string | null;
  readonly profile: Pick<Profile, 'today'>;
  readonly storage: Pick<StoragePort, 'read' | 'writeNow'>;
  readonly clock: Pick<ClockPort, 'now' | 'after'>;
  readonly log: Pick<LogPort, 'warn'>;
  readonly sounds: Pick<SoundBoard, 'suspend' | 'resume'>;
  readonly analytics: Pick<Analytics, 'report'>;
  readonly onChange: () => void;
}

/** Days from one reward to the next. */
const RESTS: Readonly<Record<OfferPlace, number>> = { 'double-coins': 1, 'missed-night': 7, 'theme-day': 1 };

/** Where no video came, the servers are left alone for so long. */
const MISSED_MS = 5 * 60_000;

/** Fetching and showing have given up by then. */
const FORGOTTEN_MS = 65_000;

const keyOf = (place: OfferPlace): string => `offer.${place}`;

const resultOf = (answer: Result<AdEnd>): AdEnd | 'none' | 'failed' => {
  if (answer.ok) return answer.value;
  return answer.error.code === 'host/not-found' ? 'none' : 'failed';
};

/** Videos that a player may watch for something: one at a time, and each reward once in its days. */
export class Offers {
  private readonly parts: OffersParts;
  private waiting: OfferPlace | null = null;
  private askedAt = 0;
  private missedAt: number | null = null;

  constructor(parts: OffersParts) {
    this.parts = parts;
  }

  state(place: OfferPlace): OfferState {
    const { ads, unit, clock } = this.parts;
    if (unit === null || !ads.able || this.rests(place)) return 'none';
    if (this.waiting !== null) return this.waiting === place ? 'waiting' : 'none';
    const since = this.missedAt === null ? MISSED_MS : clock.now() - this.missedAt;
    return since >= 0 && since < MISSED_MS ? 'missed' : 'offered';
  }

  /** From a tap. The reward is given where the video was watched to its end, and noted before anything else can be. */
  async take(place: OfferPlace, reward: () => void): Promise<void> {
    const { ads, unit, clock, sounds, log, analytics, onChange } = this.parts;
    if (unit === null || this.state(place) !== 'offered') return;
    this.waiting = place;
    this.askedAt = clock.now();
    onChange();
    sounds.suspend();
    const answer = await ads.show(unit);
    this.uncover();
    analytics.report('ad', { place, result: resultOf(answer) });
    if (!answer.ok) {
      this.missedAt = clock.now();
      clock.after(MISSED_MS, onChange);
      log.warn(`ad: ${answer.error.code} ${answer.error.detail}`);
    } else if (answer.value === 'ended' && !this.rests(place)) {
      this.note(place);
      reward();
    }
    onChange();
  }

  /** A finger reaches the game: a video that never said that it is gone covers it no more. */
  touched(): void {
    if (this.waiting === null || this.parts.clock.now() - this.askedAt < FORGOTTEN_MS) return;
    this.uncover();
    this.parts.onChange();
  }

  private uncover(): void {
    if (this.waiting !== null) this.parts.sounds.resume();
    this.waiting = null;
  }

  private note(place: OfferPlace): void {
    this.parts.storage.writeNow(keyOf(place), makeChinaDate(this.parts.profile.today()));
  }

  private rests(place: OfferPlace): boolean {
    const stored = this.parts.storage.read(keyOf(place));
    const given = parseChinaDate(stored.ok ? stored.value : null);
    if (!given.ok) return false;
    const today = makeChinaDate(this.parts.profile.today());
    // A day that is to come was written by a clock that was wrong.
    return makeChinaDate(given.value) <= today && makeChinaDate(daysAfter(given.value, RESTS[place])) > today;
  }
}
