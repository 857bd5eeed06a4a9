import { type Subpackage, subpackageOf } from '../../protocol/manifest.ts';
import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';

type Progress = WechatMinigame.LoadSubpackageTaskOnProgressUpdateListenerResult;

const sizeOf = (context: Context, target: Subpackage): number =>
  context.host.manifest.files
    .filter((file) => subpackageOf(context.host.manifest, file.path) === target)
    .reduce((sum, file) => sum + file.size, 0);

const findPackage = (context: Context, name: string): Subpackage | undefined =>
  context.host.manifest.subpackages.find(
    (it) => it.name === name || it.root === name || it.root === `${name}/`,
  );

/**
 * Downloads nothing here, but keeps the order of events: progress, then the package's code, then the answer. What was
 * downloaded once is there without a network too.
 */
const load = async (context: Context, name: string, progress: (value: Progress) => void): Promise<void> => {
  const target = findPackage(context, name);
  if (target === undefined) throw new Error(`subpackage ${name} not found`);
  const { packages } = context.host;
  const isThere = packages.get(target.name) !== undefined;
  if (!isThere && context.host.network().type === 'none') throw new Error('network error');
  const total = sizeOf(context, target);
  context.clock.post(() =>
    progress({ progress: 100, totalBytesWritten: total, totalBytesExpectedToWrite: total }),
  );
  await context.runPackage(target.root);
  packages.set(target.name, 'downloaded');
};

/** Those of `parallelPreloadSubpackages` come beside the main package. base-ability/subPackage. */
export const preloadSubpackages = ({ host }: Context): void => {
  if (host.network().type === 'none') return;
  const listed = host.manifest.config.parallelPreloadSubpackages;
  for (const entry of Array.isArray(listed) ? listed : []) {
    const { name } = entry as { readonly name?: unknown };
    if (host.manifest.subpackages.some((it) => it.name === name))
      host.packages.set(String(name), 'downloaded');
  }
};

export const subpackagePlugin = (context: Context) =>
  ({
    loadSubpackage: (
      option: WechatMinigame.LoadSubpackageOption & { root?: string },
    ): WechatMinigame.LoadSubpackageTask => {
      const listeners: ((value: Progress) => void)[] = [];
      const name = option.name ?? option.root ?? '';
      const answer = (result: WechatMinigame.GeneralCallbackResult, told?: (res: never) => void): void =>
        context.clock.post(() => {
          guarded(() => told?.(result as never));
          guarded(() => option.complete?.(result));
        });
      load(context, name, (value) =>
        listeners.forEach((listener) => {
          guarded(() => listener(value));
        }),
      ).then(
        () => answer({ errMsg: 'loadSubpackage:ok' }, option.success),
        (error: Error) => answer({ errMsg: `loadSubpackage:fail ${error.message}` }, option.fail),
      );
      return { onProgressUpdate: (listener) => void listeners.push(listener) };
    },
  }) satisfies Partial<WechatMinigame.Wx>;
