import { FunctionProcess, type Outcome } from './function-process.ts';
import type { CallMessage } from './messages.ts';
import type { FunctionPackage } from './packages.ts';

/** An instance and who it works for at the moment. */
export interface Instance {
  readonly id: string;
  readonly process: FunctionProcess;
  readonly warm: boolean;
}

export interface PoolOptions {
  readonly code: string;
  readonly package: FunctionPackage;
  /** Instances at once; further calls wait. */
  readonly concurrency: number;
  urlOf(id: string): string;
}

/** The instances of one function. */
export class FunctionPool {
  private readonly options: PoolOptions;
  private readonly idle: Instance[] = [];
  private readonly busy = new Set<Instance>();
  private readonly waiting: (() => void)[] = [];
  private made = 0;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** `began` hears which instance took the call before it runs. */
  async call(
    message: CallMessage,
    timeoutMs: number,
    began: (instance: Instance) => Promise<void>,
  ): Promise<Outcome> {
    const instance = await this.take();
    try {
      await began(instance);
      return await instance.process.call(message, timeoutMs);
    } finally {
      this.giveBack(instance);
    }
  }

  close(): void {
    for (const { process } of [...this.idle, ...this.busy]) process.kill();
  }

  private async take(): Promise<Instance> {
    while (this.busy.size >= this.options.concurrency) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const instance = this.warm() ?? this.make();
    this.busy.add(instance);
    return instance;
  }

  /** One that waits for work; those that died while waiting are forgotten. */
  private warm(): Instance | undefined {
    let instance = this.idle.pop();
    while (instance !== undefined && !instance.process.alive) instance = this.idle.pop();
    return instance;
  }

  private make(): Instance {
    this.made += 1;
    const { code, package: made, urlOf } = this.options;
    const id = `${made.name}-${this.made}`;
    return { id, process: new FunctionProcess(code, made.entry, urlOf(id)), warm: false };
  }

  private giveBack(instance: Instance): void {
    this.busy.delete(instance);
    if (instance.process.alive) this.idle.push({ ...instance, warm: true });
    this.waiting.shift()?.();
  }
}
