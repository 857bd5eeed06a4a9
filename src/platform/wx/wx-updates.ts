import type { UpdatePort } from '../outer-ports.ts';
import type { LogPort } from '../ports.ts';
import { call, hearOf, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The host downloads by itself; asking for its manager is what makes it look. */
export const createWxUpdates = (host: WxHost, log: LogPort): UpdatePort => {
  const asked = call(host, 'getUpdateManager', () => host.getUpdateManager?.());
  warn(log, asked);
  const manager = asked.ok ? asked.value : undefined;
  let ready = false;
  hearOf(manager, 'onUpdateReady', log, () => {
    ready = true;
  });
  return {
    isReady: () => ready,
    apply: () => {
      ready = false;
      warn(
        log,
        call(host, 'getUpdateManager', () => manager?.applyUpdate()),
      );
    },
  };
};
