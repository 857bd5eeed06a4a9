import type { LogLevel } from './log-source.ts';
import type { Manifest } from './manifest.ts';

/** What goes between a game and its worker's thread, around what the game itself sends. */
export type FromWorker =
  | { readonly kind: 'message'; readonly data: unknown }
  | { readonly kind: 'log'; readonly level: LogLevel; readonly text: string }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };

export type ToWorker = { readonly kind: 'message'; readonly data: unknown };

/** Where a worker's script is asked for, with its entry. */
export const WORKER_URL = '/worker';

export interface WorkerFolder {
  /** With a closing slash. */
  readonly root: string;
  /** It has to be fetched by preDownloadSubpackage first. */
  readonly isSubpackage: boolean;
}

/** The folder whose code runs in a worker; null where game.json declares none. reference/configuration/app, workers. */
export const workerFolder = ({ config }: Pick<Manifest, 'config'>): WorkerFolder | null => {
  const { workers } = config;
  const { path, isSubpackage } = (typeof workers === 'object' ? (workers ?? {}) : { path: workers }) as {
    path?: unknown;
    isSubpackage?: unknown;
  };
  if (typeof path !== 'string' || path === '') return null;
  return { root: `${path.replace(/^\/+|\/+$/g, '')}/`, isSubpackage: isSubpackage === true };
};
