import { failure } from '../../src/shared/failure.ts';
import { combine, type Fields, parseJson, readFields, readInteger } from '../../src/shared/parsing.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

/** A message of the platform's as it arrives: nothing in it is believed before its signature. */
export interface Push {
  readonly event: string;
  /** JSON, to the letter as it was signed. */
  readonly payload: string;
  readonly signature: string;
}

/** What a notice says was paid. A refund need not say what it was for. */
export interface Notice {
  readonly orderNumber: string;
  readonly openid: string;
  readonly env: number;
  readonly goods: { readonly product: string; readonly quantity: number; readonly fen: number } | null;
}

const MOST_PAYLOAD = 8192;
const MOST_TEXT = 128;

const readText = (name: string, value: unknown, most = MOST_TEXT): Result<string> =>
  typeof value === 'string' && value.length > 0 && value.length <= most
    ? ok(value)
    : fail(failure('input/wrong-type', `${name}: ${typeof value}`));

/** Codes: wrong-type. */
export const parsePush = (value: unknown): Result<Push> => {
  const fields = readFields('push', value);
  if (!fields.ok) return fields;
  const game = readFields('MiniGame', fields.value.MiniGame);
  if (!game.ok) return game;
  return combine<Push>({
    event: readText('Event', fields.value.Event),
    payload: readText('Payload', game.value.Payload, MOST_PAYLOAD),
    signature: readText('PayEventSig', game.value.PayEventSig),
  });
};

const readGoods = (value: unknown): Result<Notice['goods']> => {
  if (value === undefined) return ok(null);
  const fields = readFields('GoodsInfo', value);
  if (!fields.ok) return fields;
  const { ProductId, Quantity, OrigPrice } = fields.value;
  return combine<NonNullable<Notice['goods']>>({
    product: readText('ProductId', ProductId),
    quantity: readInteger('Quantity', Quantity, 1, 1000),
    fen: readInteger('OrigPrice', OrigPrice, 0, 100_000_000),
  });
};

const readNotice = ({ OutTradeNo, OpenId, Env, GoodsInfo }: Fields): Result<Notice> =>
  combine<Notice>({
    orderNumber: readText('OutTradeNo', OutTradeNo),
    openid: readText('OpenId', OpenId),
    env: readInteger('Env', Env, 0, 1),
    goods: readGoods(GoodsInfo),
  });

/** Reads a payload whose signature is right. Codes: not-json, too-large, wrong-type, out-of-range. */
export const parseNotice = (payload: string): Result<Notice> => {
  const json = parseJson(payload, MOST_PAYLOAD);
  if (!json.ok) return json;
  const fields = readFields('Payload', json.value);
  return fields.ok ? readNotice(fields.value) : fields;
};
