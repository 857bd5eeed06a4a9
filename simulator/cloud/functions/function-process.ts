import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { AnswerMessage, CallMessage } from './messages.ts';

/** What became of a call inside its process. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'exit' };

const environment = (entry: string, url: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  FUNCTION_ENTRY: entry,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TCB_ENV: 'local',
  SCF_NAMESPACE: 'local',
  // Else the SDK asks the metadata server of Tencent's machines, which is not there, before every operation.
  TENCENTCLOUD: 'true',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID',
  WX_APPID: 'wx-local',
});

/** One warm instance of a function: one call at a time. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private settle: ((outcome: Outcome) => void) | null = null;
  alive = true;

  /** `code` is process-main as one script; `url` this process's own address of the endpoint. */
  constructor(code: string, entry: string, url: string) {
    this.child = spawn(process.execPath, ['-e', code], {
      cwd: dirname(entry),
      env: environment(entry, url),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message: AnswerMessage) => {
        if ('ready' in message) resolve();
        else this.answered(message);
      });
      const ended = (): void => {
        this.alive = false;
        resolve();
        this.finish({ kind: 'exit' });
      };
      this.child.on('exit', ended);
      // A process that can not be started, or that was spoken to as it died, is the call's misfortune alone.
      this.child.on('error', ended);
    });
  }

  /** A call that takes longer than `timeoutMs` takes its process with it. */
  async call(message: CallMessage, timeoutMs: number): Promise<Outcome> {
    await this.ready;
    if (!this.alive) return { kind: 'exit' };
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.finish({ kind: 'timeout' });
        this.kill();
      }, timeoutMs);
      this.settle = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      this.child.send(message, (error) => {
        if (error === null) return;
        this.finish({ kind: 'exit' });
        this.kill();
      });
    });
  }

  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  private answered(message: Exclude<AnswerMessage, { ready: true }>): void {
    if ('result' in message) this.finish({ kind: 'result', result: JSON.parse(message.result) });
    else this.finish({ kind: 'error', message: message.error, stack: message.stack });
  }

  private finish(outcome: Outcome): void {
    const settle = this.settle;
    this.settle = null;
    settle?.(outcome);
  }
}
