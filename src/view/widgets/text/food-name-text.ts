import type { FoodName } from '../../../shared/food-name.ts';
import { say, type Words } from './texts.ts';

/** A name as it is said: 爱笑的柚子. */
export const foodNameText = (words: Words, { adjective, food }: FoodName): string =>
  say(words, 'name.of', {
    adjective: say(words, `adjective.${adjective}`),
    food: say(words, `tier.${food}`),
  });
