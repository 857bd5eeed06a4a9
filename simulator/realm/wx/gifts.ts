import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { needScope } from './scopes.ts';
import { sealed } from './sealed.ts';

/** Orders of gifts begin so. CreateStoreGiftOption. */
const ORDER = /^42\d+$/;
const MICRO = 1_000_000;

/** A gift bag of the store: what it tells goes by its order's number alone. */
const storeGift = (context: Context, { presentOrderId }: { readonly presentOrderId?: unknown }) => {
  const isOrder = ORDER.test(String(presentOrderId));
  const refused = (api: string) =>
    native.Promise.reject({ errCode: -1, errMsg: `${api}:fail invalid presentOrderId` });
  return {
    isSupported: () => context.host.device.mode !== 'pc',
    getOrderInfo: () =>
      isOrder ? native.Promise.resolve({ orderStatus: 1, wishMessage: '恭喜发财' }) : refused('getOrderInfo'),
    open: async () => {
      if (!isOrder) return refused('open');
      await context.host.pages.elsewhere('微信蓝包');
      return { errMsg: 'open:ok' };
    },
  };
};

const askNumber = (context: Context): Promise<number | null> => {
  const question = { title: '申请', content: '获取你的手机号', confirmText: '允许', cancelText: '拒绝' };
  return new native.Promise((resolve) => context.host.dialog({ kind: 'modal', ...question }, resolve));
};

/** Gifts of the store, the game club and the player's number: what the platform knows of a player for a price. */
export const giftsPlugin = (context: Context, { plain }: Calls) =>
  ({
    createStoreGift: (option) => storeGift(context, option) as unknown as WechatMinigame.StoreGift,
    getGameClubData: plain('getGameClubData', async (it: WechatMinigame.GetGameClubDataOption) => {
      await needScope(context, 'scope.gameClubData');
      const dataList = it.dataTypeList.map((dataType) => ({ dataType, value: 0 }));
      return sealed(context, 'getGameClubData', { dataList }, JSON.stringify(dataList));
    }),
    getPhoneNumber: plain('getPhoneNumber', async () => {
      if ((await askNumber(context)) !== 0) throw new CallFailure('user deny');
      return { code: `phone-${Math.floor(context.clock.now() * MICRO).toString(36)}` };
    }),
  }) satisfies Partial<WechatMinigame.Wx>;
