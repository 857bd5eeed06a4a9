import type { Context } from './context.ts';
import { native } from './natives.ts';

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
