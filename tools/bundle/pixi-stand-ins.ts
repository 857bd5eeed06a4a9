/**
 * The game writes every colour as a number, or as four channels of 0…1. What `toArray` gives is overwritten by the
 * next call, as the original's is: it is asked in every frame.
 */
export const NUMERIC_COLOR = `
export class Color {
  constructor(value) { this.red = 1; this.green = 1; this.blue = 1; this.alpha = 1; this.out = [1, 1, 1, 1]; this.setValue(value); }
  set(red, green, blue, alpha) { this.red = red; this.green = green; this.blue = blue; this.alpha = alpha; return this; }
  setValue(value) {
    if (typeof value === 'number') return this.set((value >> 16 & 255) / 255, (value >> 8 & 255) / 255, (value & 255) / 255, 1);
    if (value instanceof Color) return this.set(value.red, value.green, value.blue, value.alpha);
    if (typeof value !== 'string') return this.set(value[0], value[1], value[2], value.length > 3 ? value[3] : 1);
    throw new Error('colours are numbers, not ' + value);
  }
  setAlpha(alpha) { this.alpha = alpha; return this; }
  toArray() {
    const out = this.out;
    out[0] = this.red; out[1] = this.green; out[2] = this.blue; out[3] = this.alpha;
    return out;
  }
  toBgrNumber() {
    return (Math.round(this.blue * 255) << 16) + (Math.round(this.green * 255) << 8) + Math.round(this.red * 255);
  }
}
Color.shared = new Color(0xffffff);`;

/** Collects nothing, as `gcActive: false` asks. */
export const IDLE_COLLECTOR = `
export class GCSystem {
  constructor() { this.now = 0; }
  addCollection() {}
  addResource() {}
  addResourceHash() {}
  removeResource() {}
  destroy() {}
}
GCSystem.extension = { type: ['webgl-system'], name: 'gc', priority: 0 };`;

/** The screen is drawn to directly; ends the pass as the original does. */
export const NO_BACK_BUFFER = `
export class GlBackBufferSystem {
  constructor(renderer) { this.renderer = renderer; this.useBackBuffer = false; }
  renderEnd() { this.renderer.renderTarget.finishRenderPass(); }
  destroy() { this.renderer = null; }
}
GlBackBufferSystem.extension = { type: ['webgl-system'], name: 'backBuffer', priority: 1 };`;

/** The batcher's shader without its twin for WebGPU. */
export const GL_BATCH_SHADER = `
import { compileHighShaderGlProgram } from '../../high-shader/compileHighShaderToProgram.mjs';
import { colorBitGl } from '../../high-shader/shader-bits/colorBit.mjs';
import { generateTextureBatchBitGl } from '../../high-shader/shader-bits/generateTextureBatchBit.mjs';
import { roundPixelsBitGl } from '../../high-shader/shader-bits/roundPixelsBit.mjs';
import { getBatchSamplersUniformGroup } from '../../renderers/gl/shader/getBatchSamplersUniformGroup.mjs';
import { Shader } from '../../renderers/shared/shader/Shader.mjs';
const programs = new Map();
export const batchProgram = (maxTextures) => {
  const bits = [colorBitGl, generateTextureBatchBitGl(maxTextures), roundPixelsBitGl];
  if (!programs.has(maxTextures)) programs.set(maxTextures, compileHighShaderGlProgram({ name: 'batch', bits }));
  return programs.get(maxTextures);
};
export class DefaultShader extends Shader {
  constructor(maxTextures) {
    super({ glProgram: batchProgram(maxTextures), resources: { batchSamplers: getBatchSamplersUniformGroup(maxTextures) } });
    this.maxTextures = maxTextures;
  }
}`;

export const GL_HIGH_SHADER = `
import { GlProgram } from '../renderers/gl/shader/GlProgram.mjs';
import { compileHighShaderGl } from './compiler/compileHighShader.mjs';
import { fragmentGlTemplate, vertexGlTemplate } from './defaultProgramTemplate.mjs';
import { globalUniformsBitGl } from './shader-bits/globalUniformsBit.mjs';
export function compileHighShaderGlProgram({ bits, name }) {
  const template = { vertex: vertexGlTemplate, fragment: fragmentGlTemplate };
  return new GlProgram({ name, ...compileHighShaderGl({ template, bits: [globalUniformsBitGl, ...bits] }) });
}`;

/** Which uniforms need a setter of their own, in the order of `unsafe-eval`'s setters; their texts are not needed. */
export const UNIFORM_PARSERS = `
const parser = (type, member) => ({
  type: type + '<f32>',
  test: ({ type: given, size, value }) =>
    value[member] !== undefined && (member === 'a' || (given === type + '<f32>' && size === 1)),
});
export const uniformParsers = [
  parser('mat3x3', 'a'), parser('vec4', 'width'), parser('vec2', 'x'), parser('vec4', 'red'), parser('vec3', 'red'),
];`;

/** Pools serve filters, masks and cached groups: none is used. */
export const emptyPool = (name: string): string => `
export const ${name} = {
  setScreenSize() {}, removeScreen() {}, returnTexture() {}, clear() {},
  getOptimalTexture() { throw new Error('${name} is left out'); },
};`;

/** Pictures and canvases are of the default format; a render target may want depth and stencil. */
export const INTERNAL_FORMATS = `
import { DOMAdapter } from '../../../../../environment/adapter.mjs';
export const mapFormatToGlInternalFormat = (gl) => ({
  rgba8unorm: gl.RGBA,
  bgra8unorm: gl instanceof DOMAdapter.get().getWebGLRenderingContext() ? gl.RGBA : gl.RGBA8,
  'depth24plus-stencil8': gl.DEPTH24_STENCIL8,
});`;

export const PIXEL_TYPES = `
export const mapFormatToGlType = (gl) => ({
  rgba8unorm: gl.UNSIGNED_BYTE, bgra8unorm: gl.UNSIGNED_BYTE, 'depth24plus-stencil8': gl.UNSIGNED_INT_24_8,
});`;

export const PIXEL_FORMATS = `
export const mapFormatToGlFormat = (gl) => ({
  rgba8unorm: gl.RGBA, bgra8unorm: gl.RGBA, 'depth24plus-stencil8': gl.DEPTH_STENCIL,
});`;
