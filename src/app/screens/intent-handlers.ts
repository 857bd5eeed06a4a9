import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Intent } from '../../view/stage.ts';
import type { Preferences } from '../player/preferences.ts';
import type { ReplayViewer } from '../replays/replay-viewer.ts';
import type { Outlets } from '../sharing/outlets.ts';

/** What comes of each intent. */
export type Handlers = {
  readonly [T in Intent['type']]: (intent: Extract<Intent, { type: T }>) => void;
};

/** Pieces tap on the score as they come in, each a little higher than the one before. */
export const soundHandlers = (sounds: SoundBoard): Pick<Handlers, 'press' | 'arrive'> => ({
  press: () => sounds.play('press'),
  arrive: ({ share }) => sounds.play('drop', { level: 0.4, weight: 1 - share }),
});

export const outletHandlers = (
  outlets: Pick<Outlets, 'share' | 'poster' | 'reminders'>,
): Pick<Handlers, 'share' | 'poster' | 'remind'> => ({
  share: () => outlets.share(),
  poster: () => outlets.poster(),
  remind: () => outlets.reminders.ask(),
});

export const replayHandlers = (theatres: ReplayViewer): Pick<Handlers, 'speed' | 'seek' | 'hold'> => ({
  speed: ({ speed }) => theatres.now?.setSpeed(speed),
  seek: ({ share }) => theatres.now?.seek(share),
  hold: () => theatres.now?.toggle(),
});

export const preferenceHandlers = (
  change: (how: (tastes: Preferences) => void) => void,
): Pick<Handlers, 'toggle' | 'language' | 'acquire' | 'wear'> => ({
  toggle: ({ setting }) => change((tastes) => tastes.toggle(setting)),
  language: ({ language }) => change((tastes) => tastes.speak(language)),
  acquire: ({ theme }) => change((tastes) => tastes.acquire(theme)),
  wear: ({ theme }) => change((tastes) => tastes.wear(theme)),
});
