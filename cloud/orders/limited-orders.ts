import type { PaymentSettings } from '../../src/shared/payment-settings.ts';
import type { Handler } from '../common/call.ts';
import { EXACT, limited } from '../common/rate-limit.ts';

/** A phone asks what was bought several times for one order, and at each start. */
const ASKS_AN_ORDER = 10;

const asksForPurse = (event: unknown): boolean =>
  (event as { readonly work?: unknown } | null)?.work === 'purse';

/** Orders are counted one by one; asking what was bought is counted apart, and is never in their way. */
export const limitedOrders = (
  { ordersPerHour }: Pick<PaymentSettings, 'ordersPerHour'>,
  handler: Handler,
): Handler => {
  const orders = limited({ what: 'orders', most: ordersPerHour, each: 'hour' }, handler, EXACT);
  const asks = limited({ what: 'purses', most: ordersPerHour * ASKS_AN_ORDER, each: 'hour' }, handler);
  return (call) => (asksForPurse(call.event) ? asks(call) : orders(call));
};
