export type Graphics = WebGLRenderingContext | WebGL2RenderingContext;

/** Feature-detected: it is missing on some hosts, where the picture is drawn into whatever there is. */
export const isLost = (gl: Graphics): boolean => {
  try {
    return gl.isContextLost?.() === true;
  } catch {
    return false;
  }
};

type Precision = Pick<WebGLShaderPrecisionFormat, 'precision'>;

/** Missing or without an answer on some hosts: then the precision that every phone has is written into the shaders. */
const precisionOf = (gl: Graphics, kind: number, precision: number): Precision => {
  try {
    return gl.getShaderPrecisionFormat?.(kind, precision) ?? { precision: 0 };
  } catch {
    return { precision: 0 };
  }
};

/**
 * The part of a context that Pixi's capability probes use. It has no extensions, so a probe cannot reach
 * `WEBGL_lose_context` and take the screen away.
 */
export const probeOf = (gl: Graphics): object => ({
  MAX_TEXTURE_IMAGE_UNITS: gl.MAX_TEXTURE_IMAGE_UNITS,
  FRAGMENT_SHADER: gl.FRAGMENT_SHADER,
  HIGH_FLOAT: gl.HIGH_FLOAT,
  COMPILE_STATUS: gl.COMPILE_STATUS,
  getExtension: () => null,
  isContextLost: () => isLost(gl),
  getParameter: (name: number): unknown => gl.getParameter(name),
  getShaderPrecisionFormat: (kind: number, precision: number) => precisionOf(gl, kind, precision),
  createShader: (kind: number) => gl.createShader(kind),
  shaderSource: (shader: WebGLShader, source: string) => gl.shaderSource(shader, source),
  compileShader: (shader: WebGLShader) => gl.compileShader(shader),
  // A lost context answers null to everything, and Pixi would ask for ever after a shader that compiles.
  getShaderParameter: (shader: WebGLShader, name: number): unknown =>
    gl.getShaderParameter(shader, name) ?? true,
  deleteShader: (shader: WebGLShader) => gl.deleteShader(shader),
});
