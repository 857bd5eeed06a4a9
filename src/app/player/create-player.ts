import type { Rules } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import { CloudClient } from '../../progress/cloud-client.ts';
import { SaveStore } from '../../progress/save-store.ts';
import { bestOf } from '../../progress/save-views.ts';
import type { TrustedClock } from '../../progress/trusted-clock.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { PlayerNumber } from './player-number.ts';
import { createProfile, type Profile } from './profile.ts';
import { Reminders } from './reminders.ts';
import { SeedStore } from './seed-store.ts';
import { Seen } from './seen.ts';
import type { Shop } from './shop.ts';
import { createSpeech, type Speech, type Texts } from './speech.ts';
import { WornTheme } from './worn-theme.ts';

export { AchievementNotifier } from './achievements.ts';
export { watchDay } from './day-watch.ts';
export type { PlayerNumber } from './player-number.ts';
export { Preferences } from './preferences.ts';
export type { PlayedRun, Profile, RunCoins, RunProgress } from './profile.ts';
export type { Reminders } from './reminders.ts';
export type { SeedStore } from './seed-store.ts';
export { SEEN_NAMES, type Seen, type SeenName } from './seen.ts';
export { parseShop, type Shop } from './shop.ts';
export type { Speech, Texts } from './speech.ts';
export { createStoredChoice, type StoredChoice } from './stored-choice.ts';
export type { Terms } from './terms.ts';
export { isOwned, priceToPay, progressOf, themesOf } from './wardrobe.ts';
export { WornTheme } from './worn-theme.ts';

export interface PlayerParts {
  readonly platform: Pick<Platform, 'storage' | 'log' | 'clock' | 'cloud' | 'subscriptions' | 'device'>;
  readonly rules: Pick<Rules, 'rulesVersion'>;
  readonly shop: Shop;
  readonly texts: Texts;
  /** Template id of the reminder about tomorrow's run; empty where there is none. */
  readonly reminderTemplate: string;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** A seed nobody chose, 0…2³²−1. */
  readonly drawSeed: () => number;
  /** The phone's clock as the cloud corrects it. */
  readonly clock: TrustedClock;
  /** A reminder can be asked for now, or was. */
  readonly onReminder: () => void;
}

export interface Player {
  readonly store: SaveStore;
  readonly profile: Profile;
  /** The cloud, as it is asked in this player's name. */
  readonly client: CloudClient;
  readonly seeds: SeedStore;
  readonly number: PlayerNumber;
  readonly speech: Speech;
  readonly reminders: Reminders;
  readonly worn: WornTheme;
  /** What of home was looked at. */
  readonly seen: Seen;
}

/** Creates what the game knows of its player and the language it speaks. */
export const createPlayer = (parts: PlayerParts): Player => {
  const { platform, rules, shop, texts, random, clock } = parts;
  const { storage, log, device } = platform;
  const store = new SaveStore({ storage, log, clock, days: clock, random });
  const profile = createProfile(store, clock, shop, rules.rulesVersion);
  profile.settle();
  const client = new CloudClient(platform.cloud, clock);
  const seeds = new SeedStore({ storage, log, draw: parts.drawSeed });
  const number = new PlayerNumber(storage);
  const reminders = new Reminders({
    ...platform,
    client,
    template: parts.reminderTemplate,
    played: () => bestOf(profile.save, 'daily', makeChinaDate(profile.today())) > 0,
    onChange: parts.onReminder,
  });
  const worn = new WornTheme(storage, profile);
  const speech = createSpeech(texts, device, profile);
  const seen = new Seen(storage);
  return { store, profile, client, seeds, number, speech, reminders, worn, seen };
};
