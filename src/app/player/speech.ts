import type { DevicePort } from '../../platform/ports.ts';
import type { Language, LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import type { Profile } from './profile.ts';

/** Every text of the game in every language. */
export type Texts = Readonly<Record<Language, Words>>;

/** The player's language and its texts. */
export interface Speech {
  language(): Language;
  words(): Words;
  wordsOf(choice: LanguageChoice): Words;
}

export const createSpeech = (
  texts: Texts,
  device: DevicePort,
  profile: Pick<Profile, 'language'>,
): Speech => {
  const languageOf = (choice: LanguageChoice): Language => (choice === 'auto' ? device.language : choice);
  return {
    language: () => languageOf(profile.language()),
    words: () => texts[languageOf(profile.language())],
    wordsOf: (choice) => texts[languageOf(choice)],
  };
};
