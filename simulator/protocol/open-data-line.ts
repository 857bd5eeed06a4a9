/** `offscreenCanvas` is drawn by the game; `screenCanvas` is a layer of its own above it. GetOpenDataContextOption. */
export type SharedCanvasMode = 'offscreenCanvas' | 'screenCanvas';

/** Edges of the layer in logical pixels, as CSS has them; the game may set these and no others. */
export type LayerStyle = Partial<Record<'left' | 'top' | 'width' | 'height', string>>;

/** What the game's realm can do to the open-data domain. There is no way back. */
export interface OpenDataLine {
  /** The element the domain draws on. For the simulator's own code: it is never handed to the game. */
  readonly canvas: HTMLCanvasElement;
  /** Only the game sets the size. Both sides are cleared by it. */
  resize(side: 'width' | 'height', pixels: number): void;
  /** The first `getOpenDataContext` decides. */
  choose(mode: SharedCanvasMode): void;
  /** JSON of a message. What is sent before the domain runs waits for it. */
  post(message: string): void;
  style(style: LayerStyle): void;
}
