import { GlProgram, RenderContainer, Shader, State, UniformGroup, type WebGLRenderer } from 'pixi.js';
import type { SkySheet } from '../../shared/art-sheet.ts';
import { parseColor } from '../graphics/color.ts';
import { gridGeometry } from './grid.ts';
import { skyFragment, skyVertex } from './sky-shader.ts';

/** Cells of some 14 points on a phone: fine enough for the moon's halo. */
const COLUMNS = 28;
const ROWS = 60;

export const skyProgram = (): GlProgram =>
  GlProgram.from({
    vertex: skyVertex,
    fragment: skyFragment,
    name: 'sky',
    preferredFragmentPrecision: 'highp',
  });

const setColor = (uniform: Float32Array, color: string): void => {
  const value = parseColor(color);
  uniform[0] = (value >> 16) / 255;
  uniform[1] = ((value >> 8) & 255) / 255;
  uniform[2] = (value & 255) / 255;
};

/** The sky behind everything: one quad over the whole screen. Lengths in points. */
export class Sky {
  readonly node: RenderContainer;
  private readonly uniforms = new UniformGroup({
    uSize: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
    uMoon: { value: new Float32Array([0, 0, 1]), type: 'vec3<f32>' },
    uZenith: { value: new Float32Array(3), type: 'vec3<f32>' },
    uHigh: { value: new Float32Array(3), type: 'vec3<f32>' },
    uLow: { value: new Float32Array(3), type: 'vec3<f32>' },
    uHorizon: { value: new Float32Array(3), type: 'vec3<f32>' },
    uMoonlight: { value: new Float32Array(3), type: 'vec3<f32>' },
    uHalo: { value: 1, type: 'f32' },
    uWarmth: { value: 0, type: 'f32' },
    uLight: { value: 0, type: 'f32' },
  });

  constructor() {
    const state = State.for2d();
    state.blend = false;
    const geometry = gridGeometry(COLUMNS, ROWS);
    const shader = new Shader({
      glProgram: skyProgram(),
      resources: { sky: this.uniforms },
    });
    this.node = new RenderContainer({
      render: (renderer) => (renderer as WebGLRenderer).encoder.draw({ geometry, shader, state }),
    });
  }

  resize(width: number, height: number): void {
    this.uniforms.uniforms.uSize.set([width, height]);
  }

  setTheme({ colors, moonlight }: SkySheet): void {
    const { uZenith, uHigh, uLow, uHorizon, uMoonlight } = this.uniforms.uniforms;
    setColor(uZenith, colors[0]);
    setColor(uHigh, colors[1]);
    setColor(uLow, colors[2]);
    setColor(uHorizon, colors[3]);
    setColor(uMoonlight, moonlight);
  }

  /** Where the moon shines from, and how strongly (1 is a full moon). */
  setMoon(x: number, y: number, radius: number, halo: number): void {
    const moon = this.uniforms.uniforms.uMoon;
    moon[0] = x;
    moon[1] = y;
    moon[2] = radius;
    this.uniforms.uniforms.uHalo = halo;
  }

  /** `warmth` 0…1: lantern light from below; `light` 0…1: the whole sky gone to moonlight. */
  setGlow(warmth: number, light: number): void {
    this.uniforms.uniforms.uWarmth = warmth;
    this.uniforms.uniforms.uLight = light;
  }
}
