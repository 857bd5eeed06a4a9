import type { Manifest } from '../protocol/manifest.ts';
import { subpackageOf } from '../protocol/manifest.ts';
import type { Shadows } from './shadows.ts';

type Require = (id: string) => unknown;
interface Module {
  exports: unknown;
}

type Run = (require: Require, module: Module, exports: unknown) => void;

/**
 * A package file as the server wraps it: given what the unforgeable names mean, or the scope object with them, the module
 * function, and how it is told of their changes.
 */
export type ModuleBody = (...shadows: unknown[]) => [run: Run, take?: (...values: unknown[]) => void];

/** Where `npm` builds packages to. base-ability/module. */
const NPM_FOLDER = 'miniprogram_npm';

const normalise = (path: string): string => {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The folder and those above it, from the inside out; the root is empty. */
const foldersAbove = (folder: string): string[] => {
  const parts = folder.split('/').filter((part) => part !== '');
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    parts
      .slice(0, parts.length - up)
      .map((part) => `${part}/`)
      .join(''),
  );
};

/** Places a module may be at: from the file or the root; names without a dot are looked up among npm's packages too. */
const candidates = (from: string, id: string): string[] => {
  if (id.startsWith('/')) return [normalise(id)];
  const folder = folderOf(from);
  const own = normalise(folder + id);
  if (id.startsWith('.')) return [own];
  return [own, ...foldersAbove(folder).map((above) => normalise(`${above}${NPM_FOLDER}/${id}`))];
};

/** CommonJS as the package gets it: one instance a file. */
export class Modules {
  readonly #bodies = new Map<string, ModuleBody>();
  readonly #loaded = new Map<string, Module>();
  readonly #manifest: Manifest;
  readonly #shadows: Shadows;

  constructor(manifest: Manifest, shadows: Shadows) {
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

  #require(from: string, id: unknown): unknown {
    if (typeof id !== 'string') throw new Error('require args must be a string');
    const places = candidates(from, id);
    const found = places
      .flatMap((place) => [place, `${place}.js`, `${place}/index.js`])
      .find((path) => this.#bodies.has(path) && this.#reachable(from, path));
    if (found === undefined) {
      throw new Error(`module '${places[0]}.js' is not defined, require args is '${id}'`);
    }
    return this.#instance(found, id);
  }

  /** A file of a subpackage is seen from that subpackage and, once it was loaded, from the main package. */
  #reachable(from: string, to: string): boolean {
    const owner = subpackageOf(this.#manifest, to);
    const asking = subpackageOf(this.#manifest, from);
    return owner === null || owner === asking || asking === null;
  }

  #instance(path: string, id: string): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;
    const body = this.#bodies.get(path);
    if (body === undefined) throw new Error(`module '${path}' is not defined, require args is '${id}'`);
    const module: Module = { exports: {} };
    this.#loaded.set(path, module);
    this.#begin(body).call(undefined, (wanted) => this.#require(path, wanted), module, module.exports);
    return module.exports;
  }

  /** A module that assigns the unforgeable names takes no parameters: it looks them up in the scope object. */
  #begin(body: ModuleBody): Run {
    const isAssigning = body.length === 0;
    const [run, take] = isAssigning ? body(this.#shadows.scope) : body(...this.#shadows.list());
    if (take !== undefined) this.#shadows.follow(take);
    return run;
  }
}
