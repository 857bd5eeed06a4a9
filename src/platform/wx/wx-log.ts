import type { LogPort } from '../ports.ts';
import { call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The operator's real-time log, where the client has one. Its own faults have nowhere to go. */
const report = (host: WxHost, level: 'warn' | 'error', message: string): void => {
  call(host, 'getRealtimeLogManager', () => host.getRealtimeLogManager?.()[level](message));
};

/** The console for the developer; warnings and errors also for the operator. */
export const createWxLog = (host: WxHost): LogPort => ({
  info: (message) => console.info(message),
  warn: (message) => {
    console.warn(message);
    report(host, 'warn', message);
  },
  error: (message) => {
    console.error(message);
    report(host, 'error', message);
  },
});
