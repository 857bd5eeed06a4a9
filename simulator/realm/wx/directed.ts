import { FRIEND_QUERY_CHARACTERS, FRIEND_SCENE_MAX } from '../../limits.ts';
import { BLANK_CARD } from '../../protocol/chat.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';

const isScene = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= FRIEND_SCENE_MAX;

const isQuery = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= FRIEND_QUERY_CHARACTERS;

/** The game's half of directed cards: what they carry. False where it is refused. */
export const friendQueryPlugin = ({ host }: Context) =>
  ({
    setMessageToFriendQuery: (option: WechatMinigame.SetMessageToFriendQueryOption): boolean => {
      const { shareMessageToFriendScene: scene = 0, query = '' } = option ?? {};
      if (!isScene(scene) || !isQuery(query)) return false;
      host.pages.setFriendQuery(`shareMessageToFriendScene=${scene}&query=${encodeURIComponent(query)}`);
      return true;
    },
  }) satisfies Partial<WechatMinigame.Wx>;

const send = async (context: Context, files: Files, option: WechatMinigame.ShareMessageToFriendOption) => {
  if (typeof option.openId !== 'string') throw new CallFailure('parameter error: openId should be String');
  const local = option.imageUrl !== undefined && !/^https?:\/\//.test(option.imageUrl);
  const imageUrl = local ? files.hostUrlOf(option.imageUrl ?? '') : null;
  const card = { ...BLANK_CARD, title: option.title ?? '', imageUrl, from: 'directed' as const };
  const failure = await context.host.pages.friendCard(option.openId, card);
  if (failure !== null) throw new CallFailure(failure);
  return undefined;
};

/** The domain's half: it knows who the friend is. A network picture is replaced by one of the screen. */
export const friendMessagePlugin = (context: Context, { plain }: Calls, files: Files) =>
  ({
    shareMessageToFriend: plain('shareMessageToFriend', (it: WechatMinigame.ShareMessageToFriendOption) =>
      send(context, files, it),
    ),
  }) satisfies Partial<WechatMinigame.Wx>;
