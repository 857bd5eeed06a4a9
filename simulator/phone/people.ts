import type { Chat, Message, SharedCard } from '../protocol/chat.ts';
import { JSON_HEADERS } from '../protocol/post.ts';
import type {
  FavoursTold,
  FriendInput,
  Group,
  Pairs,
  Person,
  SocialAnswer,
  SocialRequest,
} from '../protocol/social.ts';

const ask = async <T>(request: SocialRequest): Promise<T> => {
  const response = await fetch('/social', {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify(request),
  });
  const answer = (await response.json()) as SocialAnswer;
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result as T;
};

/** People as the simulator's server has them, for the page and for tests. */
export const people = (user: string) => ({
  friends: async () => (await ask<{ friends: Person[] }>({ op: 'friends', user })).friends,
  groups: async () => (await ask<{ groups: Group[] }>({ op: 'groups', user })).groups,
  chats: async () => (await ask<{ chats: Chat[] }>({ op: 'chats', user })).chats,
  send: (chat: string, card: SharedCard) => ask<Message>({ op: 'send', user, chat, card }),
  hostedData: async (of = user): Promise<Pairs> => {
    const { pairs } = await ask<{ pairs: Pairs }>({ op: 'staged', user, of });
    return pairs;
  },
  setHostedData: (of: string, pairs: Pairs) => ask<void>({ op: 'stageHosted', user, of, pairs }),
  setFriends: (of: string, friends: readonly FriendInput[]) =>
    ask<void>({ op: 'stageFriends', user, of, friends }),
  favours: (day: number) => ask<FavoursTold>({ op: 'favours', user, day }),
  forgetGifts: () => ask<void>({ op: 'forgetGifts', user }),
  interact: (to: string, key: string) => ask<void>({ op: 'interact', user, to, key }),
  setGroup: (id: string, name: string, members: readonly string[]) =>
    ask<void>({ op: 'stageGroup', user, id, name, members }),
});
