import { UNFORGEABLE } from '../realm/allowed-globals.ts';

const NAMES = UNFORGEABLE.join(', ');

/** `window = …` and the like, where the name is not a member and is not being declared. */
const ASSIGNMENT = new RegExp(
  `(?<![\\w$.])(?<!\\b(?:var|let|const)\\s+)(?:${UNFORGEABLE.join('|')})\\s*` +
    `(?:\\*\\*|<<|>>>?|&&|\\|\\||\\?\\?|[-+*/%&|^])?=(?![=>])`,
);

/** Whether a file may give one of the names that no browser lets go a new value. */
export const assignsUnforgeable = (source: string): boolean => ASSIGNMENT.test(source);

/**
 * A package file as a module function; its lines stay where they are. The names that cannot be deleted are variables around
 * it, which the realm sets anew whenever one of them changes: a lookup costs nothing. In a file that assigns one of them they
 * are members of a scope object, so that every other module sees the assignment; there each global name is looked up slowly.
 */
export const wrapModule = (path: string, source: string, strict: boolean): string => {
  const body = `function (require, module, exports) { ${strict ? "'use strict'; " : ''}${source}\n}`;
  const made = assignsUnforgeable(source)
    ? `function () { with (arguments[0]) { return [${body}]; } }`
    : `(${NAMES}) => [${body}, (...all) => { [${NAMES}] = all; }]`;
  return `__define__(${JSON.stringify(path)}, ${made});\n`;
};
