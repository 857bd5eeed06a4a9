import type { PrivacyPort } from '../ports.ts';
import { ask, NO_LIMIT, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The host lays its own page over the game and answers once it stands. */
export const createWxPrivacy = (host: WxHost): PrivacyPort => ({
  able: typeof host.openPrivacyContract === 'function',
  openContract: () =>
    ask(host, 'openPrivacyContract', NO_LIMIT, nothing, (handlers) => host.openPrivacyContract?.(handlers)),
});
