import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listFiles } from '../build/list-files.ts';

const WORD = /[A-Za-z_$][\w$]*/g;

const folderOf = (from: NodeJS.Require, name: string): string =>
  dirname(from.resolve(`${name}/package.json`));

/** Where the typings of the language, of browsers and of WeChat lie. */
const typingFolders = (): readonly string[] => {
  const require = createRequire(import.meta.url);
  const compiler = createRequire(require.resolve('typescript/package.json'));
  const built = `@typescript/typescript-${process.platform}-${process.arch}`;
  return [join(folderOf(compiler, built), 'lib'), folderOf(require, '@types/wechat-minigame')];
};

/** Every word of a folder's files. */
export const wordsIn = (folder: string, ending: RegExp): readonly string[] =>
  listFiles(folder)
    .filter((name) => ending.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(WORD) ?? []);

/** Every word that the language, a browser or the client may call something by, and many more. */
export const hostNames = (): ReadonlySet<string> =>
  new Set(typingFolders().flatMap((folder) => wordsIn(folder, /\.d\.ts$/)));
