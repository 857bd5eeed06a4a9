import type { Easel } from './bare-wx.ts';
import type { ContextNames, Picture } from './started.ts';
import type { Tasks } from './tasks.ts';

const nothing = (): void => {};

type Answers = Record<string, unknown>;

/** Declarations of a shader: `attribute vec2 aPosition;`, `uniform sampler2D uPages[4];`. */
const DECLARATION =
  /\b(attribute|in|uniform)\s+(?:(?:highp|mediump|lowp)\s+)?(\w+)\s+(\w+)(?:\[(\d+)\])?\s*;/g;
const TYPES: Readonly<Record<string, string>> = {
  float: 'FLOAT',
  vec2: 'FLOAT_VEC2',
  vec3: 'FLOAT_VEC3',
  vec4: 'FLOAT_VEC4',
  mat3: 'FLOAT_MAT3',
  mat4: 'FLOAT_MAT4',
  int: 'INT',
  sampler2D: 'SAMPLER_2D',
};

interface Shader {
  readonly kind: number;
  source: string;
}

interface Named {
  readonly name: string;
  readonly type: number;
  readonly size: number;
}

/** What a program says of itself: it is never compiled, but its declarations are read. */
const readProgram = (
  numbers: ContextNames['numbers'],
  shaders: readonly Shader[],
  wanted: 'attribute' | 'uniform',
): Named[] => {
  const found = new Map<string, Named>();
  for (const { kind, source } of shaders) {
    for (const [, word, type, name, size] of source.matchAll(DECLARATION)) {
      const isWanted =
        wanted === 'uniform' ? word === 'uniform' : word !== 'uniform' && kind === numbers.VERTEX_SHADER;
      if (isWanted)
        found.set(name!, {
          name: size ? `${name}[0]` : name!,
          type: numbers[TYPES[type!] ?? 'FLOAT']!,
          size: Number(size ?? 1),
        });
    }
  }
  return [...found.values()];
};

const programCalls = (numbers: ContextNames['numbers']): Answers => {
  const listed = (program: Shader[], wanted: 'attribute' | 'uniform') =>
    readProgram(numbers, program, wanted);
  return {
    createShader: (kind: number): Shader => ({ kind, source: '' }),
    shaderSource: (shader: Shader, source: string) => {
      shader.source = source;
    },
    createProgram: (): Shader[] => [],
    attachShader: (program: Shader[], shader: Shader) => void program.push(shader),
    getShaderParameter: () => true,
    getProgramParameter: (program: Shader[], name: number) => {
      if (name === numbers.ACTIVE_ATTRIBUTES) return listed(program, 'attribute').length;
      if (name === numbers.ACTIVE_UNIFORMS) return listed(program, 'uniform').length;
      return name === numbers.ACTIVE_UNIFORM_BLOCKS ? 0 : true;
    },
    getActiveAttrib: (program: Shader[], at: number) => listed(program, 'attribute')[at],
    getActiveUniform: (program: Shader[], at: number) => listed(program, 'uniform')[at],
    getAttribLocation: (program: Shader[], name: string) =>
      listed(program, 'attribute').findIndex((it) => it.name === name),
    getUniformLocation: (_program: Shader[], name: string) => ({ name }),
    getShaderInfoLog: () => '',
    getProgramInfoLog: () => '',
  };
};

const contextCalls = ({ numbers }: ContextNames): Answers => ({
  getExtension: () => null,
  getSupportedExtensions: () => [],
  getContextAttributes: () => ({ alpha: false, antialias: false, stencil: true, depth: true }),
  isContextLost: () => false,
  getError: () => 0,
  getShaderPrecisionFormat: () => ({ precision: 23, rangeMin: 127, rangeMax: 127 }),
  isVertexArray: () => true,
  checkFramebufferStatus: () => numbers.FRAMEBUFFER_COMPLETE,
  getParameter: (name: number) => {
    if (name === numbers.VERSION) return 'WebGL 2.0';
    if (name === numbers.VIEWPORT || name === numbers.SCISSOR_BOX) return [0, 0, 780, 1688];
    return name === numbers.MAX_TEXTURE_SIZE ? 4096 : 16;
  },
});

/** A context that takes everything and paints nothing: what is left is the script of who calls it. */
const makeContext = (names: ContextNames, tasks: Tasks, canvas: object): object => {
  const made = Object.fromEntries(
    names.calls.map((name) => [name, /^(create|fence)/.test(name) ? () => ({}) : nothing]),
  );
  const draws = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'];
  return {
    ...names.numbers,
    ...made,
    ...contextCalls(names),
    ...programCalls(names.numbers),
    ...Object.fromEntries(draws.map((name) => [name, tasks.drawn])),
    canvas,
    drawingBufferWidth: 780,
    drawingBufferHeight: 1688,
  };
};

/** A 2d context without a canvas: text is as wide as it is long. */
const makeBrush = (canvas: object): object => {
  const calls =
    `save restore scale rotate translate transform setTransform resetTransform clearRect fillRect strokeRect beginPath
    closePath moveTo lineTo arc arcTo rect ellipse bezierCurveTo quadraticCurveTo fill stroke clip fillText strokeText drawImage
    putImageData setLineDash roundRect`.split(/\s+/);
  const gradient = { addColorStop: nothing };
  return {
    ...Object.fromEntries(calls.map((name) => [name, nothing])),
    canvas,
    font: '10px sans-serif',
    measureText(this: { readonly font: string }, text: string) {
      const size = Number(/(\d+(\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
      return {
        width: text.length * size,
        actualBoundingBoxAscent: size * 0.8,
        actualBoundingBoxDescent: size * 0.2,
        actualBoundingBoxLeft: 0,
        actualBoundingBoxRight: text.length * size,
        fontBoundingBoxAscent: size,
        fontBoundingBoxDescent: size * 0.3,
      };
    },
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
    createPattern: () => null,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(width * height * 4),
    }),
    createImageData: (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(width * height * 4),
    }),
  };
};

const makeCanvas = (names: ContextNames, tasks: Tasks): object => {
  const contexts = new Map<string, object>();
  const canvas = {
    width: 300,
    height: 150,
    style: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    toDataURL: () => 'data:,',
    getContext: (type: string) => {
      const kind = type === '2d' ? '2d' : 'webgl2';
      if (!contexts.has(kind))
        contexts.set(kind, kind === '2d' ? makeBrush(canvas) : makeContext(names, tasks, canvas));
      return contexts.get(kind);
    },
  };
  return canvas;
};

/** Pictures and canvases where there is no page. */
export const makeStubEasel = (
  names: ContextNames,
  pictures: Readonly<Record<string, Picture>>,
  tasks: Tasks,
): Easel => ({
  createCanvas: () => makeCanvas(names, tasks),
  createImage: () => {
    const image = {
      width: 0,
      height: 0,
      onload: null as null | (() => void),
      onerror: null as null | (() => void),
      set src(path: string) {
        const picture = pictures[path];
        tasks.answer(() => {
          if (!picture) return image.onerror?.();
          Object.assign(image, { width: picture.width, height: picture.height });
          image.onload?.();
        });
      },
    };
    return image;
  },
});
