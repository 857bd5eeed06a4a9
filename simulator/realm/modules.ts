import type { Manifest } from '../protocol/manifest.ts';
import { subpackageOf } from '../protocol/manifest.ts';

type Require = (id: string) => unknown;
interface Module {
  exports: unknown;
}

/** A package file as the server wraps it: given what the unforgeable names mean, the module function. */
export type ModuleBody = (
  ...shadows: unknown[]
) => (require: Require, module: Module, exports: unknown) => void;

const normalise = (path: string): string => {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** CommonJS as the package gets it: one instance a file, paths from the file or from the package root. */
export class Modules {
  readonly #bodies = new Map<string, ModuleBody>();
  readonly #loaded = new Map<string, Module>();
  readonly #manifest: Manifest;
  readonly #shadows: () => unknown[];

  constructor(manifest: Manifest, shadows: () => unknown[]) {
    this.#manifest = manifest;
    this.#shadows = shadows;
  }

  define(path: string, body: ModuleBody): void {
    this.#bodies.set(path, body);
  }

  /** Runs a package's entry file, for instance `game.js`. */
  run(path: string): unknown {
    return this.#instance(path, path);
  }

  #require(from: string, id: string): unknown {
    const base = id.startsWith('.') ? folderOf(from) : '';
    const wanted = normalise(base + id);
    const found = [wanted, `${wanted}.js`, `${wanted}/index.js`].find((path) => this.#bodies.has(path));
    if (found === undefined || !this.#reachable(from, found)) {
      throw new Error(`module '${wanted}.js' is not defined, require args is '${id}'`);
    }
    return this.#instance(found, id);
  }

  /** A file of a subpackage is seen from that subpackage alone. */
  #reachable(from: string, to: string): boolean {
    const owner = subpackageOf(this.#manifest, to);
    return owner === null || owner === subpackageOf(this.#manifest, from);
  }

  #instance(path: string, id: string): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;
    const body = this.#bodies.get(path);
    if (body === undefined) throw new Error(`module '${path}' is not defined, require args is '${id}'`);
    const module: Module = { exports: {} };
    this.#loaded.set(path, module);
    const run = body(...this.#shadows());
    run.call(undefined, (wanted) => this.#require(path, wanted), module, module.exports);
    return module.exports;
  }
}
