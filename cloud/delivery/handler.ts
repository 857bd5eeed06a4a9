import { type CloudAnswer, type Refusal, refuse } from '../../src/shared/cloud-answer.ts';
import type { PaymentSettings } from '../../src/shared/payment-settings.ts';
import { ok } from '../../src/shared/result.ts';
import { dayBefore } from '../common/days.ts';
import { isEventSig } from '../common/payment-signatures.ts';
import { purseOf } from '../common/purse.ts';
import type { Fields, Store, Transaction } from '../common/store.ts';
import { type Notice, parseNotice, parsePush } from './notice.ts';

export interface DeliveryParts {
  readonly settings: PaymentSettings;
  /** The payment application's key. */
  readonly appKey: string;
  readonly store: Store;
  readonly now: number;
  /** For the function's own log: somebody has to look at a refusal. */
  readonly warn: (line: string) => void;
}

/** As the platform wants it: with another number it sends the notice again. */
export interface DeliveryAnswer {
  readonly ErrCode: number;
  readonly ErrMsg: string;
}

const DELIVER_EVENT = 'minigame_game_pay_goods_deliver_notify';

type Kind = 'delivered' | 'refunded';
type Outcome = CloudAnswer<Kind>;

/** Whether the notice tells of this very order; null where it does. */
const differenceOf = ({ sandbox }: PaymentSettings, order: Fields, notice: Notice): string | null => {
  const { goods } = notice;
  if (notice.openid !== order.openid) return 'another player';
  if (notice.env !== (sandbox ? 1 : 0)) return `environment ${notice.env}`;
  if (goods === null) return null;
  if (goods.product !== order.product || goods.quantity !== 1) return `${goods.quantity} × ${goods.product}`;
  return goods.fen === order.fen ? null : `${goods.fen} fen`;
};

const addToPurse = async (transaction: Transaction, order: Fields, kind: Kind): Promise<void> => {
  const openid = String(order.openid);
  const purse = purseOf(await transaction.get('purses', openid));
  await transaction.set('purses', openid, { ...purse, [kind]: purse[kind] + Number(order.coins) });
};

const isOver = ({ day }: Fields, { settings, now }: DeliveryParts): boolean =>
  String(day) < dayBefore(now, settings.openDays);

/** What is already so is so: a notice that comes again changes nothing, and is answered as the first was. */
const settle = (parts: DeliveryParts, notice: Notice, kind: Kind): Promise<Outcome> =>
  parts.store.transaction(async (transaction): Promise<Outcome> => {
    const order = await transaction.get('orders', notice.orderNumber);
    if (order === null) return refuse('cloud/not-found', 'no such order');
    const difference = differenceOf(parts.settings, order, notice);
    if (difference !== null) return refuse('cloud/forged', difference);
    if (order.state === kind) return ok(kind);
    if (kind === 'delivered' && order.state === 'refunded') return ok(kind);
    if (kind === 'delivered' && isOver(order, parts)) return refuse('cloud/wrong-day', 'the order is closed');
    // One that was given back before its coins came: they never come.
    if (order.state === 'delivered' || kind === 'delivered') await addToPurse(transaction, order, kind);
    await transaction.set('orders', notice.orderNumber, { ...order, state: kind, [`${kind}At`]: parts.now });
    return ok(kind);
  });

const kindOf = ({ refundEvent }: PaymentSettings, event: string): Kind | null => {
  if (event === DELIVER_EVENT) return 'delivered';
  return event === refundEvent ? 'refunded' : null;
};

const outcomeOf = async (parts: DeliveryParts, event: unknown): Promise<Outcome> => {
  const { settings, appKey } = parts;
  const push = parsePush(event);
  if (!push.ok) return push;
  const { payload, signature } = push.value;
  if (!isEventSig(appKey, push.value.event, payload, signature)) return refuse('cloud/forged', 'signature');
  const kind = kindOf(settings, push.value.event);
  if (kind === null) return refuse('input/unknown-name', push.value.event);
  const notice = parseNotice(payload);
  return notice.ok ? settle(parts, notice.value, kind) : notice;
};

const refusedBy = ({ code, detail }: Refusal): DeliveryAnswer => ({
  ErrCode: 1,
  ErrMsg: `${code} ${detail}`,
});

/**
 * Takes a notice of the platform's: coins were paid, or given back. Anybody may call a function, so that who calls says
 * nothing; the signature alone does.
 */
export const takeNotice = async (parts: DeliveryParts, event: unknown): Promise<DeliveryAnswer> => {
  const outcome = await outcomeOf(parts, event);
  if (outcome.ok) return { ErrCode: 0, ErrMsg: '' };
  const refused = refusedBy(outcome.error);
  parts.warn(`delivery: ${refused.ErrMsg}`);
  return refused;
};
