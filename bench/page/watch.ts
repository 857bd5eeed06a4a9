import { FRAME_BEGINS, FRAME_ENDS, type Watched } from './watched.ts';

/**
 * Runs in every window of a page before its own scripts. Frames then come when the bench asks for them, and the
 * clock with them; drawing calls are counted, and can be left undone, for software graphics would drown the script.
 */
interface Bench {
  benchWindows?: BenchWindow[];
  benchGraphics?: Graphics;
}

interface BenchWindow {
  /** False once the window was taken out of the page, with its textures. */
  alive(): boolean;
  hold(at: number): void;
  frame(): void;
  texels(): number;
}

interface Graphics {
  draws: number;
  muted: boolean;
}

const bench = window.top as unknown as Bench;
bench.benchWindows = bench.benchWindows ?? [];
bench.benchGraphics = bench.benchGraphics ?? { draws: 0, muted: false };
const graphics = bench.benchGraphics;
const textures = new Map<WebGLTexture, number>();

/** The frame this window is in; none for the page itself. */
const frameElement = window.frameElement;

const realNow = performance.now.bind(performance);
const realFrame = window.requestAnimationFrame.bind(window);
const { timeOrigin } = performance;
let held: number | null = null;
let waiting: FrameRequestCallback[] = [];

Performance.prototype.now = () => held ?? realNow();
window.requestAnimationFrame = (callback) => (held === null ? realFrame(callback) : waiting.push(callback));

bench.benchWindows.push({
  alive: () => frameElement?.isConnected ?? true,
  texels: () => [...textures.values()].reduce((sum, texels) => sum + texels, 0),
  hold(at) {
    held = at - timeOrigin;
  },
  frame() {
    const now = (held ?? 0) + 1000 / 60;
    held = now;
    const due = waiting;
    waiting = [];
    for (const callback of due) callback(now);
  },
});

type Gl = WebGLRenderingContext | WebGL2RenderingContext;
type Call = (this: Gl, ...rest: unknown[]) => unknown;

const watchCall = (prototype: object, name: string, before: (gl: Gl, rest: unknown[]) => boolean): void => {
  const owner = prototype as Record<string, Call>;
  const real = owner[name];
  if (!real) return;
  owner[name] = function (...rest) {
    return before(this, rest) ? real.apply(this, rest) : undefined;
  };
};

const countDraw = (): boolean => {
  graphics.draws += 1;
  return !graphics.muted;
};

/** Sizes are the fourth and fifth argument, or those of the picture that is handed over. */
const noteTexels = (gl: Gl, rest: unknown[]): boolean => {
  const texture = gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture | null;
  const level = rest[1] as number;
  const source = rest[rest.length - 1] as { width?: number; height?: number } | null;
  const [width, height] =
    rest.length > 6 ? [rest[3] as number, rest[4] as number] : [source?.width ?? 0, source?.height ?? 0];
  if (texture && level === 0) textures.set(texture, width * height);
  return true;
};

const noteStorage = (gl: Gl, rest: unknown[]): boolean =>
  noteTexels(gl, [rest[0], 0, 0, rest[3], rest[4], 0, 0]);

const forget = (_gl: Gl, [texture]: unknown[]): boolean => {
  textures.delete(texture as WebGLTexture);
  return true;
};

for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
  const draws = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'];
  for (const name of draws) watchCall(prototype, name, countDraw);
  watchCall(prototype, 'clear', () => !graphics.muted);
  watchCall(prototype, 'texImage2D', noteTexels);
  watchCall(prototype, 'texStorage2D', noteStorage);
  watchCall(prototype, 'deleteTexture', forget);
}

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const windows = (): readonly BenchWindow[] => (bench.benchWindows ?? []).filter((each) => each.alive());

const watched: Watched = {
  hold: (at) => {
    for (const each of windows()) each.hold(at);
  },
  mute: (muted) => {
    graphics.muted = muted;
  },
  play: async (count) => {
    const draws: number[] = [];
    for (let i = 0; i < count; i += 1) {
      graphics.draws = 0;
      const now = windows();
      performance.mark(FRAME_BEGINS);
      for (const each of now) each.frame();
      performance.mark(FRAME_ENDS);
      draws.push(graphics.draws);
      await breathe();
    }
    performance.clearMarks();
    return draws;
  },
  texels: () => windows().reduce((sum, each) => sum + each.texels(), 0),
};
if (window === window.top) window.watched = watched;
