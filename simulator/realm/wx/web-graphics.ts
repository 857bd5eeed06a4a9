import type { Context } from '../context.ts';

export interface GraphicsWatch {
  /** Calls of the context that draw. */
  readonly drawing: readonly string[];
  /** Takes the context away. */
  lose(): void;
  /** Something was drawn by an extension. */
  drawn(): void;
}

type Graphics = Record<string, (...rest: unknown[]) => unknown>;

/** Calls of a WebGL context that hosts are known to get wrong; drawing is watched as one, `WebGL.draw`. */
const WATCHED = [
  'getExtension',
  'getSupportedExtensions',
  'getShaderPrecisionFormat',
  'getContextAttributes',
  'isContextLost',
];

const functionsOf = (owner: object): string[] => {
  const found: string[] = [];
  for (const key in owner) {
    if (typeof (owner as Record<string, unknown>)[key] === 'function') found.push(key);
  }
  return found;
};

/** Instanced and multiple draws of extensions draw as well. */
const watchExtensionDrawing = (extension: Graphics, drawn: () => void): void => {
  for (const name of functionsOf(extension).filter((it) => /^(?:draw|multiDraw)/.test(it))) {
    const draw = extension[name]!;
    extension[name] = (...rest: unknown[]): unknown => {
      drawn();
      return draw.apply(extension, rest);
    };
  }
};

/** An extension goes by `WebGL.<its name>`: without it the answer is null; its functions can go wrong one by one. */
const watchExtensions = ({ hostCalls }: Context, gl: Graphics, { drawn }: GraphicsWatch): void => {
  const { getExtension } = gl;
  const watched = new WeakSet<object>();
  gl.getExtension = (name: unknown): unknown => {
    const api = `WebGL.${String(name)}`;
    if (hostCalls.isAbsent(api)) return null;
    const order = hostCalls.ask(api, '');
    if (order?.how === 'fail' || order?.how === 'never') return null;
    const extension = getExtension!.call(gl, name) as object | null;
    if (extension !== null && !watched.has(extension)) {
      watched.add(extension);
      watchExtensionDrawing(extension as Graphics, drawn);
      hostCalls.watchMembers(extension, api, functionsOf(extension));
    }
    return extension;
  };
};

/** Calls that draw: one that is to fail takes the context away, as a phone short of memory does. */
const watchDrawing = ({ hostCalls }: Context, gl: Graphics, { drawing, lose }: GraphicsWatch): void => {
  for (const name of drawing) {
    const draw = gl[name];
    if (draw === undefined) continue;
    gl[name] = (...rest: unknown[]): unknown => {
      if (hostCalls.ask('WebGL.draw', name)?.how === 'fail') lose();
      return draw.apply(gl, rest);
    };
  }
};

/** Puts the phone's faults around a WebGL context. */
export const watchGraphics = (context: Context, target: object, watch: GraphicsWatch): void => {
  const gl = target as Graphics;
  watchExtensions(context, gl, watch);
  context.hostCalls.watchMembers(gl, 'WebGL', WATCHED);
  watchDrawing(context, gl, watch);
};
