import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { CloudSync } from './cloud-sync.ts';
import type { Preferences } from './preferences.ts';

export interface EraseParts {
  readonly cloudSync: Pick<CloudSync, 'erase'>;
  readonly autosaveStores: AutosaveStores;
  readonly preferences: Pick<Preferences, 'speak'>;
}

/** Everything of the player's is deleted: as on the first day. What is on the board is for the caller to take away. */
export const eraseProgress = ({ cloudSync, autosaveStores, preferences }: EraseParts): void => {
  cloudSync.erase();
  autosaveStores.run.forget();
  autosaveStores.duel.forget();
  preferences.speak('auto');
};
