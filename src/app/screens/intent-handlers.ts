import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Intent } from '../../view/stage/stage.ts';
import type { Rewards } from '../offers/create-offers.ts';
import type { Preferences } from '../player/create-player.ts';
import type { ReplayViewer } from '../replays/create-replays.ts';
import type { Contacts } from './contacts.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

/** The handler of each intent. */
export type Handlers = {
  readonly [T in Intent['type']]: (intent: Extract<Intent, { type: T }>) => void;
};

/** What a video is watched for. */
const rewardHandlers = (
  rewards: Pick<Rewards, 'doubleCoins' | 'mendNight' | 'wearForDay'>,
): Pick<Handlers, 'double-coins' | 'mend-night' | 'wear-today'> => ({
  'double-coins': () => rewards.doubleCoins(),
  'mend-night': () => rewards.mendNight(),
  'wear-today': ({ theme }) => rewards.wearForDay(theme),
});

const contactHandlers = (contacts: Contacts): Pick<Handlers, 'service' | 'cover-contacts'> => ({
  service: () => contacts.openService(),
  'cover-contacts': ({ places }) => contacts.cover(places),
});

/** The sound of pieces arriving at the score rises a little with each one. */
const soundHandlers = (sounds: SoundBoard): Pick<Handlers, 'press' | 'arrive'> => ({
  press: () => sounds.play('press'),
  arrive: ({ share }) => sounds.play('drop', { level: 0.4, weight: 1 - share }),
});

const socialHandlers = ({
  sharing,
  posters,
  reminders,
  refusedRuns,
  phoneCheck,
  privacy,
  profile,
  cheers,
  controller,
}: Pick<
  ScreenRouterParts,
  | 'sharing'
  | 'posters'
  | 'reminders'
  | 'refusedRuns'
  | 'phoneCheck'
  | 'privacy'
  | 'profile'
  | 'cheers'
  | 'controller'
>): Pick<
  Handlers,
  'cheer' | 'share' | 'share-moment' | 'poster' | 'remind' | 'news-read' | 'copy-report' | 'privacy-contract'
> => ({
  cheer: () => cheers.next(controller.run),
  share: () => sharing.share(),
  'share-moment': () => void sharing.shareMoment(),
  poster: () => void sharing.coverWhile(posters.show()),
  remind: () => reminders.ask(),
  'news-read': ({ kind }) => (kind === 'lantern' ? profile.tellLanterns() : refusedRuns.told()),
  'copy-report': () => void phoneCheck.copy(),
  'privacy-contract': () => void privacy.openContract(),
});

const replayHandlers = (viewer: ReplayViewer): Pick<Handlers, 'speed' | 'seek' | 'hold'> => ({
  speed: ({ speed }) => viewer.playback?.setSpeed(speed),
  seek: ({ share }) => viewer.playback?.seek(share),
  hold: () => viewer.playback?.toggle(),
});

export const preferenceHandlers = (
  change: (how: (preferences: Preferences) => void) => void,
): Pick<Handlers, 'toggle' | 'language' | 'acquire' | 'use-theme'> => ({
  toggle: ({ setting }) => change((preferences) => preferences.toggle(setting)),
  language: ({ language }) => change((preferences) => preferences.setLanguage(language)),
  acquire: ({ theme }) => change((preferences) => preferences.acquire(theme)),
  'use-theme': ({ theme }) => change((preferences) => preferences.useTheme(theme)),
});

/** What each feature makes of its own intents. */
export const featureHandlers = (
  parts: Pick<
    ScreenRouterParts,
    | 'sharing'
    | 'posters'
    | 'reminders'
    | 'refusedRuns'
    | 'phoneCheck'
    | 'privacy'
    | 'profile'
    | 'cheers'
    | 'controller'
    | 'rewards'
    | 'payments'
    | 'contacts'
    | 'replayViewer'
    | 'sounds'
  >,
) => ({
  ...socialHandlers(parts),
  ...replayHandlers(parts.replayViewer),
  ...rewardHandlers(parts.rewards),
  ...contactHandlers(parts.contacts),
  'buy-coins': ({ product }: { readonly product: string }) => parts.payments.buy(product),
  ...soundHandlers(parts.sounds),
});
