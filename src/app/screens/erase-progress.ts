import { AUTOSAVE_SLOTS } from '../../progress/autosave-slots.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export type EraseParts = Pick<
  ScreenRouterParts,
  'cloudSync' | 'world' | 'autosaveStores' | 'preferences' | 'jars' | 'friendScores'
>;

/** Deletes all of the player's data. The caller takes away what is on the board. */
export const eraseProgress = (parts: EraseParts): void => {
  const { cloudSync, world, autosaveStores, preferences, jars, friendScores } = parts;
  friendScores.forget();
  cloudSync.erase();
  friendScores.catchUp();
  world.forget();
  jars.forget();
  for (const slot of AUTOSAVE_SLOTS) autosaveStores[slot].forget();
  preferences.setLanguage('auto');
};
