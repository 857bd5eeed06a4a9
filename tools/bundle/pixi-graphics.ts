/**
 * Pixi's dealings with the context, for hosts that lack or break what every browser has. It asks for no
 * extension, and hangs nothing of its own on the host's context.
 */
export const GL_CONTEXT = `
import { DOMAdapter } from '../../../../environment/adapter.mjs';
export class GlContextSystem {
  constructor(renderer) {
    this.renderer = renderer;
    this.extensions = {};
    this.multiView = false;
    this.restored = () => renderer.runners.contextChange.emit(this.gl);
  }
  contextChange(gl) {
    this.gl = gl;
    this.renderer.gl = gl;
    const newer = this.webGLVersion === 2;
    this.supports = {
      uint32Indices: newer, uniformBufferObject: newer, srgbTextures: newer, nonPowOf2wrapping: newer,
      nonPowOf2mipmaps: newer, msaa: newer,
    };
  }
  init({ context }) {
    this.canvas = this.renderer.view.canvas;
    this.webGLVersion = context instanceof DOMAdapter.get().getWebGLRenderingContext() ? 1 : 2;
    this.gl = context;
    this.restored();
    this.canvas.addEventListener('webglcontextrestored', this.restored);
  }
  ensureCanvasSize() {}
  destroy() {}
}
GlContextSystem.extension = { type: ['webgl-system'], name: 'context' };`;

/** Nothing is drawn by the smaller or the larger of two colours, for which WebGL 1 would be asked for an extension. */
export const BLEND_MODES = `
export const mapWebGLBlendModesToPixi = (gl) => ({
  normal: [gl.ONE, gl.ONE_MINUS_SRC_ALPHA],
  add: [gl.ONE, gl.ONE],
  none: [0, 0],
  'normal-npm': [gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA],
  'add-npm': [gl.SRC_ALPHA, gl.ONE, gl.ONE, gl.ONE],
});`;

/**
 * Vertex arrays only where they work: phones with WebGL 1 have them missing, hollow or wrong, and some with WebGL 2 as well. Without
 * them the pointers are set anew whenever something is drawn, which are a few calls for each of a frame's dozen drawings. Whether they do
 * is asked behind the first program: an answer waits until the card has done what it was told, and has then waited already.
 */
export const GL_GEOMETRY = `
import { getAttributeInfoFromFormat } from '../../shared/geometry/utils/getAttributeInfoFromFormat.mjs';
import { ensureAttributes } from '../shader/program/ensureAttributes.mjs';
import { getGlTypeFromFormat } from './utils/getGlTypeFromFormat.mjs';
const TOPOLOGIES = { 'point-list': 0, 'line-list': 1, 'line-strip': 3, 'triangle-list': 4, 'triangle-strip': 5 };
const arraysWork = (gl) => {
  try {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const works = gl.isVertexArray(array);
    gl.bindVertexArray(null);
    return works === true;
  } catch (_thrown) {
    return false;
  }
};
export class GlGeometrySystem {
  constructor(renderer) {
    this.renderer = renderer;
  }
  contextChange(gl) {
    this.gl = gl;
    this.arrays = undefined;
    this.known = new WeakMap();
    this.enabled = 0;
    this.bound = null;
  }
  bind(geometry, program) {
    this.geometry = geometry;
    this.prepare(geometry, program);
    if (this.arrays === undefined)
      this.arrays = this.renderer.context.webGLVersion === 2 && arraysWork(this.gl) ? new WeakMap() : null;
    if (this.arrays) this.bindArray(geometry, program);
    else this.enabled = this.point(geometry, program, this.enabled);
    for (const buffer of geometry.buffers) this.renderer.buffer.updateBuffer(buffer);
  }
  prepare(geometry, program) {
    const known = this.known.get(geometry) || new Set();
    if (known.has(program)) return;
    this.known.set(geometry, known.add(program));
    this.renderer.shader._getProgramData(program);
    ensureAttributes(geometry, program._attributeData);
  }
  bindArray(geometry, program) {
    const { gl } = this;
    const arrays = this.arrays.get(geometry) || new Map();
    this.arrays.set(geometry, arrays);
    const known = arrays.get(program);
    const array = known || gl.createVertexArray();
    if (this.bound !== array) gl.bindVertexArray(array);
    this.bound = array;
    if (known) return;
    arrays.set(program, array);
    this.point(geometry, program, 0);
  }
  point(geometry, program, enabled) {
    const { gl, renderer } = this;
    const { attributes, indexBuffer } = geometry;
    let used = 0;
    if (indexBuffer) renderer.buffer.bind(indexBuffer);
    for (const name in program._attributeData) {
      const { location } = program._attributeData[name];
      const { buffer, format, stride, offset } = attributes[name];
      const { size, normalised } = getAttributeInfoFromFormat(format);
      renderer.buffer.bind(buffer);
      used |= 1 << location;
      if (!(enabled & (1 << location))) gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, getGlTypeFromFormat(format), normalised, stride, offset);
    }
    for (let location = 0; enabled >> location; location++) {
      if ((enabled & ~used) & (1 << location)) gl.disableVertexAttribArray(location);
    }
    return used;
  }
  draw(topology, size, start = 0) {
    const { gl, geometry } = this;
    const kind = TOPOLOGIES[topology || geometry.topology];
    const { indexBuffer } = geometry;
    if (!indexBuffer) return gl.drawArrays(kind, start, size || geometry.vertexCount);
    const { BYTES_PER_ELEMENT, length } = indexBuffer.data;
    const type = BYTES_PER_ELEMENT === 2 ? gl.UNSIGNED_SHORT : gl.UNSIGNED_INT;
    gl.drawElements(kind, size || geometry.indexCount || length, type, start * BYTES_PER_ELEMENT);
  }
  resetState() {
    this.unbind();
  }
  unbind() {
    if (this.bound) this.gl.bindVertexArray(null);
    this.bound = null;
  }
  destroy() {}
}
GlGeometrySystem.extension = { type: ['webgl-system'], name: 'geometry' };`;
