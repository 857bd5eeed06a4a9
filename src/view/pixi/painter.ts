import 'pixi.js/unsafe-eval';
import { type Container, type GlProgram, Ticker, WebGLRenderer } from 'pixi.js';
import { adaptHost } from './adapt-host.ts';
import { glowProgram } from './glow.ts';
import { type Graphics, isLost } from './probe-context.ts';
import { quadProgram } from './quad-shader.ts';
import { CanvasProxy } from './screen-canvas.ts';
import { skyProgram } from './sky.ts';
import type { Surface } from './surface.ts';

export interface PainterSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per point. */
  readonly pixelRatio: number;
}

/** Pixi as it is bundled compiles programs while pictures are read (tools/bundle/pixi-programs.ts); as it comes, when it draws. */
interface EarlyPrograms {
  beginPrograms?(programs: readonly GlProgram[]): void;
}

/** Draws a scene on the screen and outlives the loss of its context. */
export class Painter {
  private readonly renderer: WebGLRenderer;
  private readonly canvas: CanvasProxy;
  private readonly gl: Graphics;
  private lost = false;
  private broken = false;

  private constructor(renderer: WebGLRenderer, canvas: CanvasProxy, gl: Graphics) {
    this.renderer = renderer;
    this.canvas = canvas;
    this.gl = gl;
  }

  /** Rejects when the context is lost before the first picture, or refuses a shader: there is nothing to fall back to. */
  static async create({ canvas, gl, webglVersion }: Surface, size: PainterSize): Promise<Painter> {
    if (isLost(gl)) throw new Error('the context of the screen is lost');
    adaptHost(gl, webglVersion);
    // Pixi's own loop would run beside ours from the moment its scheduler registers.
    Ticker.system.autoStart = false;
    const proxy = new CanvasProxy(canvas);
    const renderer = new WebGLRenderer();
    await renderer.init({
      canvas: proxy as never,
      context: gl as WebGL2RenderingContext,
      preferWebGLVersion: webglVersion,
      width: size.width,
      height: size.height,
      resolution: size.pixelRatio,
      autoDensity: false,
      backgroundColor: 0x121a3c,
      // The scene covers the screen, so clearing costs one fill and saves tile memory loads.
      clearBeforeRender: true,
      skipExtensionImports: true,
      // Everything that is uploaded stays in use until the end.
      gcActive: false,
    });
    (renderer.shader as EarlyPrograms).beginPrograms?.([quadProgram(), skyProgram(), glowProgram()]);
    return new Painter(renderer, proxy, gl);
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.renderer.resize(width, height, pixelRatio);
  }

  /** Skips the frame while the context is lost, and rebuilds everything in it when it is back. */
  draw(scene: Container): void {
    if (isLost(this.gl)) {
      this.lost = true;
      return;
    }
    if (this.lost) this.restore();
    this.render(scene);
  }

  /** A context that throws is told of once, not in every frame: the run goes on, seen or not. */
  private render(container: Container): void {
    try {
      this.renderer.render({ container });
      this.broken = false;
    } catch (thrown) {
      const told = this.broken;
      this.broken = true;
      if (!told) throw thrown;
    }
  }

  restore(): void {
    this.lost = false;
    this.canvas.contextRestored();
  }
}
