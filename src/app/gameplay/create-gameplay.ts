import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Mode, Rules } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import { type AutosaveStores, openAutosaveStores } from '../../progress/autosave/autosave-store.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Profile } from '../player/create-player.ts';
import { RunController } from './run-controller.ts';
import type { RunControllerParts } from './run-controller-parts.ts';
import { seedFor } from './seeds.ts';

export type { ActiveRun } from './active-run.ts';
export { playFeedback } from './feedback.ts';
export type { GameplayScript } from './gameplay-script.ts';
export { IdleWatch } from './idle-watch.ts';
export { ProofWatch } from './proof-watch.ts';
export type { RunController } from './run-controller.ts';
export { isRanked, isShareable } from './run-kind.ts';
export { isTriumph, type RunOutcome } from './run-outcome.ts';
export { randomSeed } from './seeds.ts';

export interface GameplayParts
  extends Pick<
    RunControllerParts,
    'second' | 'comparison' | 'onRanked' | 'onFinished' | 'onPeak' | 'onPlay' | 'onEnded'
  > {
  readonly platform: Pick<Platform, 'storage' | 'log' | 'haptics' | 'clock'>;
  readonly rules: Rules;
  readonly sounds: SoundBoard;
  readonly stage: Stage;
  readonly profile: Profile;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** A seed of the player's own for a run that begins on a day in China. */
  readonly ownSeed: (mode: Mode, day: string) => number;
}

export interface Gameplay {
  readonly controller: RunController;
  readonly autosaveStores: AutosaveStores;
  readonly seedFor: (mode: Mode) => number;
}

const createAutosaveStores = ({ platform, rules, profile, random }: GameplayParts): AutosaveStores => {
  const { rulesVersion } = rules;
  const { generation } = profile.save;
  return openAutosaveStores({ ...platform, rulesVersion, generation, random, ended: profile.ended });
};

/** The run on the board, from its first drop to its end. */
export const createGameplay = (parts: GameplayParts): Gameplay => {
  const { platform, profile, ownSeed } = parts;
  const autosaveStores = createAutosaveStores(parts);
  const seedOf = (mode: Mode): number =>
    mode === 'endless' && profile.needsTutorial()
      ? parts.second.value.firstHandSeed(parts.rules, () => ownSeed(mode, makeChinaDate(profile.today())))
      : seedFor(mode, profile.today(), ownSeed);
  const controller = new RunController({ ...platform, ...parts, autosaveStores, seedFor: seedOf });
  return { controller, autosaveStores, seedFor: seedOf };
};
