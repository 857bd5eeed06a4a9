import type { SignedOrder } from '../../shared/cloud-orders.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PaymentPort } from '../outer-ports.ts';

export interface MemoryPayments {
  readonly port: PaymentPort;
  /** Orders that were to be paid, in their order. */
  readonly asked: readonly SignedOrder[];
  /** What the player makes of the next one. */
  answer: (order: SignedOrder) => Promise<Result<void>>;
}

export const createMemoryPayments = (): MemoryPayments => {
  const asked: SignedOrder[] = [];
  const payments: MemoryPayments = {
    asked,
    answer: async () => ok(undefined),
    port: {
      able: true,
      login: async () => ok('code-of-a-login'),
      pay: (order) => {
        asked.push(order);
        return payments.answer(order);
      },
    },
  };
  return payments;
};
