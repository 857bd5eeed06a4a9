import { DeferredPayments, type DeferredPaymentsParts } from './deferred-payments.ts';

export type { DeferredPayments } from './deferred-payments.ts';

/** Coins for money: their code is sent for where they are sold. */
export const createDeferredPayments = (parts: DeferredPaymentsParts): DeferredPayments =>
  new DeferredPayments(parts);
