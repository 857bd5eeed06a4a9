/**
 * What the browser gave this realm before its globals were taken away. Only simulator code reads it; the game
 * must never be handed anything from here that leads back to the document.
 */
const property = <T extends object, K extends keyof T>(prototype: T, key: K) => {
  const found = Object.getOwnPropertyDescriptor(prototype, key);
  if (found?.get === undefined) throw new Error(`no accessor ${String(key)}`);
  const { get, set } = found;
  return {
    get: (owner: object): T[K] => get.call(owner),
    set: (owner: object, value: T[K]): void => set?.call(owner, value),
  };
};

const canvas = HTMLCanvasElement.prototype;
const image = HTMLImageElement.prototype;
const listen = EventTarget.prototype.addEventListener;

export const native = {
  window,
  document,
  console: window.console,
  Date: window.Date,
  Promise: window.Promise,
  FinalizationRegistry: window.FinalizationRegistry,
  JSON: window.JSON,
  WebAssembly: window.WebAssembly as typeof window.WebAssembly | undefined,
  FontFace: window.FontFace,
  Path2D: window.Path2D,
  AudioContext: window.AudioContext,
  Audio: window.Audio,
  MediaRecorder: window.MediaRecorder,
  XMLHttpRequest: window.XMLHttpRequest,
  MessageChannel: window.MessageChannel,
  Blob: window.Blob,
  Response: window.Response,
  DecompressionStream: window.DecompressionStream,
  WebSocket: window.WebSocket,
  Worker: window.Worker,
  URL: window.URL,
  TextEncoder: window.TextEncoder,
  TextDecoder: window.TextDecoder,
  AbortController: window.AbortController,
  fetch: window.fetch.bind(window),
  crypto: window.crypto,
  atob: window.atob.bind(window),
  btoa: window.btoa.bind(window),
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
  reportError: window.reportError.bind(window),
  /** Milliseconds since 1970 with a fraction. */
  now: (
    (performance) => () =>
      performance.timeOrigin + performance.now()
  )(window.performance),
  createElement: document.createElement.bind(document),
  fonts: document.fonts,
  listen: (target: EventTarget, type: string, listener: (event: Event) => void): void =>
    listen.call(target, type, listener),
  canvas: {
    width: property(canvas, 'width'),
    height: property(canvas, 'height'),
    getContext: (owner: object, type: string, attributes?: object): unknown =>
      canvas.getContext.call(owner as HTMLCanvasElement, type, attributes),
    toDataURL: (owner: object, type?: string, quality?: number): string =>
      canvas.toDataURL.call(owner as HTMLCanvasElement, type, quality),
  },
  image: {
    width: property(image, 'width'),
    height: property(image, 'height'),
    src: property(image, 'src'),
    crossOrigin: property(image, 'crossOrigin'),
  },
};
