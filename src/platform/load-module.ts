import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { DeferredModule } from './ports.ts';

/** `host/not-found` where the code has not run, or threw before it had left anything. */
export const loadModule = async <T>({ folder, read }: DeferredModule<T>): Promise<Result<T>> => {
  const module = read();
  return module === undefined ? fail(failure('host/not-found', `code of ${folder}`)) : ok(module);
};
