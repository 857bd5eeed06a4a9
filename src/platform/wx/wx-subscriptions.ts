import type { SubscriptionPort } from '../ports.ts';
import { ask } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

export const createWxNotices = (host: WxHost): SubscriptionPort => ({
  able: typeof host.requestSubscribeMessage === 'function',
  ask: (template) =>
    ask<boolean>(host, 'requestSubscribeMessage', (done, failed) =>
      host.requestSubscribeMessage?.({
        tmplIds: [template],
        success: (answer) => done((answer as unknown as Record<string, unknown>)[template] === 'accept'),
        fail: failed,
      }),
    ),
});
