import { type Begun, type Easel, packageOf } from './bare-wx.ts';
import type { PageBench, Starter, StartOrder, StartTimes } from './started.ts';
import { makeStubEasel } from './stub-graphics.ts';
import { MOST_TASKS, Tasks } from './tasks.ts';

/** What shells have beside the language: JavaScriptCore's has these. */
interface Shell {
  readonly preciseTime?: () => number;
  readonly drainMicrotasks?: () => void;
}

const shell = globalThis as Shell;

/** The page's own, before the bench's takes its place. Milliseconds between two looks for pictures. */
const waitFor = globalThis.setTimeout;
const WAIT_MS = 2;

const clock = (): number => (shell.preciseTime ? shell.preciseTime() * 1000 : performance.now());

/** In a page promises are done when the next message comes. */
const runInPage = (task: () => void): Promise<number> => {
  const began = clock();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(clock() - began);
    port2.postMessage(null);
    task();
  });
};

/** In a shell they are emptied by hand. */
const runInShell = (task: () => void): number => {
  const began = clock();
  task();
  shell.drainMicrotasks?.();
  return clock() - began;
};

const timesOf = (tasks: Tasks, { characters }: Begun): StartTimes => ({
  ...tasks.times,
  characters: characters(),
});

const loadedImage = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = address;
  });

/** The canvases of a page; its pictures were decoded before. */
const pageEasel = (
  images: ReadonlyMap<string, HTMLImageElement>,
  screen: HTMLCanvasElement,
  tasks: Tasks,
): Easel => ({
  createCanvas: (isScreen) => (isScreen ? screen : document.createElement('canvas')),
  createImage: () => {
    const proxy = new Image();
    Object.defineProperty(proxy, 'src', {
      set: (path: string) => {
        const image = images.get(path);
        tasks.waiting += 1;
        if (image) HTMLImageElement.prototype.setAttribute.call(proxy, 'src', image.src);
        const told = proxy.onload;
        proxy.onload = null;
        void proxy.decode().then(() => {
          tasks.waiting -= 1;
          tasks.answer(() => told?.call(proxy, new Event('load')));
        });
      },
    });
    return proxy;
  },
});

const watchDraws = (tasks: Tasks): void => {
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const owner = prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of ['drawElements', 'drawArrays']) {
      const real = owner[name]!;
      owner[name] = function (this: unknown, ...given) {
        tasks.drawn();
        return real.apply(this, given);
      };
    }
  }
};

/** Frames and timers of a page become the bench's, and pictures tell of themselves within a task. */
const takeOver = (tasks: Tasks): void => {
  const later = (call: unknown, ms?: number): number => tasks.later(call as () => void, ms);
  Object.assign(window, {
    requestAnimationFrame: tasks.nextFrame,
    setTimeout: later,
    clearTimeout: tasks.forget,
  });
  Object.defineProperty(HTMLImageElement.prototype, 'onload', {
    set(this: HTMLImageElement, call: ((event: Event) => void) | null) {
      if (!call) return;
      tasks.waiting += 1;
      this.addEventListener('load', (event) => {
        tasks.waiting -= 1;
        tasks.answer(() => call.call(this, event));
      });
    },
  });
};

const pageOf = ({ texts }: StartOrder, bench: PageBench): Begun => {
  const text = texts['page.js']!;
  return {
    begin: () => {
      // biome-ignore lint/security/noGlobalEval: as a page runs a script of its own.
      globalThis.eval(text);
      (globalThis as unknown as { startPage(bench: PageBench): void }).startPage(bench);
    },
    characters: () => text.length,
  };
};

const inPage = async (order: StartOrder): Promise<StartTimes> => {
  const tasks = new Tasks(clock);
  const entries = Object.entries(order.pictures).map(
    async ([path, { address }]) => [path, await loadedImage(address)] as const,
  );
  const images = new Map(await Promise.all(entries));
  const screen = document.createElement('canvas');
  document.body.append(screen);
  watchDraws(tasks);
  const bench = {
    canvas: screen,
    pictures: Object.fromEntries(images),
    sheets: order.texts,
    ready: tasks.isReady,
  };
  if (order.kind === 'page') takeOver(tasks);
  const begun =
    order.kind === 'page' ? pageOf(order, bench) : packageOf(order, tasks, pageEasel(images, screen, tasks));
  tasks.answer(begun.begin);
  for (let turn = 0; turn < MOST_TASKS; turn += 1) {
    const task = tasks.next();
    if (task === null) await new Promise((resolve) => waitFor(resolve, WAIT_MS));
    else if (tasks.took(await runInPage(task))) return timesOf(tasks, begun);
  }
  throw new Error('home was never drawn');
};

/** Everything at once, for a shell waits for nobody. */
const inShell = (order: StartOrder): StartTimes => {
  const tasks = new Tasks(clock);
  const begun = packageOf(order, tasks, makeStubEasel(order.names, order.pictures, tasks));
  tasks.answer(begun.begin);
  for (let turn = 0; turn < MOST_TASKS; turn += 1) {
    const task = tasks.next();
    if (task && tasks.took(runInShell(task))) return timesOf(tasks, begun);
  }
  throw new Error('home was never drawn');
};

const starter: Starter = {
  start: (order) => (typeof document === 'undefined' ? inShell(order) : inPage(order)),
};
(globalThis as unknown as { starter: Starter }).starter = starter;
