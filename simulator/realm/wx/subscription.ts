import { SUBSCRIPTION_ITEMS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { needTouch } from './input-moment.ts';

type Answer = 'accept' | 'reject' | 'ban';

/** RequestSubscribeMessageFailCallbackErr: too many templates, none, the main switch is off, unknown types. */
const ERR_CODE = { empty: 10001, tooMany: 20003, switchedOff: 20004, unknown: 10005 } as const;

const SYSTEM: Readonly<Record<string, string>> = {
  SYS_MSG_TYPE_INTERACTIVE: '好友互动提醒',
  SYS_MSG_TYPE_RANK: '排行榜超越提醒',
  SYS_MSG_TYPE_WHATS_NEW: '游戏更新提醒',
};

const PREFIX = 'subscription.';

/** Subscriptions the player has answered for good. SubscriptionsSetting. */
export const subscriptionsOf = ({ host }: Context): WechatMinigame.SubscriptionsSetting => ({
  mainSwitch: host.switches.subscriptions !== 'off',
  itemSettings: Object.fromEntries(
    Object.entries(host.permissions.all())
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, accepted]) => [name.slice(PREFIX.length), accepted ? 'accept' : 'reject']),
  ),
});

const ask = (context: Context, names: readonly string[]): Promise<Answer> =>
  new native.Promise((resolve) =>
    context.host.dialog(
      {
        kind: 'modal',
        title: '订阅以下消息',
        content: names.join('\n'),
        confirmText: '允许',
        cancelText: '取消',
      },
      (choice) => resolve(choice === 0 ? 'accept' : 'reject'),
    ),
  );

const answerOf = async (context: Context, names: readonly string[]): Promise<Answer> => {
  const { subscriptions } = context.host.switches;
  if (subscriptions === 'off') {
    throw new CallFailure('The main switch is switched off', null, ERR_CODE.switchedOff);
  }
  return subscriptions === 'ask' ? ask(context, names) : subscriptions;
};

const itemsOf = (name: string, value: unknown): string[] => {
  if (!Array.isArray(value) || value.length === 0) {
    throw new CallFailure(`${name} is empty`, null, ERR_CODE.empty);
  }
  if (value.length > SUBSCRIPTION_ITEMS) {
    throw new CallFailure(`${name} length is more than ${SUBSCRIPTION_ITEMS}`, null, ERR_CODE.tooMany);
  }
  return value.map(String);
};

const subscribe = async (context: Context, items: readonly string[], names: readonly string[]) => {
  const answer = await answerOf(context, names);
  return Object.fromEntries(items.map((item) => [item, answer]));
};

/** Messages of the platform's own go on until the player ends them: what was answered once is not asked again. */
const subscribeSystem = async (context: Context, items: readonly string[]): Promise<object> => {
  if (items.some((item) => SYSTEM[item] === undefined)) {
    throw new CallFailure('invalid msgTypeList', null, ERR_CODE.unknown);
  }
  const { permissions } = context.host;
  const open = items.filter((item) => permissions.get(PREFIX + item) !== true);
  const answers =
    open.length === 0
      ? {}
      : await subscribe(
          context,
          open,
          open.map((item) => SYSTEM[item]!),
        );
  for (const item of open)
    if (answers[item] !== 'ban') permissions.set(PREFIX + item, answers[item] === 'accept');
  return Object.fromEntries(items.map((item) => [item, answers[item] ?? 'accept']));
};

export const subscriptionPlugin = (context: Context, { promised }: Calls) =>
  ({
    requestSubscribeMessage: promised(
      'requestSubscribeMessage',
      (it: WechatMinigame.RequestSubscribeMessageOption) => {
        needTouch(context);
        const items = itemsOf('tmplIds', it.tmplIds);
        return subscribe(context, items, items);
      },
    ),
    requestSubscribeSystemMessage: promised(
      'requestSubscribeSystemMessage',
      (it: WechatMinigame.RequestSubscribeSystemMessageOption) => {
        needTouch(context);
        return subscribeSystem(context, itemsOf('msgTypeList', it.msgTypeList));
      },
    ),
  }) satisfies Partial<WechatMinigame.Wx>;
