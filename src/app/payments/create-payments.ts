import { parsePaymentSettings } from '../../shared/payment-settings.ts';
import { DeferredPayments, type DeferredPaymentsParts } from './deferred-payments.ts';

export type { DeferredPayments } from './deferred-payments.ts';

export interface PaymentsFeatureParts extends Omit<DeferredPaymentsParts, 'settings'> {
  /** `settings/payment.json` as parsed JSON; what cannot be read sells nothing. */
  readonly paymentSettings: unknown;
}

export const createDeferredPayments = ({ paymentSettings, ...parts }: PaymentsFeatureParts) => {
  const settings = parsePaymentSettings(paymentSettings);
  return new DeferredPayments({ ...parts, settings: settings.ok ? settings.value : null });
};
