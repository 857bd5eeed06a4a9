import settings from '../../settings/payment.json';
import { type PaymentSettings, parsePaymentSettings } from '../../src/shared/payment-settings.ts';

/** What the functions were built with; a fault in it is one of the build. */
export const shippedPayment = (): PaymentSettings => {
  const parsed = parsePaymentSettings(settings);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};
