import type { PaymentPort } from '../outer-ports.ts';
import { ask, call, LIMITS, NO_LIMIT, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The platform's terms for iOS are others, and it says by itself where it takes payments there: not offered. */
const isPhoneOfApple = (host: WxHost): boolean => {
  const device = call(host, 'getSystemInfoSync', () => host.getSystemInfoSync?.());
  return !device.ok || device.value?.platform === 'ios';
};

/** Virtual payment of single items (虚拟支付 2.0, 道具直购). Untried on the platform: see docs/release.md. */
export const createWxPayments = (host: WxHost): PaymentPort => ({
  able: typeof host.requestMidasPaymentGameItem === 'function' && !isPhoneOfApple(host),
  login: () =>
    ask(
      host,
      'login',
      LIMITS.server,
      ({ code }) => (typeof code === 'string' && code !== '' ? code : undefined),
      (handlers) => host.login?.(handlers as never),
    ),
  pay: (order) =>
    ask(host, 'requestMidasPaymentGameItem', NO_LIMIT, nothing, (handlers) =>
      // The typings want an object where the documents want its text.
      host.requestMidasPaymentGameItem?.({ ...order, ...handlers } as never),
    ),
});
