import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudError, cloudError, ERR_CODE } from './cloud-error.ts';
import { Store } from './database/store.ts';
import { lockFolder } from './folder-lock.ts';
import { goesOff } from './functions/cron.ts';
import { FunctionPool, type Instance } from './functions/function-pool.ts';
import type { Outcome } from './functions/function-process.ts';
import { type FunctionPackage, readPackages } from './functions/packages.ts';
import { buildProcessCode } from './functions/process-code.ts';
import { type ConflictPoint, DatabaseActions, type OperationCount } from './protocol/database-actions.ts';
import { type Caller, type Endpoint, openEndpoint } from './protocol/endpoint.ts';
import type { OpenApiCall } from './protocol/openapi.ts';
import { CALM, type CloudSwitches } from './switches.ts';

export interface CloudOptions {
  /** `dist/cloudfunctions`, or another folder of packages. */
  readonly functions: string;
  /** Where the data is kept; null keeps it in memory. */
  readonly data: string | null;
  readonly wipe?: boolean;
  readonly switches?: Partial<CloudSwitches>;
  /** Instances of one function at once. */
  readonly concurrency?: number;
  /** Whether timers go off by themselves. */
  readonly timers?: boolean;
  /** Milliseconds since 1970: what a function takes for the time when a call begins. */
  readonly now?: () => number;
}

export type CallResult =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: CloudError };

const wait = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();

const failed = (errCode: number, reason: string): CallResult => ({
  ok: false,
  error: cloudError(errCode, reason),
});

const resultOf = (outcome: Outcome, timeout: number): CallResult => {
  if (outcome.kind === 'result') return { ok: true, result: outcome.result };
  if (outcome.kind === 'error')
    return failed(ERR_CODE.executionFailed, `functions execute fail. ${outcome.stack}`);
  return outcome.kind === 'timeout'
    ? failed(ERR_CODE.timeout, `Invoking task timed out after ${timeout / 1000} seconds`)
    : failed(ERR_CODE.executionFailed, 'the process of the function ended');
};

/** Everything but the lock, which is this process's. */
const wipe = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name !== 'lock') rmSync(join(folder, name), { recursive: true, force: true });
  }
};

const CONFLICT_SWITCH = {
  get: 'conflictsAtGet',
  set: 'conflictsAtSet',
  commit: 'conflictsAtCommit',
} as const;

/** The functions of the game on this machine, with their database. */
export class Cloud {
  switches: CloudSwitches;
  /** Every call a function made to WeChat's servers, in order. */
  readonly openApiCalls: (OpenApiCall & { readonly function: string })[] = [];
  readonly store: Store;
  private readonly database: DatabaseActions;
  private readonly pools = new Map<string, FunctionPool>();
  /** What the console would refuse of the functions as they are, in words. */
  problems: readonly string[];
  private packages: readonly FunctionPackage[];
  private readonly callers = new Map<string, Caller>();
  private readonly options: CloudOptions;
  private endpoint: Endpoint | null = null;
  private ticking: NodeJS.Timeout | null = null;
  private readonly unlock: () => void;

  private constructor(options: CloudOptions) {
    this.options = options;
    this.switches = { ...CALM, ...options.switches };
    this.unlock = options.data === null ? () => undefined : lockFolder(options.data);
    if (options.wipe && options.data !== null) wipe(options.data);
    this.store = Store.open(options.data === null ? null : join(options.data, 'database.journal'));
    this.database = new DatabaseActions(this.store, (at) => this.takeConflict(at));
    const { packages, problems } = readPackages(options.functions);
    this.packages = packages;
    this.problems = problems;
  }

  static async start(options: CloudOptions): Promise<Cloud> {
    const cloud = new Cloud(options);
    await cloud.open();
    return cloud;
  }

  /** Database operations so far, by function. */
  get operations(): ReadonlyMap<string, Readonly<OperationCount>> {
    return this.database.counted;
  }

  get names(): readonly string[] {
    return this.packages.map(({ name }) => name);
  }

