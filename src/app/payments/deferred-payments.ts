import type { CreatePayments, Payments, PaymentsParts } from '../../payments/payments.ts';
import type { Result } from '../../shared/result.ts';
import type { CoinsScreen } from '../../view/screens/pages.ts';

export interface DeferredPaymentsParts extends PaymentsParts {
  /** `settings/payment.json` as parsed JSON. */
  readonly paymentSettings: unknown;
  /** Sends for the code, which comes with the package of the pages. */
  readonly loadPayments: () => Promise<Result<CreatePayments>>;
}

/** All that is looked at before there is code for the rest. */
const isOn = (settings: unknown): boolean => (settings as { readonly on?: unknown } | null)?.on === true;

/** Coins for money, where the studio has switched it on and the client can; there is nothing of it before its code is there. */
export class DeferredPayments {
  private readonly parts: DeferredPaymentsParts;
  private payments: Payments | null = null;

  constructor(parts: DeferredPaymentsParts) {
    this.parts = parts;
  }

  /** Whether coins are sold here. */
  get isOn(): boolean {
    return this.payments !== null;
  }

  /** Sends for the code and asks what was paid for, also on another phone. */
  async start(): Promise<void> {
    const { paymentSettings, payments, loadPayments, onChange } = this.parts;
    if (!isOn(paymentSettings) || !payments.able || this.payments) return;
    const code = await loadPayments();
    if (!code.ok) return;
    this.payments = code.value(this.parts, paymentSettings);
    await this.payments?.refresh();
    onChange();
  }

  /** Null where nothing is sold. */
  screen(coins: number): CoinsScreen | null {
    return this.payments?.screen(coins) ?? null;
  }

  refresh(): void {
    void this.payments?.refresh();
  }

  buy(product: string): void {
    void this.payments?.buy(product);
  }
}
