import { DOMAdapter } from 'pixi.js';
import { type Graphics, probeOf } from './probe-context.ts';

/** Stands for the class of WebGL 1 contexts: Pixi asks `gl instanceof …` and the host has no such name. */
const contextClass = (webglVersion: 1 | 2): typeof WebGLRenderingContext =>
  ({ [Symbol.hasInstance]: () => webglVersion === 1 }) as unknown as typeof WebGLRenderingContext;

const refuse = (what: string) => (): never => {
  throw new Error(`Pixi asked the host for ${what}`);
};

/**
 * Tells Pixi about its host. The only canvas it may create is the one for its probes, which lose their
 * context on purpose: they are given a harmless view of the main one.
 */
export const adaptHost = (gl: Graphics, webglVersion: 1 | 2): void => {
  const probeCanvas = { width: 1, height: 1, getContext: () => probeOf(gl) };
  DOMAdapter.set({
    createCanvas: () => probeCanvas as never,
    createImage: refuse('an image'),
    getCanvasRenderingContext2D: () => ({ prototype: {} }) as never,
    getWebGLRenderingContext: () => contextClass(webglVersion),
    getNavigator: () => ({ userAgent: '', gpu: null }),
    getBaseUrl: () => '',
    getFontFaceSet: () => null,
    fetch: refuse('a file'),
    parseXML: refuse('XML'),
  });
};
