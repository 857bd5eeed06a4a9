import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { freeVariables } from '../../tools/package/free-variables.ts';
import { LANGUAGE_GLOBALS, RUNTIME_GLOBALS } from '../../tools/package/runtime-globals.ts';
import type { SourceFile } from './source-file.ts';
import type { Violation } from './violation.ts';

/** What turns the host into ports, and so may name what the host offers: a folder, and the domain's one file. */
const HOST_PLACES = ['src/platform/wx/', 'src/platform/cocos/', 'src/open-data/host.ts'];

/** What a browser offers besides, where a preview runs in one. */
const BROWSER_PLACE = 'src/platform/cocos/preview-platform.ts';
const BROWSER_GLOBALS = ['globalThis', 'AudioContext'];

const globalsOf = (file: SourceFile): string[] => {
  const script = transformSync(file.text, { loader: 'ts', target: 'esnext' }).code;
  const program = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  return [...new Set(freeVariables(program).map(({ node }) => node.name))];
};

/**
 * Shipped code takes from its surroundings only the language; the host comes through the ports. The bundler
 * folds a browser's names away, so that here is the place where one of ours would be noticed.
 */
export const hostLaw = (file: SourceFile): Violation[] => {
  const known = HOST_PLACES.some((place) => file.path.startsWith(place)) ? RUNTIME_GLOBALS : LANGUAGE_GLOBALS;
  const browser = file.path === BROWSER_PLACE ? BROWSER_GLOBALS : [];
  return globalsOf(file)
    .filter((name) => !known.has(name) && !browser.includes(name))
    .map((name) => ({ law: 'host', file: file.path, what: `takes ${name} from its surroundings` }));
};
