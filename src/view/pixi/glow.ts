import { GlProgram, RenderContainer, Shader, State, UniformGroup, type WebGLRenderer } from 'pixi.js';
import { gridGeometry } from './grid.ts';

const vertex = `
precision highp float;
attribute vec2 aPosition;
uniform vec2 uScreen;
uniform vec4 uBox;
uniform vec4 uLamp;
uniform vec3 uColor;
varying vec3 vLight;
void main() {
  vec2 at = uBox.xy + aPosition * uBox.zw;
  vec2 away = (at - uLamp.xy) / uLamp.zw;
  vLight = uColor * exp(-dot(away, away) * 2.2);
  gl_Position = vec4(at.x * 2.0 / uScreen.x - 1.0, 1.0 - at.y * 2.0 / uScreen.y, 0.0, 1.0);
}`;

const fragment = `
varying vec3 vLight;
void main() {
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  gl_FragColor = vec4(max(vLight + (noise - 0.5) / 255.0, 0.0), 0.0);
}`;

export const glowProgram = (): GlProgram =>
  GlProgram.from({ vertex, fragment, name: 'glow', preferredFragmentPrecision: 'highp' });

/** Cells of the lit box; light is computed at their corners. */
const CELLS = 20;
/** Reaches of the lamp after which its light is under one step of colour. */
const DARK_AFTER = 1.5;

/** Lamplight inside a box of the screen: added to what is below, dithered, so that no band shows. Points. */
export class Glow {
  readonly node: RenderContainer;
  private readonly uniforms = new UniformGroup({
    uScreen: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
    uBox: { value: new Float32Array(4), type: 'vec4<f32>' },
    uLamp: { value: new Float32Array([0, 0, 1, 1]), type: 'vec4<f32>' },
    uColor: { value: new Float32Array(3), type: 'vec3<f32>' },
  });

  constructor() {
    const geometry = gridGeometry(CELLS, CELLS);
    const shader = new Shader({
      glProgram: glowProgram(),
      resources: { glow: this.uniforms },
    });
    const state = State.for2d();
    this.node = new RenderContainer({
      render: (renderer) => (renderer as WebGLRenderer).encoder.draw({ geometry, shader, state }),
    });
  }

  setScreen(width: number, height: number): void {
    this.uniforms.uniforms.uScreen.set([width, height]);
  }

  /** The box that is lit. */
  setBox(left: number, top: number, width: number, height: number): void {
    this.uniforms.uniforms.uBox.set([left, top, width, height]);
  }

  /** The lamp's place and how far it reaches each way; what of the box is too far above to be lit is not drawn. */
  setLamp(x: number, y: number, reachX: number, reachY: number): void {
    const box = this.uniforms.uniforms.uBox;
    const unlit = Math.max(0, y - reachY * DARK_AFTER - box[1]!);
    box[1] = box[1]! + unlit;
    box[3] = box[3]! - unlit;
    this.uniforms.uniforms.uLamp.set([x, y, reachX, reachY]);
  }

  /** 0xrrggbb at a strength of 0 and up. */
  setColor(color: number, strength: number): void {
    const light = this.uniforms.uniforms.uColor;
    light[0] = (((color >> 16) & 255) / 255) * strength;
    light[1] = (((color >> 8) & 255) / 255) * strength;
    light[2] = ((color & 255) / 255) * strength;
  }
}
