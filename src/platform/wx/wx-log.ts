import type { LogPort } from '../ports.ts';
import { call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The console for the developer; warnings and errors also go to the operator's real-time log where the client has one. */
export const createWxLog = (host: WxHost): LogPort => {
  const manager = call(host, 'getRealtimeLogManager', () => host.getRealtimeLogManager?.());
  const remote = manager.ok ? manager.value : undefined;
  return {
    info: (message) => console.info(message),
    warn: (message) => {
      console.warn(message);
      remote?.warn(message);
    },
    error: (message) => {
      console.error(message);
      remote?.error(message);
    },
  };
};
