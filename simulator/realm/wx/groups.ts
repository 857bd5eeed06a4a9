import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { enteredGroup, memberIdOf, openGIdOf } from './chat-room.ts';
import { sealed } from './sealed.ts';

/** The game was not opened from a chat. getGroupEnterInfo. */
const NOT_FROM_A_CHAT = 40097;
const SINGLE: readonly (number | null)[] = [1, 2];

const needTicket = (context: Context, ticket: unknown): string => {
  if (typeof ticket !== 'string' || ticket !== context.entered.shareTicket)
    throw new CallFailure('invalid shareTicket');
  return ticket;
};

const enterInfo = async (context: Context, it: WechatMinigame.GetGroupEnterInfoOption): Promise<object> => {
  const group = enteredGroup(context);
  const { chatType } = context.entered;
  const own = it.needGroupOpenID === true ? { group_openid: memberIdOf(context.host.user) } : {};
  if (group !== null)
    return sealed(context, 'getGroupEnterInfo', {
      opengid: openGIdOf(group),
      chat_type: chatType ?? 3,
      ...own,
    });
  if (it.allowSingleChat === true && SINGLE.includes(chatType))
    return sealed(context, 'getGroupEnterInfo', {
      open_single_roomid: `S-${context.host.user}`,
      chat_type: chatType,
      ...own,
    });
  throw new CallFailure('not from a group chat', null, NOT_FROM_A_CHAT);
};

/** What a game may learn of the chat it was opened from, sealed for its server. */
export const groupsPlugin = (context: Context, { plain, promised }: Calls) =>
  ({
    getGroupEnterInfo: plain('getGroupEnterInfo', (it: WechatMinigame.GetGroupEnterInfoOption) =>
      enterInfo(context, it),
    ),
    getShareInfo: promised('getShareInfo', (it: WechatMinigame.GetShareInfoOption) => {
      needTicket(context, it.shareTicket);
      return sealed(context, 'getShareInfo', { openGId: openGIdOf(enteredGroup(context) ?? '') });
    }),
    authPrivateMessage: plain('authPrivateMessage', async (it: WechatMinigame.AuthPrivateMessageOption) => {
      if (!context.loggedIn) throw new CallFailure('not login');
      const valid = it.shareTicket === context.entered.shareTicket;
      return { valid, ...(await sealed(context, 'authPrivateMessage', { valid })) };
    }),
  }) satisfies Partial<WechatMinigame.Wx>;
