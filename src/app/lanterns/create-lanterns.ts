import type { Platform } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { LanternOutbox } from '../../progress/lantern-outbox.ts';
import type { SaveStore } from '../../progress/save-store.ts';
import { raiseTallies } from '../../progress/tallies.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { daysAfter } from '../../shared/lunar-calendar.ts';
import type { Profile } from '../player/create-player.ts';
import { Lanterns } from './lanterns.ts';

export type { Lanterns } from './lanterns.ts';

export interface LanternsParts {
  readonly platform: Pick<Platform, 'storage' | 'log' | 'clock' | 'network' | 'lifecycle'>;
  readonly client: CloudClient;
  readonly store: SaveStore;
  readonly profile: Pick<Profile, 'today' | 'save'>;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Whether the cloud may be asked now. */
  readonly ready: () => boolean;
  /** What was found is in the save. */
  readonly onChange: () => void;
}

/** A friend's phone that was offline when it sent its card is given so many days. */
const WAIT_DAYS = 3;
/** As long as the cloud keeps a card. */
const LOOK_DAYS = 30;

/** Lanterns for two: one sends a card, the other finishes its run. */
export const createLanterns = (parts: LanternsParts): Lanterns => {
  const { platform, client, store, profile, random, ready, onChange } = parts;
  const dayBefore = (days: number): string => makeChinaDate(daysAfter(profile.today(), -days));
  const outbox = new LanternOutbox({
    ...{ ...platform, client, random, wake: platform },
    generation: () => store.save.generation,
    ready,
    oldest: () => dayBefore(WAIT_DAYS),
    onAnswer: ({ found, answers }) => {
      const before = store.save;
      store.update((save) => raiseTallies(save, { lanterns: found, answers }));
      if (store.save !== before) onChange();
    },
  });
  return new Lanterns({
    ...{ outbox, random },
    today: () => dayBefore(0),
    lookUntil: () => dayBefore(LOOK_DAYS),
  });
};
