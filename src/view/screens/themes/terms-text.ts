import { grouped, say, type Words } from '../../widgets/text/texts.ts';
import type { ThemeOffer } from '../pages.ts';

/** By what a thing is had. */
export const termsText = (words: Words, { terms, owned }: ThemeOffer): string => {
  if (terms.kind === 'medal')
    return say(words, 'themes.byMedal', { medal: say(words, `achievement.${terms.medal}`) });
  if (terms.kind === 'streak') return say(words, 'themes.byStreak', { count: terms.goal });
  if (terms.kind === 'lanterns') return say(words, 'themes.byLanterns', { count: terms.goal });
  if (terms.price === 0) return say(words, 'themes.first');
  return owned ? say(words, 'themes.owned') : say(words, 'themes.price', { count: grouped(terms.price) });
};
