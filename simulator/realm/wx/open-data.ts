import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Canvases } from './canvas.ts';

const PRIMITIVES = new Set(['number', 'string', 'boolean', 'undefined']);

/** A message may nest, but what it holds in the end are primitive values. OpenDataContext.postMessage. */
const isMessage = (value: unknown): boolean => {
  if (value === null || PRIMITIVES.has(typeof value)) return true;
  if (typeof value !== 'object') return false;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return plain && Object.values(value).every(isMessage);
};

const encode = (message: unknown): string => {
  if (typeof message !== 'object' || message === null || !isMessage(message)) {
    throw new TypeError('OpenDataContext.postMessage:fail the values of a message must be primitive');
  }
  return native.JSON.stringify(message);
};

/** The game's half of the open-data domain: a canvas, and messages that go one way. */
export const openDataPlugin = (context: Context, canvases: Canvases) => {
  let made: WechatMinigame.OpenDataContext | null = null;
  const make = (mode: unknown): WechatMinigame.OpenDataContext => {
    const canvas = canvases.shared(mode);
    return Object.freeze({
      canvas,
      postMessage: (message: unknown): void => {
        const text = encode(message);
        context.host.openData?.post(text);
      },
    });
  };
  return {
    getOpenDataContext: (option?: WechatMinigame.GetOpenDataContextOption) => {
      made ??= make(option?.sharedCanvasMode);
      return made;
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
