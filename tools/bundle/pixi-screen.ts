/** Everything is drawn on the screen: there are no targets of other kinds to be made, resized and read back. */
export const SCREEN_TARGET = `
import { CLEAR } from '../const.mjs';
import { GlRenderTarget } from '../GlRenderTarget.mjs';
export class GlRenderTargetAdaptor {
  init(renderer, system) {
    this.renderer = renderer;
    this.system = system;
  }
  startRenderPass(target, clear = true, color, { x, y, width, height }) {
    this.renderer.gl.viewport(x, target.pixelHeight - height - y, width, height);
    this.clear(target, clear, color);
  }
  clear(_target, clear, color) {
    if (!clear) return;
    const { gl, state } = this.renderer;
    const wanted = clear === true ? CLEAR.ALL : clear;
    const [red, green, blue, alpha] = color || this.system.defaultClearColor;
    if (wanted & CLEAR.COLOR) gl.clearColor(red, green, blue, alpha);
    const opened = wanted & CLEAR.DEPTH && !state.depthMaskEnabled;
    if (opened) gl.depthMask(true);
    gl.clear(wanted);
    if (opened) gl.depthMask(false);
  }
  finishRenderPass() {}
  initGpuRenderTarget() {
    const target = new GlRenderTarget();
    target.framebuffer = null;
    return target;
  }
  resizeGpuRenderTarget() {}
  destroyGpuRenderTarget() {}
  resetState() {}
}`;

/** Nothing ticks but the game's own loop. */
export const NO_TICKER = `
export class Ticker {}
Ticker.system = { autoStart: false, add() {}, remove() {} };`;

/**
 * The pictures of a frame lie on six pages. The original finds out how many pages the card can take by compiling shaders until
 * one passes, which a start would wait for; eight is what WebGL promises.
 */
export const FEW_TEXTURES = 'export const checkMaxIfStatementsInShader = (most) => Math.min(most, 8);';
