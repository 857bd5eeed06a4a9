import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Files } from './files.ts';

/** Files of the package alone. Those that end in `.br` are packed, and a browser unpacks for its network alone. */
const moduleBytes = (files: Files, path: unknown): ArrayBuffer => {
  if (typeof path !== 'string' || !path.endsWith('.wasm') || files.locate(path).root !== 'package')
    throw new CallFailure('path should be a .wasm file of the package');
  return files.bytes(path);
};

/** `WXWebAssembly`: modules by their path, never by their bytes. performance/perf-webassembly. A browser without a compiler has none. */
export const makeWebAssembly = ({ hostCalls }: Context, files: Files): object | undefined => {
  const compiler = native.WebAssembly;
  if (compiler === undefined) return undefined;
  const { Memory, Table, Global } = compiler;
  const instantiate = async (path: unknown, imports?: WebAssembly.Imports): Promise<{ instance: object }> => {
    const { instance } = await compiler.instantiate(moduleBytes(files, path), imports);
    return { instance };
  };
  const made = { Memory, Table, Global, instantiate };
  hostCalls.watchMembers(made, 'WXWebAssembly', ['instantiate'], { promised: ['instantiate'] });
  return made;
};
