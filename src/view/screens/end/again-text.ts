import { say, type Words } from '../../widgets/text/texts.ts';
import type { OverScreen } from '../screen.ts';

/** What the next run will be: after a day's run, one more that counts, or practice. */
export const againText = (words: Words, { tries }: OverScreen): string => {
  if (tries === null) return say(words, 'over.again');
  return tries > 0 ? say(words, 'over.againLeft', { count: tries }) : say(words, 'over.practise');
};
