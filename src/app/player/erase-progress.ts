import type { CloudSync } from '../../progress/cloud-sync.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { WorldBoard } from '../leaderboards/world-board.ts';
import type { Preferences } from './preferences.ts';

export interface EraseParts {
  readonly cloudSync: Pick<CloudSync, 'erase'>;
  readonly world: Pick<WorldBoard, 'forget'>;
  readonly autosaveStores: AutosaveStores;
  readonly preferences: Pick<Preferences, 'speak'>;
}

/** Everything of the player's is deleted: as on the first day. What is on the board is for the caller to take away. */
export const eraseProgress = ({ cloudSync, world, autosaveStores, preferences }: EraseParts): void => {
  cloudSync.erase();
  world.forget();
  autosaveStores.own.forget();
  autosaveStores.challenge.forget();
  preferences.speak('auto');
};
