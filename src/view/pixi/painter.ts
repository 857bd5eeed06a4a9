import 'pixi.js/unsafe-eval';
import { type Container, Ticker, WebGLRenderer } from 'pixi.js';
import { adaptHost, type Graphics } from './adapt-host.ts';
import { CanvasProxy, type ScreenCanvas } from './screen-canvas.ts';

export interface PainterParts {
  readonly canvas: ScreenCanvas;
  readonly gl: Graphics;
  readonly webglVersion: 1 | 2;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per point. */
  readonly pixelRatio: number;
}

/** Draws a scene on the screen and outlives the loss of its context. */
export class Painter {
  private readonly renderer: WebGLRenderer;
  private readonly canvas: CanvasProxy;
  private readonly gl: Graphics;
  private lost = false;

  private constructor(renderer: WebGLRenderer, canvas: CanvasProxy, gl: Graphics) {
    this.renderer = renderer;
    this.canvas = canvas;
    this.gl = gl;
  }

  /** Rejects when the context refuses a shader: there is nothing to fall back to. */
  static async create(parts: PainterParts): Promise<Painter> {
    adaptHost(parts.gl, parts.webglVersion);
    // Pixi's own loop would run beside ours from the moment its scheduler registers.
    Ticker.system.autoStart = false;
    const canvas = new CanvasProxy(parts.canvas);
    const renderer = new WebGLRenderer();
    await renderer.init({
      canvas: canvas as never,
      context: parts.gl as WebGL2RenderingContext,
      preferWebGLVersion: parts.webglVersion,
      width: parts.width,
      height: parts.height,
      resolution: parts.pixelRatio,
      antialias: false,
      autoDensity: false,
      backgroundColor: 0x121a3c,
      // The scene covers the screen, so clearing costs one fill and saves tile memory loads.
      clearBeforeRender: true,
      skipExtensionImports: true,
      // Everything that is uploaded stays in use until the end.
      gcActive: false,
    });
    return new Painter(renderer, canvas, parts.gl);
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.renderer.resize(width, height, pixelRatio);
  }

  /** Skips the frame while the context is lost, and rebuilds everything in it when it is back. */
  draw(scene: Container): void {
    if (this.gl.isContextLost()) {
      this.lost = true;
      return;
    }
    if (this.lost) this.restore();
    this.renderer.render({ container: scene });
  }

  restore(): void {
    this.lost = false;
    this.canvas.contextRestored();
  }
}
