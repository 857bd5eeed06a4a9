import { GlProgram, Shader, type TextureSource, UniformGroup } from 'pixi.js';

/** Pages a batch may mix in one draw call. */
export const PAGES = 4;

const vertex = `
attribute vec2 aPosition;
attribute vec2 aUV;
attribute vec4 aColor;
attribute float aPage;
uniform vec2 uScreen;
varying vec2 vUV;
varying vec4 vColor;
varying float vPage;
void main() {
  vUV = aUV;
  vColor = aColor;
  vPage = aPage;
  gl_Position = vec4(aPosition.x * 2.0 / uScreen.x - 1.0, 1.0 - aPosition.y * 2.0 / uScreen.y, 0.0, 1.0);
}`;

const fragment = `
varying vec2 vUV;
varying vec4 vColor;
varying float vPage;
uniform sampler2D uPage0;
uniform sampler2D uPage1;
uniform sampler2D uPage2;
uniform sampler2D uPage3;
void main() {
  vec4 texel;
  if (vPage < 0.5) texel = texture2D(uPage0, vUV);
  else if (vPage < 1.5) texel = texture2D(uPage1, vUV);
  else if (vPage < 2.5) texel = texture2D(uPage2, vUV);
  else texel = texture2D(uPage3, vUV);
  gl_FragColor = texel * vColor;
}`;

export const quadProgram = (): GlProgram => GlProgram.from({ vertex, fragment, name: 'quads' });

export interface QuadShader {
  readonly shader: Shader;
  /** Points; the batch's coordinates are points from the top left. */
  setScreen(width: number, height: number): void;
}

/** One program for every batch: textured quads with premultiplied vertex colours. */
export const createQuadShader = (sources: readonly TextureSource[]): QuadShader => {
  const screen = new UniformGroup({ uScreen: { value: new Float32Array([1, 1]), type: 'vec2<f32>' } });
  const source = (page: number): TextureSource => sources[page] ?? sources[0]!;
  const shader = new Shader({
    glProgram: quadProgram(),
    resources: { uPage0: source(0), uPage1: source(1), uPage2: source(2), uPage3: source(3), screen },
  });
  return {
    shader,
    setScreen(width, height) {
      screen.uniforms.uScreen[0] = width;
      screen.uniforms.uScreen[1] = height;
      screen.update();
    },
  };
};
