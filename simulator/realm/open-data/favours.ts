import type { Person } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from '../wx/call-failure.ts';
import type { Calls } from '../wx/calls.ts';
import { groupOfOpenGId, groupsOf, userOfMember } from '../wx/chat-room.ts';
import { askSocial } from '../wx/social-line.ts';

const DAY_MS = 86_400_000;
/** Why a gift is not sent. SendGiftToFriendFailCallbackResult. */
const GIFT_ERRNO = { sentToday: 151066168, notFriend: 151066172 } as const;
/** Names of the values: '1' to '50'. ModifyFriendInteractiveStorageOption.key. */
const LAST_KEY = 50;

const isKey = (key: unknown): boolean => {
  const number = Number(key);
  return typeof key === 'string' && Number.isInteger(number) && number >= 1 && number <= LAST_KEY;
};

const friendsOf = async (context: Context): Promise<readonly Person[]> => {
  const answer = await askSocial(context, { op: 'friends', user: context.host.user });
  return (answer as { friends: Person[] }).friends;
};

const confirm = (context: Context, title: string): Promise<boolean> =>
  new native.Promise((resolve) =>
    context.host.dialog(
      { kind: 'modal', title, content: '', confirmText: '确定', cancelText: '取消' },
      (choice) => resolve(choice === 0),
    ),
  );

/** Adds one to a friend's value, once the player has agreed. */
const interact = async (context: Context, it: WechatMinigame.ModifyFriendInteractiveStorageOption) => {
  if (!isKey(it.key)) throw new CallFailure('invalid key');
  if (it.opNum !== 1 || it.operation !== 'add') throw new CallFailure('invalid operation');
  const friend = (await friendsOf(context)).find(({ openid }) => openid === it.toUser);
  if (friend === undefined) throw new CallFailure('not friend');
  if (it.quiet !== true && !(await confirm(context, `送给${friend.nickname}？`)))
    throw new CallFailure('cancel');
  await askSocial(context, { op: 'interact', user: context.host.user, to: friend.user, key: it.key });
  context.host.pages.interacted(it.key);
  return undefined;
};

const today = (context: Context): number => Math.floor(context.clock.now() / DAY_MS);

const giftStatus = async (context: Context, openids: readonly string[]): Promise<{ data: object[] }> => {
  const friends = await friendsOf(context);
  const answer = await askSocial(context, { op: 'giftsSent', user: context.host.user, day: today(context) });
  const { to } = answer as { to: string[] };
  const blocked = (openid: string, blockCode: number, blockReason: string) => ({
    openid,
    blockSend: true,
    blockCode,
    blockReason,
  });
  const data = openids.map((openid) => {
    if (!friends.some((it) => it.openid === openid))
      return blocked(openid, GIFT_ERRNO.notFriend, 'not friend');
    return to.includes(openid)
      ? blocked(openid, GIFT_ERRNO.sentToday, 'sent today')
      : { openid, blockSend: false };
  });
  return { data };
};

const sendGift = async (context: Context, { openid }: WechatMinigame.SendGiftToFriendOption) => {
  const [status] = (await giftStatus(context, [openid])).data as { blockSend: boolean; blockCode?: number }[];
  if (status?.blockSend) throw new CallFailure('gift can not be sent', status.blockCode ?? null);
  await askSocial(context, { op: 'sendGift', user: context.host.user, to: openid, day: today(context) });
  return undefined;
};

const members = async (context: Context, ids: readonly string[]) => {
  const everybody = (await groupsOf(context)).flatMap((group) => group.members);
  return {
    members: ids.flatMap((id) => {
      const found = everybody.find(({ user }) => user === userOfMember(id));
      return found === undefined
        ? []
        : [{ groupOpenID: id, nickName: found.nickname, avatarUrl: found.avatarUrl }];
    }),
  };
};

/** What the domain alone may do for friends and see of groups: values, gifts, names. */
export const favoursPlugin = (context: Context, { plain }: Calls) =>
  ({
    modifyFriendInteractiveStorage: plain(
      'modifyFriendInteractiveStorage',
      (it: WechatMinigame.ModifyFriendInteractiveStorageOption) => interact(context, it),
    ),
    getFriendSendGiftStatus: plain(
      'getFriendSendGiftStatus',
      (it: WechatMinigame.GetFriendSendGiftStatusOption) => giftStatus(context, it.openidList),
    ),
    sendGiftToFriend: plain('sendGiftToFriend', (it: WechatMinigame.SendGiftToFriendOption) =>
      sendGift(context, it),
    ),
    // Friends who have never played are nobody here: everybody who is known has a phone.
    getPotentialFriendList: plain('getPotentialFriendList', () => ({ list: [] })),
    getGroupInfo: plain('getGroupInfo', async (it: WechatMinigame.GetGroupInfoOption) => {
      const group = (await groupsOf(context)).find(({ id }) => id === groupOfOpenGId(it.openGId));
      if (group === undefined) throw new CallFailure('invalid openGId');
      return { name: group.name };
    }),
    getGroupMembersInfo: plain('getGroupMembersInfo', (it: WechatMinigame.GetGroupMembersInfoOption) =>
      members(context, it.members),
    ),
  }) satisfies Partial<WechatMinigame.Wx>;
