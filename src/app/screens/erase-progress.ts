import { AUTOSAVE_SLOTS } from '../../progress/autosave-slots.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export type EraseParts = Pick<ScreenRouterParts, 'cloudSync' | 'world' | 'autosaveStores' | 'preferences'>;

/** Deletes everything of the player's: as on the first day. What is on the board is for the caller to take away. */
export const eraseProgress = ({ cloudSync, world, autosaveStores, preferences }: EraseParts): void => {
  cloudSync.erase();
  world.forget();
  for (const slot of AUTOSAVE_SLOTS) autosaveStores[slot].forget();
  preferences.setLanguage('auto');
};
