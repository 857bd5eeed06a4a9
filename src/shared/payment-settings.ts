import { failure } from './failure.ts';
import { combine, readFields, readFlag, readInteger, readList } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';

/** Coins as they are sold: the only thing that is. */
export interface CoinPack {
  /** The item's id in the console. */
  readonly product: string;
  readonly coins: number;
  /** Its price in hundredths of a yuan, equal to the console's. */
  readonly fen: number;
}

/** `settings/payment.json`. */
export interface PaymentSettings {
  /** Off: the game shows nothing of it and no order is taken. What was paid before is still delivered. */
  readonly on: boolean;
  /** The platform's own environment for trying it, where no money moves. */
  readonly sandbox: boolean;
  /** The payment application's id in the console. */
  readonly offerId: string;
  readonly zoneId: string;
  /** How many days after an order the notice of its payment may come. */
  readonly openDays: number;
  readonly ordersPerHour: number;
  /** The platform's name for the notice of a refund. */
  readonly refundEvent: string;
  readonly packs: readonly CoinPack[];
}

/** As many as the page has room for. */
const MOST_PACKS = 3;
const MOST_COINS = 100_000;
/** 1000 yuan. */
const MOST_FEN = 100_000;

const readShaped =
  (name: string, shape: RegExp) =>
  (value: unknown): Result<string> =>
    typeof value === 'string' && shape.test(value)
      ? ok(value)
      : fail(failure('input/corrupt', `${name}: ${typeof value}`));

export const readProduct = readShaped('product', /^[a-z][a-z0-9_]{1,31}$/);

const readPack = (value: unknown): Result<CoinPack> => {
  const fields = readFields('pack', value);
  if (!fields.ok) return fields;
  const { product, coins, fen } = fields.value;
  return combine<CoinPack>({
    product: readProduct(product),
    coins: readInteger('coins', coins, 1, MOST_COINS),
    fen: readInteger('fen', fen, 1, MOST_FEN),
  });
};

/** What must hold between the fields; null where it does. */
const faultOf = ({ on, offerId, packs }: PaymentSettings): string | null => {
  if (on && offerId === '') return 'on, and without an offerId';
  if (packs.length === 0 || packs.length > MOST_PACKS) return `packs: ${packs.length}, 1 … ${MOST_PACKS}`;
  const products = new Set(packs.map(({ product }) => product));
  return products.size < packs.length ? 'packs: a product twice' : null;
};

/** As parsed JSON. Codes: wrong-type, corrupt, out-of-range. */
export const parsePaymentSettings = (value: unknown): Result<PaymentSettings> => {
  const fields = readFields('payment', value);
  if (!fields.ok) return fields;
  const { on, sandbox, offerId, zoneId, openDays, ordersPerHour, refundEvent, packs } = fields.value;
  const read = combine<PaymentSettings>({
    on: readFlag('on', on),
    sandbox: readFlag('sandbox', sandbox),
    offerId: readShaped('offerId', /^\d{0,20}$/)(offerId),
    zoneId: readShaped('zoneId', /^\w{1,16}$/)(zoneId),
    openDays: readInteger('openDays', openDays, 2, 30),
    ordersPerHour: readInteger('ordersPerHour', ordersPerHour, 1, 1000),
    refundEvent: readShaped('refundEvent', /^\w{1,64}$/)(refundEvent),
    packs: readList('packs', packs, readPack),
  });
  const fault = read.ok ? faultOf(read.value) : null;
  return fault === null ? read : fail(failure('input/corrupt', fault));
};
