import type { LogLevel } from '../../protocol/log-source.ts';
import type { FromWorker, ToWorker } from '../../protocol/worker-line.ts';
import { ALLOWED_GLOBALS, UNFORGEABLE } from '../allowed-globals.ts';
import { type ModuleBody, Modules } from '../modules.ts';
import { Shadows } from '../shadows.ts';

type Listener = (value: unknown) => unknown;

/** Taken before the thread's globals go. */
const thread = self;
const post = thread.postMessage.bind(thread) as (message: FromWorker) => void;
const listen = thread.addEventListener.bind(thread);

/** Names a worker has: the language, timers and the console. No wx, no canvas, no network. createWorker. */
const KEPT: readonly string[] = ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const NOT_HERE: readonly string[] = ['wx', 'requestAnimationFrame', 'cancelAnimationFrame', 'requirePlugin'];

const isKept = (name: string): boolean =>
  KEPT.includes(name) || (ALLOWED_GLOBALS.has(name) && !NOT_HERE.includes(name));

const sweep = (owner: object): void => {
  for (const name of Object.getOwnPropertyNames(owner))
    if (!isKept(name)) Reflect.deleteProperty(owner, name);
};

const sweepAll = (): void => {
  sweep(thread);
  let above = Object.getPrototypeOf(thread) as object | null;
  while (above !== null && above !== Object.prototype) {
    const here = above;
    above = Object.getPrototypeOf(here) as object | null;
    sweep(here);
  }
};

const define = (name: string, value: unknown): void => {
  Object.defineProperty(thread, name, { value, writable: true, configurable: true });
};

const show = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

const makeConsole = (): object => {
  const write =
    (level: LogLevel) =>
    (...values: unknown[]): void =>
      post({ kind: 'log', level, text: values.map(show).join(' ') });
  const levels: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];
  return Object.fromEntries(levels.map((level) => [level, write(level)]));
};

const failed = (error: unknown): void => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  post({ kind: 'error', message, stack: stack ?? '' });
};

/** The thread's own end of the line, as its code knows it. Worker.onMessage hears the data itself. */
const makeWorker = (): object => {
  const listeners: Listener[] = [];
  listen('message', ({ data }: MessageEvent<ToWorker>) => {
    for (const listener of [...listeners]) {
      try {
        listener(data.data);
      } catch (error) {
        failed(error);
      }
    }
  });
  return {
    env: {},
    onMessage: (listener: Listener) => void listeners.push(listener),
    postMessage: (data: unknown) => post({ kind: 'message', data }),
  };
};

const shadows = new Shadows();
const modules = new Modules({ name: '', config: {}, files: [], subpackages: [], checksUrls: true }, shadows);

const run = (entry: string): void => {
  const worker = makeWorker();
  const console = makeConsole();
  sweepAll();
  define('worker', worker);
  define('console', console);
  define('GameGlobal', thread);
  for (const name of UNFORGEABLE) if (name in thread) define(name, undefined);
  listen('error', (event) => {
    event.preventDefault();
    failed(event.error ?? event.message);
  });
  listen('unhandledrejection', (event) => failed(event.reason));
  try {
    modules.run(entry);
  } catch (error) {
    failed(error);
  }
};

Object.assign(thread, {
  __define__: (path: string, body: ModuleBody) => modules.define(path, body),
  __run__: run,
});
