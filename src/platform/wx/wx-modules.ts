import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ModulePort } from '../ports.ts';
import type { RuntimeFlags } from './wx-host.ts';
import { afterReaching, type Reach } from './wx-subpackages.ts';

/** Where the `game.js` of each subpackage leaves what it exports: loading a subpackage runs it (`wx.loadSubpackage`). */
const SHELF = 'tuanyuanModules';

const readModule = async (flags: RuntimeFlags, folder: string): Promise<Result<object>> => {
  const module = (flags[SHELF] as Readonly<Record<string, object>> | undefined)?.[folder];
  return module === undefined ? fail(failure('host/not-found', `code of ${folder}`)) : ok(module);
};

/** The main package requires nothing of a subpackage: whether it may differs by client. */
export const createWxModules = (reach: Reach, flags: RuntimeFlags): ModulePort => ({
  load: (folder) => afterReaching(reach, folder, () => readModule(flags, folder)),
});
