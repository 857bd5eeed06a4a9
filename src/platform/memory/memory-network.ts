import { createListeners } from '../listeners.ts';
import type { LogPort, NetworkPort } from '../ports.ts';

export interface MemoryNetwork {
  readonly port: NetworkPort;
  /** Tells the game; the memory cloud goes on answering unless it is broken too. */
  connect(connected: boolean): void;
}

export const createMemoryNetwork = (log: LogPort): MemoryNetwork => {
  const changes = createListeners<boolean>('network', log);
  return { port: { onChange: changes.add }, connect: changes.tell };
};
