import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import {
  type OrderRequest,
  type OrdersRequest,
  type Purse,
  parseOrdersRequest,
  type SignedOrder,
} from '../../src/shared/cloud-orders.ts';
import type { CoinPack, PaymentSettings } from '../../src/shared/payment-settings.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { dayBefore } from '../common/days.ts';
import { makePaySig, makeSessionSignature } from '../common/payment-signatures.ts';
import { purseOf } from '../common/purse.ts';

export interface OrdersParts {
  readonly settings: PaymentSettings;
  /** The payment application's key; empty: nothing can be sold. */
  readonly appKey: string;
  /** The key of the player's session, for what the client's login gave. */
  readonly sessionKey: (code: string) => Promise<Result<string>>;
  /** An order's number: nobody can guess the next one. */
  readonly drawNumber: () => string;
}

/** As the platform reads it; the client hands it on as it is, to the letter. */
const signDataOf = (
  { offerId, sandbox, zoneId }: PaymentSettings,
  { product, fen }: CoinPack,
  outTradeNo: string,
): string =>
  JSON.stringify({
    mode: 'goods',
    offerId,
    buyQuantity: 1,
    env: sandbox ? 1 : 0,
    currencyType: 'CNY',
    platform: 'android',
    zoneId,
    productId: product,
    goodsPrice: fen,
    outTradeNo,
    attach: '',
  });

/** The order is kept before anybody can pay it: what is paid later is known by its number alone. */
const makeOrder = async (
  { settings, appKey, sessionKey, drawNumber }: OrdersParts,
  { product, code }: OrderRequest,
  { store, openid, now }: Call,
): Promise<CloudAnswer<SignedOrder>> => {
  const pack = settings.packs.find((one) => one.product === product);
  if (!pack) return refuse('cloud/not-found', `product ${product}`);
  const key = await sessionKey(code);
  if (!key.ok) return refuse('cloud/unavailable', key.error.detail);
  const number = drawNumber();
  const day = dayBefore(now, 0);
  await store.set('orders', number, { openid, ...pack, day, at: now, state: 'open' });
  const signData = signDataOf(settings, pack, number);
  return ok({
    signData,
    paySig: makePaySig(appKey, signData),
    signature: makeSessionSignature(key.value, signData),
  });
};

const purse = async ({ store, openid }: Call): Promise<CloudAnswer<Purse>> =>
  ok(purseOf(await store.get('purses', openid)));

/** Orders for coins, and what came of them. Codes: those of the request, not-found, unavailable. */
export const createOrdersHandler = (parts: OrdersParts): Handler =>
  handlerOf<OrdersRequest>(parseOrdersRequest, async (request, call) => {
    if (request.work === 'purse') return purse(call);
    return parts.settings.on && parts.appKey !== ''
      ? makeOrder(parts, request, call)
      : refuse('cloud/unavailable', 'nothing is sold');
  });
