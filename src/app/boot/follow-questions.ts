import type { Platform } from '../../platform/ports.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';
import { UpdateWatch } from './update-watch.ts';

/** What the host wants of the player goes to the screens: its question about their data, and a newer version. */
export const followQuestions = (
  { privacy, updates }: Pick<Platform, 'privacy' | 'updates'>,
  { questions }: Pick<ScreenRouter, 'questions'>,
): UpdateWatch => {
  privacy.onQuestion((question) => questions.askPrivacy(question));
  return new UpdateWatch(updates, () => questions.offerUpdate());
};
