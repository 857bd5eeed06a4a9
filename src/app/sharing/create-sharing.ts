import type { Platform } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import type { LateCards } from '../../view/card/late-cards.ts';
import type { RunController } from '../gameplay/create-gameplay.ts';
import type { DeferredJars } from '../jars/create-jars.ts';
import type { Lanterns } from '../lanterns/create-lanterns.ts';
import type { PlayerNumber, Profile, Speech } from '../player/create-player.ts';
import type { ReplayViewer } from '../replays/create-replays.ts';
import { CheerChoice } from './cheer-choice.ts';
import { KeptMoments } from './kept-moments.ts';
import { Posters } from './poster.ts';
import { ShareService, type ShareServiceParts } from './share-service.ts';
import type { Social } from './social-settings.ts';

export type { CheerChoice } from './cheer-choice.ts';
export type { KeptMoments } from './kept-moments.ts';
export type { Posters } from './poster.ts';
export type { ShareService } from './share-service.ts';
export { parseSocial, type Social } from './social-settings.ts';

export interface SharingParts {
  readonly platform: Platform;
  readonly social: Social;
  readonly random: () => number;
  readonly client: CloudClient;
  readonly number: Pick<PlayerNumber, 'get'>;
  readonly profile: Pick<Profile, 'today'>;
  readonly speech: Speech;
  readonly cards: Pick<LateCards, 'card' | 'poster'>;
  readonly controller: Pick<RunController, 'run' | 'outcome'>;
  readonly replayViewer: Pick<ReplayViewer, 'ownRun'>;
  readonly onCard: ShareServiceParts['onCard'];
  /** What is shown is another. */
  readonly onChange: () => void;
  readonly jars: Pick<DeferredJars, 'shared'>;
  readonly lanterns: Pick<Lanterns, 'cardOf' | 'sent'>;
}

export interface Sharing {
  readonly sharing: ShareService;
  readonly posters: Posters;
  readonly moments: KeptMoments;
  readonly cheers: CheerChoice;
}

/** Creates sharing: cards, posters, invites. */
export const createSharing = (parts: SharingParts): Sharing => {
  const {
    platform,
    social,
    random,
    client,
    number,
    speech,
    cards,
    controller,
    replayViewer,
    jars,
    lanterns,
  } = parts;
  const moments = new KeptMoments();
  const cheers = new CheerChoice(parts.onChange);
  const sharing = new ShareService({
    ...platform,
    ...{ client, random, lanterns, onCard: parts.onCard },
    paint: (picture) => cards.card(picture),
    sources: () => ({
      run: controller.run,
      outcome: controller.outcome,
      watched: replayViewer.ownRun,
      jar: jars.shared,
      kept: moments.of(controller.run),
      cheer: cheers.of(controller.run),
      social,
      words: speech.words(),
      language: speech.language(),
      player: number.get(),
    }),
  });
  const posters = new Posters({
    ...platform,
    ...{ client, sharing },
    words: speech.words,
    date: () => parts.profile.today(),
    paint: (poster) => cards.poster(poster),
  });
  return { sharing, posters, moments, cheers };
};
