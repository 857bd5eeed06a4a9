import type { SubscriptionPort } from '../ports.ts';
import { ask, NO_LIMIT } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

export const createWxNotices = (host: WxHost): SubscriptionPort => ({
  able: typeof host.requestSubscribeMessage === 'function',
  ask: (template) =>
    ask(
      host,
      'requestSubscribeMessage',
      NO_LIMIT,
      (answer) => answer[template] === 'accept',
      (handlers) => host.requestSubscribeMessage?.({ tmplIds: [template], ...handlers }),
    ),
});
