import { failure } from './failure.ts';
import { combine, readFields, readInteger, readName } from './parsing.ts';
import { readProduct } from './payment-settings.ts';
import { fail, ok, type Result } from './result.ts';

/** An order for one pack; `code` is what the client's login gave, for once. */
export interface OrderRequest {
  readonly work: 'order';
  readonly product: string;
  readonly code: string;
}

/** What was bought so far. */
export interface PurseRequest {
  readonly work: 'purse';
}

export type OrdersRequest = OrderRequest | PurseRequest;

/** What the client hands to the platform's payment as it is. */
export interface SignedOrder {
  readonly signData: string;
  readonly paySig: string;
  readonly signature: string;
}

/** Coins of all payments that arrived, and of those that were given back. Both only grow. */
export interface Purse {
  readonly delivered: number;
  readonly refunded: number;
}

const WORKS = ['order', 'purse'] as const;
/** A login code is of 32 characters; more are borne. */
const CODE = /^[\w-]{8,128}$/;
const MOST_TEXT = 2048;
const MOST_COINS = 1_000_000_000;

const readCode = (value: unknown): Result<string> =>
  typeof value === 'string' && CODE.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `code: ${typeof value}`));

const readText = (name: string, value: unknown): Result<string> =>
  typeof value === 'string' && value.length <= MOST_TEXT
    ? ok(value)
    : fail(failure('input/wrong-type', `${name}: ${typeof value}`));

/** Codes: wrong-type, unknown-name, corrupt. */
export const parseOrdersRequest = (value: unknown): Result<OrdersRequest> => {
  const fields = readFields('orders', value);
  if (!fields.ok) return fields;
  const work = readName('work', fields.value.work, WORKS);
  if (!work.ok) return work;
  if (work.value === 'purse') return ok({ work: 'purse' });
  return combine<OrderRequest>({
    work: ok('order'),
    product: readProduct(fields.value.product),
    code: readCode(fields.value.code),
  });
};

export const readSignedOrder = (value: unknown): Result<SignedOrder> => {
  const fields = readFields('order', value);
  if (!fields.ok) return fields;
  const { signData, paySig, signature } = fields.value;
  return combine<SignedOrder>({
    signData: readText('signData', signData),
    paySig: readText('paySig', paySig),
    signature: readText('signature', signature),
  });
};

export const readPurse = (value: unknown): Result<Purse> => {
  const fields = readFields('purse', value);
  if (!fields.ok) return fields;
  const { delivered, refunded } = fields.value;
  return combine<Purse>({
    delivered: readInteger('delivered', delivered, 0, MOST_COINS),
    refunded: readInteger('refunded', refunded, 0, MOST_COINS),
  });
};
