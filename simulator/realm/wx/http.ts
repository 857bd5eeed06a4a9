import { BACKGROUND_GRACE_MS, CONCURRENT_REQUESTS, NETWORK_TIMEOUT_MS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import { type Answered, sendAsBrowser, sendByServer, textHeaders } from './wire.ts';

/** runtime/debug/PublicErrno. */
const ERRNO = { timeout: 5, cronet: 600001, interrupted: 600003, invalidUrl: 600009 } as const;

/** What a request is made of. */
export type Outgoing = { url: string; method?: string; header?: object; data?: unknown; timeout?: number };

/** Without the check of the project's setting http is let through as well. */
const checkUrl = (url: string, isStrict: boolean): void => {
  if (!/^https?:\/\//.test(url)) throw new CallFailure('invalid url', ERRNO.invalidUrl);
  if (isStrict && !url.startsWith('https://')) throw new CallFailure('url not in domain list', 600002);
};

const FORM = 'application/x-www-form-urlencoded';

const pairsOf = (data: object): string =>
  Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');

const isForm = (header: object = {}): boolean =>
  Object.entries(header).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && String(value).startsWith(FORM),
  );

/** A form where the header says so, else JSON. RequestOption.data. */
const bodyOf = ({ method = 'GET', data, header }: Outgoing): string | ArrayBuffer | null => {
  if (method === 'GET' || data === undefined) return null;
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  return isForm(header) && data !== null ? pairsOf(data) : JSON.stringify(data);
};

const withQuery = ({ url, method = 'GET', data }: Outgoing): string => {
  if (method !== 'GET' || data === null || typeof data !== 'object') return url;
  const pairs = pairsOf(data);
  return pairs === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs}`;
};

/** Requests in flight: at most ten, and none longer than the grace period in the background. */
export class Network {
  readonly #context: Context;
  readonly #flying = new Set<AbortController>();
  readonly #waiting: (() => void)[] = [];

  constructor(context: Context) {
    this.#context = context;
    const { clock, signals } = context;
    let grace = 0;
    signals.left.add(() => {
      grace = clock.setTimer(() => this.#interrupt(), BACKGROUND_GRACE_MS, false);
    });
    // Whoever is back by then has lost nothing.
    signals.entered.add(() => clock.clearTimer(grace));
  }

  async send(option: Outgoing, abort: AbortController): Promise<Answered> {
    checkUrl(option.url, this.#context.host.manifest.checksUrls);
    await this.#turn();
    this.#flying.add(abort);
    const timeout = this.#context.clock.setTimer(
      () => abort.abort(new CallFailure('timeout', ERRNO.timeout)),
      option.timeout ?? NETWORK_TIMEOUT_MS,
      false,
    );
    try {
      return await this.#fetch(option, abort.signal);
    } finally {
      this.#context.clock.clearTimer(timeout);
      this.#flying.delete(abort);
      this.#waiting.shift()?.();
    }
  }

  async #fetch(option: Outgoing, signal: AbortSignal): Promise<Answered> {
    const { type, latency } = this.#context.host.network();
    if (type === 'none') throw new CallFailure('net::ERR_INTERNET_DISCONNECTED', ERRNO.cronet);
    await new native.Promise<void>((resolve) => {
      this.#context.clock.setTimer(resolve, latency, false);
    });
    signal.throwIfAborted();
    const headers = textHeaders({ 'content-type': 'application/json', ...option.header });
    const init = { method: option.method ?? 'GET', headers, body: bodyOf(option), signal };
    // Requests of the high-performance mode are a browser's, with CORS and without cookies. performance/perf-high-performance.
    const isBrowser = this.#context.host.device.mode === 'ios-hp';
    const sent = isBrowser ? sendAsBrowser(withQuery(option), init) : sendByServer(withQuery(option), init);
    return sent.catch((error: unknown) => {
      if (error instanceof CallFailure) throw error;
      throw new CallFailure('net::ERR_FAILED', ERRNO.cronet);
    });
  }

  #turn(): Promise<void> | undefined {
    if (this.#flying.size < CONCURRENT_REQUESTS) return undefined;
    return new native.Promise((resolve) => this.#waiting.push(resolve));
  }

  #interrupt(): void {
    for (const abort of this.#flying) abort.abort(new CallFailure('interrupted', ERRNO.interrupted));
  }
}
