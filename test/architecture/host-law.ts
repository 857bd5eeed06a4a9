import { parse } from 'acorn';
import { transform, transformSync } from 'esbuild';
import { freeVariables } from '../../tools/package/free-variables.ts';
import { LANGUAGE_GLOBALS, RUNTIME_GLOBALS } from '../../tools/package/runtime-globals.ts';
import type { SourceFile } from './source-file.ts';
import type { Violation } from './violation.ts';

/** What turns the host into ports, and so may name what the host offers: a folder, and the domain's one file. */
const HOST_PLACES = ['src/platform/wx/', 'src/platform/cocos/', 'src/open-data/host.ts'];

/** What a browser offers besides, where a preview runs in one. */
const BROWSER_PLACE = 'src/platform/cocos/preview-platform.ts';
const BROWSER_GLOBALS = ['globalThis', 'AudioContext'];

const WITHOUT_TYPES = { loader: 'ts', target: 'esnext' } as const;

const globalsOf = (script: string): string[] => {
  const program = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  return [...new Set(freeVariables(program).map(({ node }) => node.name))];
};

const judge = (file: SourceFile, script: string): Violation[] => {
  const known = HOST_PLACES.some((place) => file.path.startsWith(place)) ? RUNTIME_GLOBALS : LANGUAGE_GLOBALS;
  const browser = file.path === BROWSER_PLACE ? BROWSER_GLOBALS : [];
  return globalsOf(script)
    .filter((name) => !known.has(name) && !browser.includes(name))
    .map((name) => ({ law: 'host', file: file.path, what: `takes ${name} from its surroundings` }));
};

/**
 * Shipped code takes from its surroundings only the language; the host comes through the ports. The bundler
 * folds a browser's names away, so that here is the place where one of ours would be noticed.
 */
export const hostLaw = (file: SourceFile): Violation[] =>
  judge(file, transformSync(file.text, WITHOUT_TYPES).code);

/** As `hostLaw` of each. The compiler, which is a process, is started for all of them and not for each. */
export const hostLawOfAll = async (files: readonly SourceFile[]): Promise<Violation[]> => {
  const scripts = await Promise.all(files.map(({ text }) => transform(text, WITHOUT_TYPES)));
  return files.flatMap((file, at) => judge(file, scripts[at]!.code));
};
