import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEventSig, makePaySig, makeSessionSignature } from '../../cloud/common/payment-signatures.ts';
import { takeNotice } from '../../cloud/delivery/handler.ts';
import { createOrdersHandler } from '../../cloud/orders/handler.ts';
import { limitedOrders } from '../../cloud/orders/limited-orders.ts';
import { fetchSessionKey } from '../../cloud/orders/session-key.ts';
import shipped from '../../settings/payment.json';
import type { SignedOrder } from '../../src/shared/cloud-orders.ts';
import { type PaymentSettings, parsePaymentSettings } from '../../src/shared/payment-settings.ts';
import { ok } from '../../src/shared/result.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, NOON } from './support/people.ts';

const DELIVER = 'minigame_game_pay_goods_deliver_notify';
const DAY_MS = 86_400_000;
const KEY = 'the key of the payment application';

const settingsOn = (changed: Partial<PaymentSettings> = {}): PaymentSettings => {
  const parsed = parsePaymentSettings({ ...shipped, on: true, offerId: '1450000000', ...changed });
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

const setup = (settings = settingsOn(), appKey = KEY) => {
  const store = createLocalStore();
  let drawn = 0;
  const handler = createOrdersHandler({
    ...{ settings, appKey },
    sessionKey: async (code) => ok(`session of ${code}`),
    drawNumber: () => `ty${drawn++}`,
  });
  const warned: string[] = [];
  const order = async (openid = 'o-1', product = 'coins_300') => {
    const answer = await asPlayer(handler, store)(openid, { work: 'order', product, code: 'code-0001' });
    return answer as { readonly ok: true; readonly value: SignedOrder & Record<string, unknown> };
  };
  const purse = async (openid = 'o-1') => asPlayer(handler, store)(openid, { work: 'purse' });
  const notify = (push: unknown, now = NOON) =>
    takeNotice({ settings, appKey, store, now, warn: (line) => warned.push(line) }, push);
  return { store, order, purse, notify, warned };
};

const PAID = {
  OpenId: 'o-1',
  OutTradeNo: 'ty0',
  Env: 1,
  GoodsInfo: { ProductId: 'coins_300', Quantity: 1, ZoneId: '1', OrigPrice: 600, ActualPrice: 600 },
};

/** As the platform pushes it. */
const pushOf = (payload: object, event = DELIVER, key = KEY) => {
  const text = JSON.stringify(payload);
  return { Event: event, MiniGame: { Payload: text, PayEventSig: makeEventSig(key, event, text) } };
};

const refund = pushOf({ OpenId: 'o-1', OutTradeNo: 'ty0', Env: 1 }, shipped.refundEvent);

describe('payment', () => {
  it('as it ships: off, and nothing can be ordered', async () => {
    const parsed = parsePaymentSettings(shipped);
    expect(parsed).toMatchObject({ ok: true, value: { on: false } });
    const off = setup({ ...settingsOn(), on: false });
    expect(await off.order()).toMatchObject({ error: { code: 'cloud/unavailable' } });
    expect(await setup(settingsOn(), '').order()).toMatchObject({ error: { code: 'cloud/unavailable' } });
    expect(await off.purse()).toEqual({ ok: true, value: { delivered: 0, refunded: 0 } });
  });

  it('an order: signed with both keys, to the letter, for the price of the settings', async () => {
    const { order } = setup();
    const { value } = await order();
    expect(JSON.parse(value.signData)).toMatchObject({
      ...{ mode: 'goods', env: 1, buyQuantity: 1, currencyType: 'CNY' },
      ...{ productId: 'coins_300', goodsPrice: 600, outTradeNo: 'ty0', offerId: '1450000000' },
    });
    expect(value.paySig).toBe(makePaySig(KEY, value.signData));
    expect(value.signature).toBe(makeSessionSignature('session of code-0001', value.signData));
    expect(await order('o-1', 'coins_9')).toMatchObject({ error: { code: 'cloud/not-found' } });
  });

  it('paid: the coins come once, however often the platform says so', async () => {
    const { order, notify, purse } = setup();
    await order();
    expect(await notify(pushOf(PAID))).toEqual({ ErrCode: 0, ErrMsg: '' });
    expect(await notify(pushOf(PAID))).toEqual({ ErrCode: 0, ErrMsg: '' });
    const both = await Promise.all([notify(pushOf(PAID)), notify(pushOf(PAID))]);
    expect(both.map(({ ErrCode }) => ErrCode)).toEqual([0, 0]);
    expect(await purse()).toMatchObject({ value: { delivered: 300, refunded: 0 } });
    expect(await purse('o-2')).toMatchObject({ value: { delivered: 0 } });
  });

  it.each([
    ['another key', pushOf(PAID, DELIVER, 'guessed')],
    ['no signature', { Event: DELIVER, MiniGame: { Payload: JSON.stringify(PAID), PayEventSig: '' } }],
    ['a changed payload', { ...pushOf(PAID), MiniGame: { ...pushOf(PAID).MiniGame, Payload: '{}' } }],
    ['the signature of another event', { ...refund, Event: DELIVER }],
    ['another player', pushOf({ ...PAID, OpenId: 'o-2' })],
    ['another order', pushOf({ ...PAID, OutTradeNo: 'ty9' })],
    ['another environment', pushOf({ ...PAID, Env: 0 })],
    ['a dearer pack', pushOf({ ...PAID, GoodsInfo: { ...PAID.GoodsInfo, ProductId: 'coins_1800' } })],
    ['more of them', pushOf({ ...PAID, GoodsInfo: { ...PAID.GoodsInfo, Quantity: 2 } })],
    ['another price', pushOf({ ...PAID, GoodsInfo: { ...PAID.GoodsInfo, OrigPrice: 1 } })],
    ['an unknown event', pushOf(PAID, 'user_enter_tempsession')],
    ['no push at all', null],
  ])('forged, %s: refused, told to whoever reads the log, and nothing comes', async (_, push) => {
    const { order, notify, purse, warned } = setup();
    await order();
    expect(await notify(push)).toMatchObject({ ErrCode: 1 });
    expect(warned).toHaveLength(1);
    expect(await purse()).toMatchObject({ value: { delivered: 0 } });
  });

  it('anything at all, signed or not: refused with a text, and nothing is thrown', async () => {
    const { notify, purse } = setup();
    const signed = fc.anything().map((payload) => pushOf({ it: payload }));
    const push = fc.oneof(
      fc.anything(),
      signed,
      fc.record({ MiniGame: fc.anything(), Event: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(push, async (it) => {
        expect(await notify(it)).toMatchObject({ ErrCode: 1, ErrMsg: expect.any(String) });
      }),
    );
    expect(await purse()).toMatchObject({ value: { delivered: 0 } });
  });

  it('late: taken for three days, then refused, for somebody to give the money back', async () => {
    const { order, notify, purse, warned } = setup();
    await order();
    expect(await notify(pushOf(PAID), NOON + 4 * DAY_MS)).toMatchObject({ ErrCode: 1 });
    expect(warned.join()).toMatch('closed');
    expect(await notify(pushOf(PAID), NOON + 3 * DAY_MS)).toMatchObject({ ErrCode: 0 });
    expect(await notify(pushOf(PAID), NOON + 9 * DAY_MS)).toMatchObject({ ErrCode: 0 });
    expect(await purse()).toMatchObject({ value: { delivered: 300 } });
  });

  it('given back: the coins go once, and a notice of the payment brings them back no more', async () => {
    const { order, notify, purse } = setup();
    await order();
    await notify(pushOf(PAID));
    for (const push of [refund, refund, pushOf(PAID)])
      expect(await notify(push)).toMatchObject({ ErrCode: 0 });
    expect(await purse()).toMatchObject({ value: { delivered: 300, refunded: 300 } });
  });

  it('given back before its coins came: they never come', async () => {
    const { order, notify, purse } = setup();
    await order();
    for (const push of [refund, pushOf(PAID)]) expect(await notify(push)).toMatchObject({ ErrCode: 0 });
    expect(await purse()).toMatchObject({ value: { delivered: 0, refunded: 0 } });
  });

  it('switched off afterwards: what was paid before still comes', async () => {
    const { store, order, purse } = setup();
    await order();
    const parts = { settings: { ...settingsOn(), on: false }, appKey: KEY, store, now: NOON, warn: () => {} };
    expect(await takeNotice(parts, pushOf(PAID))).toMatchObject({ ErrCode: 0 });
    expect(await purse()).toMatchObject({ value: { delivered: 300 } });
  });

  it('a limit: of orders alone, and asking what was bought is not in their way', async () => {
    const settings = settingsOn({ ordersPerHour: 3 });
    const parts = { settings, appKey: KEY, sessionKey: async () => ok('k') };
    let drawn = 0;
    const drawNumber = () => `ty${drawn++}`;
    const store = createLocalStore();
    const ask = asPlayer(limitedOrders(settings, createOrdersHandler({ ...parts, drawNumber })), store);
    const order = { work: 'order', product: 'coins_300', code: 'code-0001' };
    for (let at = 0; at < 12; at++) expect(await ask('o-1', { work: 'purse' })).toMatchObject({ ok: true });
    for (let at = 0; at < 3; at++) expect(await ask('o-1', order)).toMatchObject({ ok: true });
    expect(await ask('o-1', order)).toMatchObject({ error: { code: 'cloud/rate-limited' } });
    expect(await ask('o-1', { work: 'purse' })).toMatchObject({ ok: true });
    expect(await ask('o-2', order)).toMatchObject({ ok: true });
  });

  it('the session’s key: taken from the platform; what fails says nothing of the secret', async () => {
    const parts = { appId: 'wx1', secret: 'hush' };
    const asked: string[] = [];
    const fetch = async (address: string) => {
      asked.push(address);
      return '{"session_key":"k","openid":"o"}';
    };
    expect(await fetchSessionKey({ ...parts, fetch }, 'c')).toEqual(ok('k'));
    expect(asked[0]).toMatch(/appid=wx1&secret=hush&js_code=c&grant_type=authorization_code$/);
    for (const answer of ['{"errcode":40029}', 'no json', '{"session_key":""}']) {
      const failed = await fetchSessionKey({ ...parts, fetch: async () => answer }, 'c');
      expect(failed.ok).toBe(false);
      expect(JSON.stringify(failed)).not.toMatch('hush');
    }
    const broken = () => Promise.reject(new Error('hush'));
    expect(JSON.stringify(await fetchSessionKey({ ...parts, fetch: broken }, 'c'))).not.toMatch('hush');
  });
});

describe('settings/payment.json', () => {
  it.each([
    ['on', 'yes'],
    ['offerId', ''],
    ['offerId', 'abc'],
    ['packs', []],
    ['packs', [shipped.packs[0], shipped.packs[0]]],
    ['packs', [{ product: 'coins_1', coins: 0, fen: 1 }]],
    ['packs', [{ product: 'Coins!', coins: 1, fen: 1 }]],
    ['openDays', 0],
  ])('%s: %j is refused where payment is on', (field, value) => {
    expect(parsePaymentSettings({ ...shipped, on: true, offerId: '1', [field]: value }).ok).toBe(false);
  });
});
