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

/**
 * Evaluates a CommonJS script where only the language and the runtime's names exist, with no way from
 * text to code, and answers its exports. Throws what the script throws.
 */
export const evaluateBare = (script: string): Record<string, unknown> => {
  const scope = createContext(
    { wx: untouchable('wx'), console },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const module = { exports: {} as Record<string, unknown> };
  const removeOthers = runInContext(REMOVE_OTHERS, scope) as (known: readonly string[]) => void;
  removeOthers([...RUNTIME_GLOBALS]);
  const wrapped = runInContext(`(function (module, exports, GameGlobal) {${script}\n})`, scope);
  wrapped(module, module.exports, {});
  return module.exports;
};
