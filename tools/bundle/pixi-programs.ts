/**
 * Programs that are compiled and linked without asking how that went: the card does it while pictures are read, and the first
 * drawing waits for what is left of it, for all at once, because who asks after pictures were sent waits for those too.
 * Places of attributes are given before the link; the original asks for their names and links once more. What a lost context took along
 * is begun again.
 */
export const PROGRAMS = `
import { getAttributeInfoFromFormat } from '../../../shared/geometry/utils/getAttributeInfoFromFormat.mjs';
import { GlProgramData } from '../GlProgramData.mjs';
import { compileShader } from './compileShader.mjs';
import { defaultValue } from './defaultValue.mjs';
import { getUniformData } from './getUniformData.mjs';
import { logProgramError } from './logProgramError.mjs';
import { mapGlToVertexFormat } from './mapType.mjs';
const DECLARED = /^[ \\t]*(?:attribute|in)[ \\t]+(?:(?:highp|mediump|lowp)[ \\t]+)?\\w+[ \\t]+(\\w+)[ \\t]*;/gm;
const begun = new Map();
const finished = new Map();
const begin = (gl, { vertex, fragment }) => {
  const shaders = [compileShader(gl, gl.VERTEX_SHADER, vertex), compileShader(gl, gl.FRAGMENT_SHADER, fragment)];
  const linked = gl.createProgram();
  for (const shader of shaders) gl.attachShader(linked, shader);
  const names = [];
  for (let found; (found = DECLARED.exec(vertex)); ) names.push(found[1]);
  names.sort().forEach((name, at) => gl.bindAttribLocation(linked, at, name));
  gl.linkProgram(linked);
  return { linked, shaders, names };
};
export const beginProgram = (gl, program) => { begun.set(program, begin(gl, program)); };
const readAttributes = (gl, { linked, names }) => {
  const attributes = {};
  for (let at = gl.getProgramParameter(linked, gl.ACTIVE_ATTRIBUTES) - 1; at >= 0; at -= 1) {
    const { name, type } = gl.getActiveAttrib(linked, at);
    if (!names.includes(name)) continue;
    const format = mapGlToVertexFormat(gl, type);
    const { stride } = getAttributeInfoFromFormat(format);
    attributes[name] = { location: names.indexOf(name), format, stride, offset: 0, instance: false, start: 0 };
  }
  return attributes;
};
const isLinked = (gl, early) => early && gl.getProgramParameter(early.linked || early.program, gl.LINK_STATUS);
const finish = (gl, program, early) => {
  if (isLinked(gl, early)) return early;
  const late = begin(gl, program);
  if (!isLinked(gl, late)) logProgramError(gl, late.linked, ...late.shaders);
  return late;
};
const read = (gl, program, early) => {
  const { linked, shaders, names } = finish(gl, program, early);
  program._attributeData = readAttributes(gl, { linked, names });
  program._uniformData = getUniformData(linked, gl);
  program._uniformBlockData = {};
  for (const shader of shaders) gl.deleteShader(shader);
  const uniforms = {};
  for (const name of Object.keys(program._uniformData)) {
    const { type, size } = program._uniformData[name];
    uniforms[name] = { location: gl.getUniformLocation(linked, name), value: defaultValue(type, size) };
  }
  return new GlProgramData(linked, uniforms);
};
export const generateProgram = (gl, program) => {
  for (const [early, how] of begun) finished.set(early, read(gl, early, how));
  begun.clear();
  const data = finished.get(program);
  finished.delete(program);
  return isLinked(gl, data) ? data : read(gl, program);
};`;

/** Begins the batcher's program and those that are given; \`view/pixi/painter.ts\` asks for it. */
export const EARLY_PROGRAMS = `
import { batchProgram } from '../../../batcher/shared/DefaultShader.mjs';
import { beginProgram } from './program/generateProgram.mjs';
GlShaderSystem.prototype.beginPrograms = function (programs) {
  const all = [...programs, batchProgram(this._renderer.limits.maxBatchableTextures)];
  for (const program of all) beginProgram(this._gl, program);
};`;
