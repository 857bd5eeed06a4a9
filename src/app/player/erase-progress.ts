import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { CloudSync } from './cloud-sync.ts';
import type { Preferences } from './preferences.ts';

export interface EraseParts {
  readonly link: Pick<CloudSync, 'erase'>;
  readonly keepers: AutosaveStores;
}

/** Everything of the player's is deleted: as on the first day. What is on the board is for the caller to take away. */
export const eraseProgress = ({ link, keepers }: EraseParts, tastes: Preferences): void => {
  link.erase();
  keepers.run.forget();
  keepers.duel.forget();
  tastes.speak('auto');
};
