import type { FilePort } from '../../platform/ports.ts';
import type { Language } from '../../shared/vocabulary/languages.ts';
import type { Texts } from '../player/create-player.ts';

/** As `tools/build/package-texts.ts` writes them: the keys once, and the texts of each language in their order. */
interface PackedTexts {
  readonly keys: readonly string[];
  readonly texts: Readonly<Record<Language, readonly string[]>>;
}

const TEXTS_FILE = 'assets/texts.json';

/** What home and a run say, in every language. Rejects where it cannot be read: nothing can be said then. */
export const readTexts = async (files: FilePort): Promise<Texts> => {
  const file = await files.readText(TEXTS_FILE);
  if (!file.ok) throw new Error(`${file.error.code}: ${file.error.detail}`);
  const { keys, texts }: PackedTexts = JSON.parse(file.value);
  const wordsOf = (language: Language): Readonly<Record<string, string>> =>
    Object.fromEntries(keys.map((key, at) => [key, texts[language][at]!]));
  return { 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') };
};
