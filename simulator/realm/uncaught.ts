import type { RealmHost } from '../protocol/realm-port.ts';
import type { Context } from './context.ts';
import { native } from './natives.ts';

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');

/** What was thrown, in words: failures of the host are plain objects with an `errMsg`. */
const textOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  if (typeof error !== 'object' || error === null) return String(error);
  const { errMsg } = error as { errMsg?: unknown };
  return typeof errMsg === 'string' ? errMsg : native.JSON.stringify(error);
};

/** Errors of files that can not be parsed: they come before there is anyone to tell. */
export class EarlyErrors {
  readonly #found: string[] = [];
  #told = false;

  constructor() {
    native.listen(native.window, 'error', (event) => {
      const { message, filename, lineno } = event as ErrorEvent;
      if (!this.#told && filename !== '') this.#found.push(`${message} (${pathOf(filename)}:${lineno})`);
    });
  }

  tell(host: RealmHost): void {
    this.#told = true;
    for (const message of this.#found) host.failed(message, '');
  }
}

/** A file of the package by its path. */
const pathOf = (address: string): string => address.replace(/^.*\/package\/code\//, '').replace(/\?.*$/, '');

/** Tells the game and the phone of what nobody caught. */
export const watchErrors = ({ signals, host }: Context): void => {
  native.listen(native.window, 'error', (event) => {
    const { message, error } = event as ErrorEvent;
    const stack = stackOf(error);
    host.failed(message, stack);
    signals.error.emit({ message: stack === '' ? message : `${message}\n${stack}`, ...{ stack } });
  });
  native.listen(native.window, 'unhandledrejection', (event) => {
    const { reason, promise } = event as PromiseRejectionEvent;
    host.failed(`Unhandled rejection: ${textOf(reason)}`, stackOf(reason));
    // Typed as text, given as the values themselves.
    signals.rejection.emit({
      reason,
      promise,
    } as unknown as WechatMinigame.OnUnhandledRejectionListenerResult);
  });
};
