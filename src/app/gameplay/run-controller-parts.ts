import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Mode, Rules } from '../../core/index.ts';
import type { HapticsPort, LogPort } from '../../platform/ports.ts';
import type { AutosaveStores } from '../../progress/autosave/autosave-store.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { ChallengeScript } from '../challenges/create-challenges.ts';
import type { PlayedRun, Profile } from '../player/create-player.ts';
import type { ActiveRun } from './active-run.ts';
import type { GameplayScript } from './gameplay-script.ts';
import type { RunOutcome } from './run-outcome.ts';

export interface RunControllerParts {
  /** The rules at work, which home does not need. */
  readonly second: LateScript<GameplayScript & Pick<ChallengeScript, 'resumedOpponent'>>;
  readonly rules: Rules;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly haptics: HapticsPort;
  readonly profile: Profile;
  readonly autosaveStores: AutosaveStores;
  readonly log: LogPort;
  readonly seedFor: (mode: Mode) => number;
  /** Where the player wants two runs compared. */
  readonly comparison: () => ComparisonMode;
  /** A ranked run has ended and is recorded. */
  readonly onRanked: (run: PlayedRun) => void;
  /** A run of any kind has ended, and is recorded next. */
  readonly onFinished: (run: ActiveRun) => void;
  /** A run that a card can be sent of has come to something worth one. */
  readonly onPeak: (run: ActiveRun, peak: Peak) => void;
  /** The run on the board, or its instant replay, is to be seen. */
  readonly onPlay: () => void;
  /** What the run came to is to be seen. */
  readonly onEnded: (outcome: RunOutcome) => void;
}
