import type { Scene, SoundBoard } from '../../audio/sound-board.ts';
import type { ScreenName } from '../../view/screens/screen.ts';
import type { ActiveRun } from '../gameplay/create-gameplay.ts';

/** Where the music is: `going` is the run that goes on. A run that has ended, or rests, leaves the strings alone. */
export const musicSceneOf = (screen: ScreenName, going: Pick<ActiveRun, 'mode'> | null): Scene => {
  if (screen === 'replay') return 'play';
  if (screen === 'pause') return 'rest';
  if (screen !== 'play') return 'home';
  if (going === null) return 'rest';
  return going.mode === 'sprint' ? 'sprint' : 'play';
};

/** Tells the music where it is and how near the run is to its end, and passes its time. */
export const hearScreen = (
  sounds: Pick<SoundBoard, 'setScene' | 'setDanger' | 'tick'>,
  screen: ScreenName,
  going: Pick<ActiveRun, 'mode'> | null,
  danger: number,
  elapsedMs: number,
): void => {
  sounds.setScene(musicSceneOf(screen, going));
  sounds.setDanger(screen === 'play' ? danger : 0);
  sounds.tick(elapsedMs);
};
