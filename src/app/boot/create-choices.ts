import type { Stage } from '../../view/stage/stage.ts';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { RunController } from '../gameplay/create-gameplay.ts';
import { createOffers, type Rewards } from '../offers/create-offers.ts';
import { createDeferredPayments, type DeferredPayments } from '../payments/create-payments.ts';
import { type Player, Preferences } from '../player/create-player.ts';
import type { AppParts } from './app-parts.ts';

export interface ChoicesParts {
  readonly stage: Stage;
  readonly controller: RunController;
  readonly analytics: Analytics;
  readonly onChange: () => void;
}

export interface Choices {
  readonly preferences: Preferences;
  readonly rewards: Rewards;
  readonly payments: DeferredPayments;
}

/** What the player likes, and what a video or money adds to it. */
export const createChoices = (
  parts: AppParts,
  player: Player,
  { stage, controller, analytics, onChange }: ChoicesParts,
): Choices => {
  const { profile, speech, worn } = player;
  const preferences = new Preferences({
    ...{ profile, stage, sounds: parts.sounds, wordsOf: speech.wordsOf, worn },
    onBought: (theme) => analytics.report('theme_bought', { theme }),
  });
  const rewards = createOffers({ ...parts, ...player, controller, preferences, analytics, onChange });
  const payments = createDeferredPayments({
    ...{ ...parts, ...parts.platform, client: player.client, onChange },
    receive: (purse) => profile.receive(purse),
  });
  return { preferences, rewards, payments };
};