  /** Takes the functions as the folder has them now. Calls under way end as if their processes had died. */
  async reload(): Promise<void> {
    for (const pool of this.pools.values()) pool.close();
    this.pools.clear();
    const { packages, problems } = readPackages(this.options.functions);
    this.packages = packages;
    this.problems = problems;
    await this.openPools();
  }

  /** What a player's phone asks. Never rejects. */
  async call(name: string, data: unknown, openid: string | null): Promise<CallResult> {
    const { latency, quota, failBefore, loseAnswer } = this.switches;
    await wait(latency / 2);
    if (quota === 0) return failed(ERR_CODE.quota, 'quota exceeded');
    if (quota !== null) this.switches = { ...this.switches, quota: quota - 1 };
    if (Math.random() < failBefore) return failed(ERR_CODE.failed, 'service unavailable');
    const result = await this.run(name, data, openid);
    await wait(latency / 2);
    return Math.random() < loseAnswer ? failed(ERR_CODE.failed, 'the answer was lost') : result;
  }

  /** Lets the timers of one second go off; answers how many did. */
  async fireTimers(at: number): Promise<number> {
    const due = this.packages.flatMap(({ name, timers }) =>
      timers.filter(({ config }) => goesOff(config, at)).map((timer) => ({ name, timer })),
    );
    await Promise.all(
      due.map(({ name, timer }) =>
        this.run(name, { Type: 'Timer', TriggerName: timer.name, Time: new Date(at).toISOString() }, null),
      ),
    );
    return due.length;
  }

  async close(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking);
    for (const pool of this.pools.values()) pool.close();
    await this.endpoint?.close();
    this.store.close();
    this.unlock();
  }

  private async open(): Promise<void> {
    const endpoint = await openEndpoint({
      database: this.database,
      caller: (id) => this.callers.get(id) ?? null,
      invoke: (name, data, openid) => this.invoke(name, data, openid),
      called: (call, caller) => {
        this.openApiCalls.push({ ...call, function: caller.name });
      },
    });
    this.endpoint = endpoint;
    await this.openPools();
    if (this.options.timers) this.startTimers();
  }

  private async openPools(): Promise<void> {
    const { endpoint } = this;
    if (endpoint === null) return;
    const code = await buildProcessCode();
    const concurrency = this.options.concurrency ?? 4;
    for (const it of this.packages) {
      const urlOf = (id: string): string => `${endpoint.url}/${id}`;
      this.pools.set(it.name, new FunctionPool({ code, package: it, concurrency, urlOf }));
    }
  }

  private startTimers(): void {
    let next = Math.floor(Date.now() / 1000) + 1;
    this.ticking = setInterval(() => {
      for (; next * 1000 <= Date.now(); next += 1) void this.fireTimers(next * 1000);
    }, 1000);
    this.ticking.unref();
  }

  private takeConflict(at: ConflictPoint): boolean {
    const name = CONFLICT_SWITCH[at];
    const left = this.switches[name];
    if (left > 0) this.switches = { ...this.switches, [name]: left - 1 };
    return left > 0;
  }

  private async invoke(name: string, data: unknown, openid: string | null): Promise<unknown> {
    const answer = await this.run(name, data, openid);
    if (!answer.ok) throw new Error(answer.error.errMsg);
    return answer.result;
  }

  private async run(name: string, data: unknown, openid: string | null): Promise<CallResult> {
    const pool = this.pools.get(name);
    const made = this.packages.find((it) => it.name === name);
    if (!pool || !made) return failed(ERR_CODE.noFunction, 'FunctionName parameter could not be found');
    const timeout = made.timeoutMs ?? this.switches.timeout;
    const began = async ({ id, warm }: Instance): Promise<void> => {
      this.callers.set(id, { name, openApis: made.openApis, openid });
      if (!warm) await wait(this.switches.coldStart);
    };
    // What goes in and comes out is JSON, as between a phone and the cloud.
    const event: unknown = JSON.parse(JSON.stringify(data ?? {}));
    const message = { event, openid, now: this.options.now?.() ?? null };
    return resultOf(await pool.call(message, timeout, began), timeout);
  }
}
