import type { CloudLink } from './cloud-link.ts';
import type { Keepers } from './keeping.ts';
import type { Tastes } from './tastes.ts';

export interface AnewParts {
  readonly link: Pick<CloudLink, 'erase'>;
  readonly keepers: Keepers;
}

/** Everything of the player's is deleted: as on the first day. What is on the board is for the caller to take away. */
export const beginAnew = ({ link, keepers }: AnewParts, tastes: Tastes): void => {
  link.erase();
  keepers.run.forget();
  keepers.duel.forget();
  tastes.speak('auto');
};
