/** What our shaders and the batcher's have: numbers, vectors, the screen's matrix and a list of samplers. */
export const UNIFORM_SETTERS = `
const vector = (length, set) => (name, cached, before, value, data, _all, gl) => {
  for (let at = 0; at < length; at += 1)
    if (before[at] !== value[at]) {
      for (at = 0; at < length; at += 1) before[at] = value[at];
      return set(gl, data[name].location, value);
    }
};
export const uniformSingleParserFunctions = {
  f32(name, cached, before, value, data, _all, gl) {
    if (before === value) return;
    cached.value = value;
    gl.uniform1f(data[name].location, value);
  },
  i32(name, cached, before, value, data, _all, gl) {
    if (before === value) return;
    cached.value = value;
    gl.uniform1i(data[name].location, value);
  },
  'vec2<f32>': vector(2, (gl, place, value) => gl.uniform2f(place, value[0], value[1])),
  'vec3<f32>': vector(3, (gl, place, value) => gl.uniform3f(place, value[0], value[1], value[2])),
  'vec4<f32>': vector(4, (gl, place, value) => gl.uniform4f(place, value[0], value[1], value[2], value[3])),
};
export const uniformArrayParserFunctions = {
  i32(name, _cached, _before, value, data, _all, gl) { gl.uniform1iv(data[name].location, value); },
};
const refuse = (name) => { throw new Error('the uniform ' + name + ' has no setter'); };
export const uniformParserFunctions = [
  (name, _cached, _before, value, data, _all, gl) => gl.uniformMatrix3fv(data[name].location, false, value.toArray(true)),
  refuse, refuse, refuse, refuse,
];`;

/** Attributes of the batcher, the boot's grids and the quads. */
export const ATTRIBUTE_FORMATS = `
const format = (size, stride, normalised) => ({ size, stride, normalised });
const FORMATS = {
  float32: format(1, 4, false),
  float32x2: format(2, 8, false),
  float32x4: format(4, 16, false),
  unorm8x4: format(4, 4, true),
  uint16x2: format(2, 4, false),
};
export const getAttributeInfoFromFormat = (name) => FORMATS[name] || FORMATS.float32;`;

/** Types that these shaders' attributes and uniforms are of. */
export const SHADER_TYPES = `
const NAMES = { FLOAT: 'float', FLOAT_VEC2: 'vec2', FLOAT_VEC3: 'vec3', FLOAT_VEC4: 'vec4', INT: 'int', FLOAT_MAT3: 'mat3', SAMPLER_2D: 'sampler2D' };
const FORMATS = { float: 'float32', vec2: 'float32x2', vec3: 'float32x3', vec4: 'float32x4' };
let table = null;
export const mapType = (gl, type) => {
  if (!table) {
    table = {};
    for (const name of Object.keys(NAMES)) table[gl[name]] = NAMES[name];
  }
  return table[type];
};
export const mapGlToVertexFormat = (gl, type) => FORMATS[mapType(gl, type)] || 'float32';`;

export const SHADER_VALUES = `
export const defaultValue = (type, size) => {
  const length = { vec2: 2, vec3: 3, vec4: 4, mat3: 9 }[type];
  if (!length) return 0;
  const value = new Float32Array(length * (type === 'mat3' ? 1 : size));
  if (type === 'mat3') value[0] = value[4] = value[8] = 1;
  return value;
};`;

/** Pictures lie upright in the atlas: none is turned or mirrored. */
export const UPRIGHT = `
const refuse = () => { throw new Error('no picture of the atlas is turned'); };
export const groupD8 = { E: 0, NW: 5, add: refuse, uX: refuse, uY: refuse };`;

/** Nothing is masked, and the context begins without a stencil test. */
export const NO_STENCIL = `
export class GlStencilSystem { setStencilMode() {} resetState() {} destroy() {} }
GlStencilSystem.extension = { type: ['webgl-system'], name: 'stencil' };`;

/** What is outdated is told by the compiler's declarations. */
export const NO_DEPRECATION = `
export function deprecation() {}
export const v8_0_0 = '', v8_3_4 = '', v8_21_0 = '', v8_22_0 = '';`;

/** Nothing is masked by colours; a frame still asks for a beginning. */
export const NO_COLOR_MASK = `
export class ColorMaskPipe { buildStart() {} destroy() {} }
ColorMaskPipe.extension = { type: ['webgl-pipes'], name: 'colorMask' };`;
