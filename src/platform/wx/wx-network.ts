import { createListeners } from '../listeners.ts';
import type { LogPort, NetworkPort } from '../ports.ts';
import { hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

export const createWxNetwork = (host: WxHost, log: LogPort): NetworkPort => {
  const changes = createListeners<boolean>('network', log);
  hear(host, 'onNetworkStatusChange', log, ({ isConnected }) => changes.tell(isConnected === true));
  return { onChange: changes.add };
};
