import { groupOfTicket } from '../../protocol/share-ticket.ts';
import type { Person } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { atLeast } from '../versions.ts';
import { CallFailure } from '../wx/call-failure.ts';
import type { Calls } from '../wx/calls.ts';
import { enteredGroup, openGIdOf } from '../wx/chat-room.ts';
import { keysOf, listOf } from '../wx/hosted-data.ts';
import { needPrivacy } from '../wx/privacy.ts';
import { toProfile } from '../wx/profile.ts';
import { needScope } from '../wx/scopes.ts';
import { askSocial } from '../wx/social-line.ts';

const FRIENDS_SCOPE = 'scope.WxFriendInteraction';

const GROUP_CHATS: readonly (number | null)[] = [3, 4];

/** The open-data form of getUserInfo; the typings have the game's form only. */
interface PeopleOption {
  openIdList?: unknown;
  lang?: string;
}

const allowFriends = async (context: Context, api: string): Promise<void> => {
  await needPrivacy(context, api);
  await needScope(context, FRIENDS_SCOPE);
};

const friendsHosted = async (context: Context, option: WechatMinigame.GetFriendCloudStorageOption) => {
  const keys = keysOf(option.keyList);
  await allowFriends(context, 'getFriendCloudStorage');
  const { user, switches: options } = context.host;
  return askSocial(context, { op: 'friendsHosted', user, keys, options });
};

/** Clients before know tickets alone. GetGroupCloudStorageOption.groupid. */
const GROUP_ID_SINCE = '3.8.8';

/** By the id of the very group that the game was opened from, or by a ticket. */
const groupAsked = (
  context: Context,
  { groupid, shareTicket }: WechatMinigame.GetGroupCloudStorageOption,
): string => {
  if (groupid !== undefined && atLeast(context.host.baseLibrary, GROUP_ID_SINCE)) {
    const entered = enteredGroup(context);
    if (entered === null || groupid !== openGIdOf(entered)) throw new CallFailure('invalid groupid');
    return entered;
  }
  if (typeof shareTicket !== 'string') throw new CallFailure('parameter error: shareTicket should be String');
  return groupOfTicket(shareTicket);
};

const groupHosted = async (context: Context, option: WechatMinigame.GetGroupCloudStorageOption) => {
  const keys = keysOf(option.keyList);
  const { shareTicket, chatType } = context.entered;
  if (shareTicket === null && !GROUP_CHATS.includes(chatType)) {
    throw new CallFailure('the game was not opened from a group card');
  }
  const group = groupAsked(context, option);
  await allowFriends(context, 'getGroupCloudStorage');
  const { user, switches: options } = context.host;
  return askSocial(context, { op: 'groupHosted', user, group, keys, options });
};

const ownHosted = (context: Context, keys: readonly string[] | null): Promise<object> =>
  askSocial(context, { op: 'hosted', user: context.host.user, keys });

const ownKeys = async (context: Context): Promise<object> => {
  await allowFriends(context, 'getUserCloudStorageKeys');
  const { data } = (await ownHosted(context, null)) as { data: { key: string }[] };
  return { keys: data.map((pair) => pair.key) };
};

const people = async (context: Context, { openIdList }: PeopleOption): Promise<object> => {
  const openids = listOf('openIdList', openIdList ?? ['selfOpenId']).map(String);
  const found = await askSocial(context, { op: 'people', user: context.host.user, openids });
  return { data: (found as { people: Person[] }).people.map(toProfile) };
};

/** What the domain alone may read: friends, the group the game was opened from, and names with avatars. */
export const friendsPlugin = (context: Context, { plain }: Calls) => ({
  ...({
    getFriendCloudStorage: plain('getFriendCloudStorage', (it: WechatMinigame.GetFriendCloudStorageOption) =>
      friendsHosted(context, it),
    ),
    getGroupCloudStorage: plain('getGroupCloudStorage', (it: WechatMinigame.GetGroupCloudStorageOption) =>
      groupHosted(context, it),
    ),
    getUserCloudStorage: plain(
      'getUserCloudStorage',
      async (it: WechatMinigame.GetUserCloudStorageOption) => {
        const { data } = (await ownHosted(context, keysOf(it.keyList))) as { data: object[] };
        return { KVDataList: data };
      },
    ),
    getUserCloudStorageKeys: plain('getUserCloudStorageKeys', () => ownKeys(context)),
  } satisfies Partial<WechatMinigame.Wx>),
  getUserInfo: plain('getUserInfo', (it: PeopleOption & WechatMinigame.GetUserInfoOption) =>
    people(context, it),
  ),
});
