import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure, type Calls } from './calls.ts';
import { needScope } from './scopes.ts';

const needHand = (context: Context): void => {
  if (!context.gesture) throw new CallFailure('require user interaction (only in touchend event)');
};

const confirm = (context: Context, title: string, content: string): Promise<boolean> =>
  new native.Promise((resolve) =>
    context.host.dialog(
      { kind: 'modal', title, content, confirmText: '允许', cancelText: '拒绝' },
      (choice) => resolve(choice === 0),
    ),
  );

const authorize = async (context: Context, scope: string): Promise<undefined> => {
  await needScope(context, scope);
  return undefined;
};

const subscribe = async (context: Context, ids: readonly string[]): Promise<object> => {
  const accepted = await confirm(context, '订阅消息', ids.join('\n'));
  return Object.fromEntries(ids.map((id) => [id, accepted ? 'accept' : 'reject']));
};

/** Calls that show a page or question of the host's and need the player's hand at that moment. */
export const permissionPlugin = (context: Context, { promised }: Calls) => {
  const settings = () => ({ authSetting: context.host.permissions.all() as WechatMinigame.AuthSetting });
  return {
    getSetting: promised('getSetting', () => settings()),
    authorize: promised('authorize', (it: WechatMinigame.AuthorizeOption) => authorize(context, it.scope)),
    openSetting: promised('openSetting', () => {
      needHand(context);
      return settings();
    }),
    requestSubscribeMessage: promised(
      'requestSubscribeMessage',
      (it: WechatMinigame.RequestSubscribeMessageOption) => {
        needHand(context);
        if (it.tmplIds.length > 3) throw new CallFailure('tmplIds length is more than 3');
        return subscribe(context, it.tmplIds);
      },
    ),
    requestSubscribeSystemMessage: promised(
      'requestSubscribeSystemMessage',
      (it: WechatMinigame.RequestSubscribeSystemMessageOption) => {
        needHand(context);
        return subscribe(context, it.msgTypeList as string[]);
      },
    ),
  } satisfies Partial<WechatMinigame.Wx>;
};
