/** What Pixi may do with the on-screen canvas: read and set its size. The host's canvas is no event target. */
export interface ScreenCanvas {
  width: number;
  height: number;
}

type Listener = (event: { preventDefault(): void }) => void;

/**
 * The on-screen canvas as Pixi expects it. The host sends no context events, so the listeners Pixi registers
 * are kept here and called by `contextRestored`.
 */
export class CanvasProxy {
  private readonly listeners = new Map<string, Listener>();
  private readonly screen: ScreenCanvas;

  constructor(screen: ScreenCanvas) {
    this.screen = screen;
  }

  get width(): number {
    return this.screen.width;
  }

  set width(pixels: number) {
    this.screen.width = pixels;
  }

  get height(): number {
    return this.screen.height;
  }

  set height(pixels: number) {
    this.screen.height = pixels;
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, listener);
  }

  removeEventListener(type: string): void {
    this.listeners.delete(type);
  }

  contextRestored(): void {
    this.listeners.get('webglcontextrestored')?.({ preventDefault: () => undefined });
  }
}
