import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

/** Scene of an entry from another mini-program. reference/scene-list. */
const FROM_MINI_PROGRAM = 1037;
const NO_OPENLINK = -1;

/** Asks first, as the client does. Fails with `cancel` where the player stays. */
const goTo = async (context: Context, title: string): Promise<undefined> => {
  if (!(await context.host.pages.elsewhere(title))) throw new CallFailure('cancel');
  return undefined;
};

/** A page of the client's that is loaded by a link and shown when the game likes. */
const pageManager = (context: Context) => {
  const events = new Map<string, Listeners<[object]>>();
  let loaded: string | null = null;
  const of = (name: string): Listeners<[object]> => {
    const known = events.get(name) ?? new Listeners<[object]>();
    events.set(name, known);
    return known;
  };
  const fail = (name: string) =>
    native.Promise.reject({ errCode: NO_OPENLINK, errMsg: `${name}:fail openlink error` });
  return {
    load: ({ openlink }: WechatMinigame.LoadOption) => {
      if (typeof openlink !== 'string' || openlink === '') return fail('load');
      loaded = openlink;
      return native.Promise.resolve({ errMsg: 'load:ok' });
    },
    show: async (option?: WechatMinigame.ShowOption) => {
      const page = option?.openlink ?? loaded;
      if (page === null) return fail('show');
      of('show').emit({});
      await context.host.pages.elsewhere(`活动页面 ${page}`);
      of('destroy').emit({});
      return { errMsg: 'show:ok' };
    },
    destroy: (): void => {
      loaded = null;
    },
    on: (name: string, listener: () => unknown): void => of(name).add(listener),
    off: (name: string, listener?: () => unknown): void => of(name).remove(listener),
  };
};

/** Pages outside the game that it leads to: other programs, customer service, settings of the phone. */
export const otherPagesPlugin = (context: Context, { promised, plain }: Calls) => {
  const open = (title: string) => (): Promise<undefined> => goTo(context, title);
  return {
    navigateToMiniProgram: promised(
      'navigateToMiniProgram',
      ({ appId, shortLink }: WechatMinigame.NavigateToMiniProgramOption) => {
        if (!appId && !shortLink)
          throw new CallFailure('parameter error: appId and shortLink are both missing');
        return goTo(context, `打开小程序 ${appId ?? shortLink}`);
      },
    ),
    navigateBackMiniProgram: promised('navigateBackMiniProgram', async () => {
      if (context.entered.scene !== FROM_MINI_PROGRAM)
        throw new CallFailure('not opened by another mini program');
      context.host.exit();
      return undefined;
    }),
    openCustomerServiceConversation: promised('openCustomerServiceConversation', async () => {
      await goTo(context, '客服会话');
      return { path: '', query: {} };
    }),
    openCustomerServiceChat: plain('openCustomerServiceChat', open('微信客服')),
    openAppAuthorizeSetting: promised('openAppAuthorizeSetting', open('系统的微信授权管理')),
    openSystemBluetoothSetting: promised('openSystemBluetoothSetting', open('系统蓝牙设置')),
    updateWeChatApp: promised('updateWeChatApp', open('更新微信')),
    createPageManager: () => pageManager(context) as unknown as WechatMinigame.PageManager,
  } satisfies Partial<WechatMinigame.Wx>;
};
