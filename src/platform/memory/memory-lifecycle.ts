import { toEntry } from '../entry.ts';
import { createListeners } from '../listeners.ts';
import type { Entry, LifecyclePort, LogPort } from '../ports.ts';

export interface MemoryLifecycle {
  readonly port: LifecyclePort;
  show(entry?: Partial<Entry>): void;
  hide(): void;
  warnMemory(): void;
  raise(message: string): void;
}

export const createMemoryLifecycle = (log: LogPort, launch: Partial<Entry>): MemoryLifecycle => {
  const first = toEntry(launch);
  const shown = createListeners<Entry>('show', log);
  const hidden = createListeners<void>('hide', log);
  const memory = createListeners<void>('memory warning', log);
  const errors = createListeners<string>('error', log);
  return {
    port: {
      launch: () => first,
      onShow: shown.add,
      onHide: hidden.add,
      onMemoryWarning: memory.add,
      onError: errors.add,
    },
    show: (entry = {}) => shown.tell(toEntry(entry)),
    hide: () => hidden.tell(),
    warnMemory: () => memory.tell(),
    raise: (message) => errors.tell(message),
  };
};
