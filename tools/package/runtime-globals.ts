/**
 * All a script of the package may take from its surroundings: the language up to ES2019 (later functions come
 * from the base library's polyfills only as far as they can), and what the typings of the runtime declare.
 */
const LANGUAGE = `Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array
  Int32Array Int8Array JSON Map Math NaN Number Object Promise RangeError ReferenceError Reflect RegExp Set String
  Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
  decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined`;

const RUNTIME = `wx console GameGlobal require requirePlugin module exports setTimeout clearTimeout setInterval
  clearInterval requestAnimationFrame cancelAnimationFrame WXWebAssembly`;

const namesIn = (list: string): string[] => list.split(/\s+/);

export const LANGUAGE_GLOBALS: ReadonlySet<string> = new Set(namesIn(LANGUAGE));

export const RUNTIME_GLOBALS: ReadonlySet<string> = new Set([...LANGUAGE_GLOBALS, ...namesIn(RUNTIME)]);

/** A worker has its own door to the game, and no other host function. */
export const WORKER_GLOBALS: ReadonlySet<string> = new Set([
  ...LANGUAGE_GLOBALS,
  'worker',
  'console',
  'require',
  'module',
  'exports',
]);

/** Names that exist on some clients only, with the reason not to lean on them. */
export const UNRELIABLE: ReadonlyMap<string, string> = new Map([
  ['Proxy', 'cannot be supplied where an old client lacks it'],
  ['Intl', 'is missing or partial on older iOS'],
  ['globalThis', 'is missing on older iOS: say GameGlobal'],
  ['BigInt', 'is missing on older iOS'],
  ['WeakRef', 'is missing on older iOS'],
]);
