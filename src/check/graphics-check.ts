import type { ReportLine } from '../shared/phone-report.ts';
import { type Check, line } from './check.ts';

interface Opened {
  readonly gl: WebGL2RenderingContext;
  readonly webglVersion: number;
}

/** Where the game is drawn by another engine there is no context of ours. */
const openedOf = (surface: unknown): Opened | null => {
  const { gl, webglVersion } = (surface ?? {}) as Partial<Opened>;
  return gl && typeof webglVersion === 'number' ? { gl, webglVersion } : null;
};

/** Waits until all that was drawn is drawn: a pixel can not be read sooner. */
export const finish = (surface: unknown): void => {
  const gl = openedOf(surface)?.gl;
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
};

const arraysWork = (gl: WebGL2RenderingContext): boolean => {
  try {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const works = gl.isVertexArray(array);
    gl.bindVertexArray(null);
    gl.deleteVertexArray(array);
    return works === true;
  } catch {
    return false;
  }
};

/** They are used on WebGL 2 alone; where they fail there, the game sets its pointers anew for each drawing. */
const arraysLine = ({ gl, webglVersion }: Opened): ReportLine => {
  if (webglVersion === 1) return line('ok', 'vertex arrays', 'not used on WebGL 1');
  return arraysWork(gl)
    ? line('ok', 'vertex arrays', 'work')
    : line('bad', 'vertex arrays', 'missing or broken; the game does without');
};

const parameter = (gl: WebGL2RenderingContext, name: number): string => String(gl.getParameter(name));

export const graphics: Check = {
  name: 'graphics',
  run: async ({ surface }) => {
    const opened = openedOf(surface);
    if (!opened) return [line('info', 'graphics', 'drawn by another engine')];
    const { gl, webglVersion } = opened;
    const sizes = `textures ${parameter(gl, gl.MAX_TEXTURE_SIZE)}, units ${parameter(gl, gl.MAX_TEXTURE_IMAGE_UNITS)}`;
    return [
      gl.isContextLost?.() === true
        ? line('bad', 'graphics', 'the context is lost')
        : line('ok', 'graphics', `WebGL ${webglVersion}, ${sizes}`),
      line('info', 'renderer', parameter(gl, gl.RENDERER)),
      arraysLine(opened),
    ];
  },
};
