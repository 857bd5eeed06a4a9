import { beforeEach, describe, expect, it } from 'vitest';
import shipped from '../../../settings/payment.json';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { merge } from '../../../src/progress/merge.ts';
import { EMPTY_SAVE } from '../../../src/progress/save.ts';
import { receivePurse } from '../../../src/progress/save-changes.ts';
import { coinsOf } from '../../../src/progress/save-views.ts';
import type { Purse } from '../../../src/shared/cloud-orders.ts';
import { failure } from '../../../src/shared/failure.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { CoinsScreen, ThemesScreen } from '../../../src/view/screens/pages.ts';
import { type Harness, landed, openGame } from '../harness.ts';

const ON = { ...shipped, on: true, offerId: '1450000000' };
const ORDER = { signData: '{}', paySig: 'a', signature: 'b' };

let cells: Cells;
let purse: Purse;
let phone: Harness;

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await landed();
};

/** A sitting, with a cloud that takes every order. */
const open = async (paymentSettings: unknown = ON): Promise<void> => {
  phone = openGame(cells, { paymentSettings });
  phone.host.cloud.answer('orders', async (event) =>
    (event as { readonly work: string }).work === 'purse' ? ok(purse) : ok(ORDER),
  );
  await phone.payments.start();
};

const openPage = (page: 'themes' | 'packs') => {
  phone.game.handle({ type: 'open', page });
  return phone.stage.screen;
};
const coins = (): CoinsScreen => phone.stage.screen as CoinsScreen;

/** Taps a pack and lets `seconds` pass. */
const buy = async (seconds = 0): Promise<void> => {
  openPage('packs');
  phone.game.handle({ type: 'buy-coins', product: 'coins_300' });
  await rest();
  for (let second = 0; second < seconds; second++) {
    phone.host.clock.advance(1000);
    await rest();
  }
};

beforeEach(async () => {
  cells = new Map();
  purse = { delivered: 0, refunded: 0 };
  await open();
});

describe('coins for money', () => {
  it.each([
    ['as it ships', shipped],
    ['settings that cannot be read', { on: true }],
    ['no settings', null],
  ])('%s: the game shows nothing of it and asks the cloud nothing', async (_, settings) => {
    await open(settings);
    expect((openPage('themes') as ThemesScreen).sold).toBe(false);
    expect(openPage('packs').name).toBe('home');
    phone.game.handle({ type: 'buy-coins', product: 'coins_300' });
    await rest();
    expect(phone.host.payments.asked).toEqual([]);
    expect(phone.host.cloud.calls.filter(({ name }) => name === 'orders')).toEqual([]);
  });

  it('paid: the coins come by the cloud’s word, once, and are there on another day', async () => {
    phone.host.payments.answer = async () => {
      purse = { delivered: 300, refunded: 0 };
      return ok(undefined);
    };
    await buy();
    expect(coins()).toMatchObject({ state: 'come', coins: 300 });
    expect(phone.host.payments.asked).toEqual([ORDER]);
    phone.profile.flush();
    await open();
    expect(openPage('packs')).toMatchObject({ state: 'idle', coins: 300 });
  });

  it('paid, and the cloud hears of it seconds later: waits for it', async () => {
    await buy();
    expect(coins()).toMatchObject({ state: 'busy', coins: 0 });
    purse = { delivered: 300, refunded: 0 };
    for (let second = 0; second < 4; second++) {
      phone.host.clock.advance(1000);
      await rest();
    }
    expect(coins()).toMatchObject({ state: 'come', coins: 300 });
  });

  it('paid, and nothing is heard of it: says so, and takes it at a later start', async () => {
    await buy(70);
    expect(coins()).toMatchObject({ state: 'late', coins: 0 });
    purse = { delivered: 300, refunded: 0 };
    await open();
    expect(openPage('themes')).toMatchObject({ coins: 300, sold: true });
  });

  it('closed by the player: as if nothing had been; a failure is said, and what was paid is not believed', async () => {
    phone.host.payments.answer = async () => fail(failure('host/cancelled', 'closed'));
    await buy();
    expect(coins()).toMatchObject({ state: 'idle', coins: 0 });
    phone.host.payments.answer = async () => fail(failure('host/unknown', 'broken'));
    await buy();
    expect(coins()).toMatchObject({ state: 'failed', coins: 0 });
    phone.host.cloud.answer('orders', async () => fail({ code: 'cloud/unavailable', detail: '' }));
    await buy();
    expect(coins().state).toBe('failed');
    expect(phone.host.payments.asked).toHaveLength(2);
  });

  it('one order at a time', async () => {
    phone.host.payments.answer = () => new Promise(() => {});
    await buy();
    await buy();
    expect(phone.host.payments.asked).toHaveLength(1);
  });
});

describe('what was paid for, in the save', () => {
  const paid = (delivered: number, refunded = 0) => receivePurse(EMPTY_SAVE, { delivered, refunded });

  it('two phones, in any order and again: the cloud’s latest word, and no debt after a refund', () => {
    const [early, late] = [paid(300), paid(1000, 300)];
    expect(coinsOf(merge(early, late))).toBe(700);
    expect(merge(early, late)).toEqual(merge(late, early));
    expect(receivePurse(late, { delivered: 300, refunded: 0 })).toBe(late);
    expect(coinsOf(paid(300, 300))).toBe(0);
  });

  it('touches no best, no board, no day and no count of what was played', () => {
    const { counters, ...rest } = paid(300);
    const { counters: _, ...empty } = EMPTY_SAVE;
    expect(rest).toEqual(empty);
    expect(Object.values(counters)).toMatchObject([{ runs: 0, drops: 0, duels: 0 }]);
  });
});
