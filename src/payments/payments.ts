import type { ClockPort, LogPort, Platform } from '../platform/ports.ts';
import type { CloudClient } from '../progress/cloud-client.ts';
import type { Purse } from '../shared/cloud-orders.ts';
import { type PaymentSettings, parsePaymentSettings } from '../shared/payment-settings.ts';
import type { CoinsScreen } from '../view/screens/pages.ts';

export interface PaymentsParts {
  readonly payments: Platform['payments'];
  readonly client: Pick<CloudClient, 'order' | 'purse'>;
  readonly clock: Pick<ClockPort, 'after'>;
  readonly log: Pick<LogPort, 'warn'>;
  /** What the cloud says was paid for and given back. */
  readonly receive: (purse: Purse) => void;
  readonly onChange: () => void;
}

/**
 * After it is paid the platform tells the cloud, which takes seconds. Asked so often, with pauses that grow; what has not
 * come by then comes with a later start.
 */
const ASKS = 6;
const FIRST_PAUSE_MS = 1000;

/** What came of an order has been read by then. */
const READ_MS = 12_000;

/** Coins for money. Only the cloud's word moves them: what the client says of a payment is no proof of it. */
export class Payments {
  private readonly parts: PaymentsParts;
  private readonly packs: PaymentSettings['packs'];
  private state: CoinsScreen['state'] = 'idle';
  private known = 0;

  constructor(parts: PaymentsParts, packs: PaymentSettings['packs']) {
    this.parts = parts;
    this.packs = packs;
  }

  screen(coins: number): CoinsScreen {
    return { name: 'packs', coins, packs: this.packs, state: this.state };
  }

  /** Asks the cloud what was paid for; true once it is more than was known. */
  async refresh(): Promise<boolean> {
    const purse = await this.parts.client.purse();
    if (!purse.ok) return false;
    const isMore = purse.value.delivered > this.known;
    this.known = purse.value.delivered;
    this.parts.receive(purse.value);
    return isMore;
  }

  /** From a tap. */
  async buy(product: string): Promise<void> {
    if (this.state === 'busy') return;
    this.tell('busy');
    this.tell(await this.tryToBuy(product));
    this.parts.clock.after(READ_MS, () => {
      if (this.state !== 'busy') this.tell('idle');
    });
  }

  private tell(state: CoinsScreen['state']): void {
    this.state = state;
    this.parts.onChange();
  }

  private async tryToBuy(product: string): Promise<CoinsScreen['state']> {
    const { payments, client } = this.parts;
    // What came meanwhile is not taken for what is bought now.
    await this.refresh();
    const code = await payments.login();
    if (!code.ok) return this.fail(code.error.code);
    const order = await client.order(product, code.value);
    if (!order.ok) return this.fail(order.error.code);
    const paid = await payments.pay(order.value);
    if (paid.ok) return this.waitForCoins();
    return paid.error.code === 'host/cancelled' ? 'idle' : this.fail(paid.error.code);
  }

  private fail(code: string): CoinsScreen['state'] {
    this.parts.log.warn(`payment: ${code}`);
    return 'failed';
  }

  private async waitForCoins(): Promise<CoinsScreen['state']> {
    for (let asked = 0; asked < ASKS; asked++) {
      if (await this.refresh()) return 'come';
      await new Promise<void>((resolve) => {
        this.parts.clock.after(FIRST_PAUSE_MS * 2 ** asked, resolve);
      });
    }
    return 'late';
  }
}

/** The code of payments, which comes with the package of the pages. `settings`: `settings/payment.json` as parsed JSON; what cannot be read sells nothing. */
export type CreatePayments = (parts: PaymentsParts, settings: unknown) => Payments | null;

export const createPayments: CreatePayments = (parts, settings) => {
  const parsed = parsePaymentSettings(settings);
  return parsed.ok && parsed.value.on ? new Payments(parts, parsed.value.packs) : null;
};
