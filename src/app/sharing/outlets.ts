import type { Mode } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import type { CardPainter } from '../../view/card/card-painter.ts';
import type { EndScreen } from '../../view/stage.ts';
import { PlatformLeaderboard } from '../leaderboards/platform-leaderboard.ts';
import { Reminders, type RemindersParts } from '../player/reminders.ts';
import type { CardSources } from './card-content.ts';
import { Posters } from './poster.ts';
import { ShareService } from './share-service.ts';
import type { Social } from './social-settings.ts';

export interface OutletsParts {
  readonly platform: Platform;
  readonly cards: CardPainter;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** What a card would be about now. */
  readonly sources: () => Omit<CardSources, 'invite' | 'social'>;
  readonly social: Social;
  /** Month and day in China. */
  readonly date: () => { readonly month: number; readonly day: number };
  /** Of the message that tells of tomorrow's run. */
  readonly reminder: Pick<RemindersParts, 'template' | 'played' | 'onChange'>;
  /** A contest of the platform's arena asks for a run. */
  readonly begin: (mode: Mode) => void;
}

/** Until what has just appeared has come to rest: a card is painted then. */
const QUIET_MS = 1200;

/** All ways out of the game to other people: cards, posters, and what the client itself does with scores. */
export class Outlets {
  readonly sharing: ShareService;
  readonly reminders: Reminders;
  private readonly parts: OutletsParts;
  private readonly posters: Posters;
  private readonly ranks: PlatformLeaderboard;

  constructor(parts: OutletsParts) {
    const { platform, cards, random, social, date, begin } = parts;
    const sources = () => ({ ...parts.sources(), social });
    this.parts = parts;
    this.sharing = new ShareService({
      ...platform,
      random,
      sources,
      paint: (picture) => cards.card(picture),
    });
    this.posters = new Posters({
      ...platform,
      sharing: this.sharing,
      words: () => sources().words,
      date,
      paint: (poster) => cards.poster(poster),
    });
    this.reminders = new Reminders({ ...platform, ...parts.reminder });
    this.ranks = new PlatformLeaderboard({ ...platform, social, begin });
  }

  share(): void {
    this.sharing.share();
  }

  poster(): void {
    void this.sharing.coverWhile(this.posters.show());
  }

  /** Home stands, or what a run came to. */
  settled(): void {
    const { play, panel } = this.parts.sources();
    if (play && panel) this.ranks.ended(play);
    this.ready();
  }

  /** Something stands of which a card may be sent. */
  ready(): void {
    this.parts.platform.clock.after(QUIET_MS, () => void this.sharing.prepare());
  }

  /** From the tap that leaves the panel of the end. */
  leave(panel: EndScreen | null): void {
    this.ranks.leave(panel);
  }
}
