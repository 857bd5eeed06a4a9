import { isStrict } from '../../protocol/device.ts';
import { STRICT } from '../../protocol/manifest.ts';
import { type FromWorker, WORKER_URL, type WorkerFolder, workerFolder } from '../../protocol/worker-line.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { atLeast } from '../versions.ts';

type Progress = WechatMinigame.LoadSubpackageTaskOnProgressUpdateListenerResult;

/** Before this anything but JSON is lost on its way. Worker.postMessage. */
const COPIES_SINCE = '2.20.2';

const addressOf = (context: Context, entry: string): string => {
  const strict = isStrict(context.host.device) ? `&${STRICT}` : '';
  return `${WORKER_URL}?entry=${encodeURIComponent(entry)}${strict}`;
};

/** One worker: a thread of its own, with a realm of its own. */
class GameWorker {
  readonly messages = new Listeners<[unknown]>();
  readonly errors = new Listeners<[{ message: string }]>();
  readonly killed = new Listeners<[]>();
  private readonly context: Context;
  private readonly thread: Worker;
  private readonly ended: () => void;
  private readonly isExperimental: boolean;
  private running = true;

  constructor(context: Context, entry: string, isExperimental: boolean, ended: () => void) {
    this.context = context;
    this.ended = ended;
    this.isExperimental = isExperimental;
    this.thread = new native.Worker(addressOf(context, entry));
    native.listen(this.thread, 'message', (event) => this.heard((event as MessageEvent<FromWorker>).data));
    native.listen(this.thread, 'error', (event) => {
      event.preventDefault();
      this.heard({
        kind: 'error',
        message: (event as ErrorEvent).message ?? 'the worker has no code',
        stack: '',
      });
    });
    context.host.natives.workerRuns(() => this.kill());
  }

  post(data: unknown): void {
    if (!this.running) throw new Error('postMessage:fail worker is terminated');
    const old = !atLeast(this.context.host.baseLibrary, COPIES_SINCE);
    const copied = old ? native.JSON.parse(native.JSON.stringify(data ?? null)) : data;
    this.thread.postMessage({ kind: 'message', data: copied });
  }

  terminate(): void {
    if (!this.running) return;
    this.running = false;
    this.thread.terminate();
    this.context.host.natives.workerRuns(null);
    this.ended();
  }

  /** The system takes an experimental worker's process. Worker.onProcessKilled. */
  kill(): boolean {
    if (!this.running || !this.isExperimental) return false;
    this.terminate();
    this.context.clock.post(() => this.killed.emit());
    return true;
  }

  private heard(told: FromWorker): void {
    const { clock, host } = this.context;
    if (told.kind === 'log') host.log(told.level, ['worker:', told.text]);
    else if (told.kind === 'message') clock.post(() => this.running && this.messages.emit(told.data));
    else {
      host.failed(`worker: ${told.message}`, told.stack);
      clock.post(() => this.errors.emit({ message: told.message }));
    }
  }
}

const asGiven = (worker: GameWorker): object => ({
  env: {},
  postMessage: (data: unknown) => worker.post(data),
  onMessage: worker.messages.add,
  onError: worker.errors.add,
  onProcessKilled: worker.killed.add,
  terminate: () => worker.terminate(),
  testOnProcessKilled: () => void worker.kill(),
});

/** The entry as a path from the package's root. Throws where it can not be run. */
const entryOf = (context: Context, folder: WorkerFolder | null, path: unknown): string => {
  const entry = String(path).replace(/^\/+/, '');
  if (folder === null) throw new Error('createWorker:fail workers is not declared in game.json');
  const isThere = context.host.manifest.files.some((file) => file.path === entry);
  if (!entry.startsWith(folder.root) || !isThere)
    throw new Error(`createWorker:fail ${String(path)} is not in the folder of workers`);
  if (folder.isSubpackage && !context.loadedPackages.has(folder.root))
    throw new Error('createWorker:fail the subpackage of workers is not downloaded');
  return entry;
};

/** Workers, and what fetches their code where it is a subpackage. */
export const workersPlugin = (context: Context) => {
  const folder = workerFolder(context.host.manifest);
  let running = false;
  return {
    // One at a time. createWorker.
    createWorker: (path, { useExperimentalWorker = false } = {}) => {
      if (running) throw new Error('createWorker:fail the limit of workers is reached');
      const entry = entryOf(context, folder, path);
      const ended = (): void => {
        running = false;
      };
      running = true;
      return asGiven(new GameWorker(context, entry, useExperimentalWorker, ended)) as WechatMinigame.Worker;
    },
    preDownloadSubpackage: (option) => {
      const progress = new Listeners<[Progress]>();
      const { packageType, name } = option as { packageType?: string; name?: string };
      const isWorkers = packageType === 'workers' && folder?.isSubpackage === true;
      const { subpackages } = context.host.manifest;
      const isThere = isWorkers || subpackages.some((it) => it.name === name || it.root === `${name}/`);
      const result = { errMsg: `preDownloadSubpackage:${isThere ? 'ok' : 'fail no such package'}` };
      context.clock.post(() => {
        if (isThere) {
          if (isWorkers) context.loadedPackages.add(folder.root);
          progress.emit({ progress: 100, totalBytesWritten: 0, totalBytesExpectedToWrite: 0 });
        }
        (isThere ? option.success : option.fail)?.(result as never);
        option.complete?.(result as never);
      });
      return { onProgressUpdate: progress.add } as WechatMinigame.PreDownloadSubpackageTask;
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
