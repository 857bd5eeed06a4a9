import { dirname, posix } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { RUNTIME_GLOBALS } from '../../tools/package/runtime-globals.ts';

/** Any use of it fails: a bundle that is only being read has no business with the host. */
const untouchable = (name: string): object =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        throw new Error(`${name}.${String(key)} is read while the bundle is evaluated`);
      },
    },
  );

const REMOVE_OTHERS = `(function (known) {
  for (const name of Object.getOwnPropertyNames(this)) if (!known.includes(name)) delete this[name];
}).bind(this)`;

type Exports = Record<string, unknown>;

/** Answers a file of the package by its path from the root. */
export type ReadScript = (path: string) => string;

/**
 * Evaluates a CommonJS script where only the language and the runtime's names exist, with no way from
 * text to code, and answers its exports. What it requires is read by path and evaluated likewise, once.
 * Throws what the scripts throw.
 */
export const evaluateBare = (entry: string, read: ReadScript): Exports => {
  const scope = createContext(
    { wx: untouchable('wx'), console },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const removeOthers = runInContext(REMOVE_OTHERS, scope) as (known: readonly string[]) => void;
  removeOthers([...RUNTIME_GLOBALS]);
  const known = new Map<string, { exports: Exports }>();
  const evaluate = (path: string): Exports => {
    const module = known.get(path) ?? { exports: {} };
    if (known.has(path)) return module.exports;
    known.set(path, module);
    const wrapped = runInContext(
      `(function (module, exports, require, GameGlobal) {${read(path)}\n})`,
      scope,
    );
    wrapped(module, module.exports, (wanted: string) => evaluate(posix.join(dirname(path), wanted)), {});
    return module.exports;
  };
  return evaluate(entry);
};
