import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** The language whose keys the other languages' texts are listed by. */
const KEYS_OF = 'zh-CN.json';

type Texts = Readonly<Record<string, string>>;

const read = async (path: string): Promise<Texts> => JSON.parse(await readFile(path, 'utf8'));

/** In the order of `keys`; texts of other keys than these, or fewer, are a fault. */
export const listTexts = (keys: readonly string[], texts: Texts, path: string): readonly string[] => {
  const strange = Object.keys(texts).filter((key) => !keys.includes(key));
  const missing = keys.filter((key) => texts[key] === undefined);
  const [fault] = [...strange, ...missing];
  if (fault !== undefined) throw new Error(`${path}: ${fault} is not in both languages`);
  return keys.map((key) => texts[key] as string);
};

const withKeys = (texts: readonly string[]): string => `
import first from ${JSON.stringify(`./${KEYS_OF}`)};
const texts = ${JSON.stringify(texts)};
const all = {};
Object.keys(first).forEach((key, at) => { all[key] = texts[at]; });
export default all;
`;

/** Bundles the keys of the texts once, not once for each language: it is 4 KB of the main package. */
export const textsPlugin = (): Plugin => ({
  name: 'texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]i18n[\\/](?:pages[\\/])?[\w-]+\.json$/ }, async ({ path }) => {
      if (path.endsWith(KEYS_OF)) return null;
      const folder = dirname(path);
      const first = join(folder, KEYS_OF);
      const [keys, texts] = [Object.keys(await read(first)), await read(path)];
      return {
        contents: withKeys(listTexts(keys, texts, path)),
        loader: 'js',
        resolveDir: folder,
        watchFiles: [first, path],
      };
    });
  },
});
