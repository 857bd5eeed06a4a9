import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Platform } from '../../platform/ports.ts';
import type { Theme } from '../../shared/vocabulary/themes.ts';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { RunController, RunOutcome } from '../gameplay/create-gameplay.ts';
import type { Preferences, Profile, WornTheme } from '../player/create-player.ts';
import { isAdUnit } from './ad-unit.ts';
import { missedNight } from './missed-night.ts';
import { Offers } from './offers.ts';

export interface OffersFeatureParts {
  readonly platform: Pick<Platform, 'ads' | 'storage' | 'clock' | 'log'>;
  readonly adUnit: string;
  readonly sounds: SoundBoard;
  readonly profile: Profile;
  readonly worn: WornTheme;
  readonly controller: Pick<RunController, 'outcome'>;
  readonly preferences: Pick<Preferences, 'applyThemes'>;
  readonly analytics: Pick<Analytics, 'report'>;
  readonly onChange: () => void;
}

/** What a video may be watched for, as the screens have it. */
export class Rewards {
  private readonly parts: OffersFeatureParts;
  private readonly offers: Offers;
  private doubled: RunOutcome['run'] | null = null;

  constructor(parts: OffersFeatureParts) {
    this.parts = parts;
    this.offers = new Offers({
      ...parts.platform,
      ...parts,
      unit: isAdUnit(parts.adUnit) ? parts.adUnit : null,
    });
  }

  touched(): void {
    this.offers.touched();
  }

  /** The coins of the run that has just ended. */
  get coins() {
    const { outcome } = this.parts.controller;
    const worth = outcome !== null && outcome.coins > 0 && outcome.run !== this.doubled;
    return worth ? this.offers.state('double-coins') : 'none';
  }

  /** What the run has brought, with what was watched for it. */
  coinsOf({ run, coins, rewards }: RunOutcome): number {
    return (run === this.doubled ? 2 * coins : coins) + rewards;
  }

  /** The night that would mend the streak. */
  get night() {
    const { profile } = this.parts;
    return missedNight(profile.save.days, profile.today()) === null
      ? 'none'
      : this.offers.state('missed-night');
  }

  get theme() {
    return this.offers.state('theme-day');
  }

  doubleCoins(): void {
    const { controller, profile } = this.parts;
    const { outcome } = controller;
    if (outcome === null || this.coins !== 'offered') return;
    void this.offers.take('double-coins', () => {
      this.doubled = outcome.run;
      profile.earn(outcome.coins);
    });
  }

  mendNight(): void {
    const { profile } = this.parts;
    const night = missedNight(profile.save.days, profile.today());
    if (night !== null) void this.offers.take('missed-night', () => profile.light(night));
  }

  wearForDay(theme: Theme): void {
    const { worn, preferences } = this.parts;
    void this.offers.take('theme-day', () => {
      worn.wear(theme);
      preferences.applyThemes();
    });
  }
}

export const createOffers = (parts: OffersFeatureParts): Rewards => new Rewards(parts);
