/**
 * Names a script finds without asking wx: the language itself, and what the typings declare (`index.d.ts`,
 * `lib.wx.wasm.d.ts`). Names newer than the oldest client in use are left out, so that using one fails here first.
 */
const LANGUAGE = [
  'Object,Function,Array,Number,Boolean,String,Symbol,Date,Promise,RegExp,JSON,Math,Proxy,Reflect',
  'Error,EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError',
  'Map,Set,WeakMap,WeakSet,WeakRef,FinalizationRegistry,ArrayBuffer,DataView,Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array',
  'Int32Array,Uint32Array,Float32Array,Float64Array',
  'Infinity,NaN,undefined,globalThis,eval,isFinite,isNaN,parseFloat,parseInt',
  'decodeURI,decodeURIComponent,encodeURI,encodeURIComponent,escape,unescape',
];

const HOST = [
  'console,setTimeout,clearTimeout,setInterval,clearInterval,requestAnimationFrame,cancelAnimationFrame',
  'GameGlobal,wx,requirePlugin',
];

export const ALLOWED_GLOBALS: ReadonlySet<string> = new Set([...LANGUAGE, ...HOST].join(',').split(','));

/**
 * Own names of a browser's global object that cannot be deleted. Modules get them as parameters instead
 * (see the server's wrapper), and GameGlobal keeps values of its own under them.
 */
export const UNFORGEABLE = ['window', 'document', 'location', 'top'] as const;

/** Constants of the window's prototype that cannot be deleted either; numbers, which no game asks for. */
export const UNDELETABLE: readonly string[] = ['TEMPORARY', 'PERSISTENT'];
