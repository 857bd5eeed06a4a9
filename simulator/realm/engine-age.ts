import { ANDROID_ENGINE, PC_ENGINE } from '../limits.ts';
import type { Device } from '../protocol/device.ts';
import { native } from './natives.ts';

/** First iOS (its JavaScriptCore) and first V8, as the version of the Chrome that has it, of what a script may call. */
interface Arrival {
  readonly on: string;
  readonly names: string;
  readonly ios: number;
  readonly v8: number;
}

/** Newer than the oldest client in use. developer.mozilla.org, browser compatibility data. */
const ARRIVALS: readonly Arrival[] = [
  { on: 'global', names: 'WeakRef FinalizationRegistry', ios: 14.5, v8: 84 },
  { on: 'Array.prototype', names: 'at', ios: 15.4, v8: 92 },
  { on: 'String.prototype', names: 'at', ios: 15.4, v8: 92 },
  { on: 'TypedArray.prototype', names: 'at', ios: 15.4, v8: 92 },
  { on: 'Object', names: 'hasOwn', ios: 15.4, v8: 93 },
  { on: 'Array.prototype', names: 'findLast findLastIndex', ios: 15.4, v8: 97 },
  { on: 'TypedArray.prototype', names: 'findLast findLastIndex', ios: 15.4, v8: 97 },
  { on: 'Array.prototype', names: 'toReversed toSorted toSpliced with', ios: 16, v8: 110 },
  { on: 'TypedArray.prototype', names: 'toReversed toSorted with', ios: 16, v8: 110 },
  { on: 'String.prototype', names: 'isWellFormed toWellFormed', ios: 16.4, v8: 111 },
  { on: 'ArrayBuffer.prototype', names: 'resize resizable maxByteLength', ios: 16.4, v8: 111 },
  { on: 'Array', names: 'fromAsync', ios: 16.4, v8: 121 },
  { on: 'ArrayBuffer.prototype', names: 'transfer transferToFixedLength detached', ios: 17.4, v8: 114 },
  { on: 'Object', names: 'groupBy', ios: 17.4, v8: 117 },
  { on: 'Map', names: 'groupBy', ios: 17.4, v8: 117 },
  { on: 'Promise', names: 'withResolvers', ios: 17.4, v8: 119 },
  {
    on: 'Set.prototype',
    names: 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    ios: 17,
    v8: 122,
  },
  {
    on: 'Iterator.prototype',
    names: 'map filter take drop flatMap reduce toArray forEach some every find',
    ios: 18.4,
    v8: 122,
  },
  { on: 'Promise', names: 'try', ios: 18.2, v8: 128 },
  { on: 'RegExp', names: 'escape', ios: 18.2, v8: 136 },
  { on: 'Uint8Array', names: 'fromBase64 fromHex', ios: 18.2, v8: 140 },
  { on: 'Uint8Array.prototype', names: 'toBase64 toHex setFromBase64 setFromHex', ios: 18.2, v8: 140 },
  { on: 'Math', names: 'f16round', ios: 18.2, v8: 135 },
  { on: 'Math', names: 'sumPrecise', ios: 26.2, v8: 147 },
  { on: 'Error', names: 'isError', ios: 26, v8: 134 },
  { on: 'Map.prototype', names: 'getOrInsert getOrInsertComputed', ios: 26.2, v8: 145 },
  // Phones draw with a canvas of WeChat's own, PC clients with Chromium's.
  { on: 'CanvasRenderingContext2D.prototype', names: 'filter', ios: Number.POSITIVE_INFINITY, v8: PC_ENGINE },
];

type Holder = Record<string, object | undefined>;

const { window } = native;
const globals = window as unknown as Holder & Record<string, { prototype: object } | undefined>;

/** Places without a name of their own. */
const UNNAMED: Readonly<Record<string, object>> = {
  global: window,
  'TypedArray.prototype': Object.getPrototypeOf(Int8Array.prototype) as object,
  'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object,
};

/** Taken before the globals are swept away. */
const PLACES: ReadonlyMap<string, object> = new Map(
  ARRIVALS.flatMap(({ on }) => {
    const [name = '', member] = on.split('.');
    const place = UNNAMED[on] ?? (member === undefined ? globals[name] : globals[name]?.prototype);
    return place === undefined ? [] : [[on, place as object] as const];
  }),
);

const isOlder = ({ platform, system, mode }: Device, { ios, v8 }: Arrival): boolean => {
  if (platform === 'ios') return Number.parseFloat(system.replace(/^\D+/, '')) < ios;
  return (mode === 'android' ? ANDROID_ENGINE : PC_ENGINE) < v8;
};

/** Takes away what the script engine of this device does not have yet. */
export const makeEngineOf = (device: Device): void => {
  for (const arrival of ARRIVALS) {
    const place = PLACES.get(arrival.on);
    if (place === undefined || !isOlder(device, arrival)) continue;
    for (const name of arrival.names.split(' ')) Reflect.deleteProperty(place, name);
  }
};
