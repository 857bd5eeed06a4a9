import { avatarAddress } from '../protocol/avatar.ts';
import type { Chat, ChatName, Message, SharedCard } from '../protocol/chat.ts';
import type {
  FriendInput,
  Group,
  ListOptions,
  Pairs,
  Person,
  SocialAnswer,
  SocialRequest,
} from '../protocol/social.ts';
import { Chats } from './chats.ts';
import { Favours, type SavedFavours } from './favours.ts';
import { type Player, Players } from './players.ts';
import { Ranks } from './ranks.ts';
import { readSaved, writeSaved } from './saved-file.ts';
import { Seals } from './seals.ts';
import { type Friendship, type SavedGroup, SocialGraph } from './social-graph.ts';

interface Saved {
  readonly players?: readonly Player[];
  readonly phones?: readonly string[];
  readonly lists?: readonly [string, readonly Friendship[]][];
  readonly groups?: readonly SavedGroup[];
  readonly chats?: readonly [string, readonly Message[]][];
  readonly favours?: SavedFavours;
}

const listOf = (data: Pairs): { key: string; value: string }[] =>
  Object.entries(data).map(([key, value]) => ({ key, value }));

const pick = (data: Pairs, keys: readonly string[]): Pairs =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(data, key)).map((key) => [key, data[key]!]));

const openidOf = (user: string): string => `o-${user}`;

/** WeChat's servers as a game sees them: people, who knows whom, and what they host. Kept in a file, or in memory. */
export class World {
  private readonly file: string | null;
  private readonly players: Players;
  private readonly graph: SocialGraph;
  private readonly chatStore: Chats;
  private readonly ranks = new Ranks();
  readonly seals = new Seals();
  private readonly favours: Favours;

  constructor(file: string | null = null) {
    this.file = file;
    const { players, phones, lists, groups, chats, favours } = readSaved<Saved>(file) ?? {};
    this.players = new Players(players ?? []);
    this.graph = new SocialGraph(phones, lists, groups);
    this.chatStore = new Chats(chats);
    this.favours = new Favours(favours);
  }

  /** Replaces what a user hosts; the limits of the host do not count. */
  setHostedData(user: string, pairs: Pairs): void {
    this.players.replace(user, pairs);
    this.save();
  }

  hostedData(user: string): Pairs {
    return this.players.get(user).data;
  }

  setFriends(user: string, friends: readonly FriendInput[]): void {
    for (const { user: other, nickname, avatar, data } of friends) {
      this.players.describe(other, nickname, avatar);
      if (data !== undefined) this.players.replace(other, data);
    }
    const list = friends.map((it) => ({ user: it.user, late: it.late ?? false }));
    this.graph.setFriends(user, list);
    this.save();
  }

  setGroup(id: string, name: string, members: readonly string[]): void {
    this.graph.setGroup({ id, name, members });
    this.save();
  }

  friends(user: string): Person[] {
    return this.graph.friendsOf(user).map((it) => this.person(it.user));
  }

  groups(user: string): Group[] {
    return this.graph.groupsOf(user).map(({ id, name, members }) => ({
      id,
      name,
      members: members.map((member) => this.person(member)),
    }));
  }

  /** Where a user can send to, and what was sent there: groups first, then friends, Moments, and what the user kept. */
  chats(user: string): Chat[] {
    const names: (ChatName & { avatarUrl: string })[] = [
      ...this.groups(user).map(({ id, name }) => ({
        id: `group:${id}`,
        kind: 'group' as const,
        name,
        avatarUrl: '',
      })),
      ...this.friends(user).map((it) => ({
        id: `friend:${it.user}`,
        kind: 'friend' as const,
        name: it.nickname,
        avatarUrl: it.avatarUrl,
      })),
      { id: 'moments', kind: 'moments', name: '朋友圈', avatarUrl: '' },
      { id: 'kept', kind: 'kept', name: '收藏', avatarUrl: '' },
    ];
    return names.map((name) => ({ ...name, messages: this.chatStore.in(user, name) }));
  }

  /** Null where the user has no such chat. */
  send(user: string, chat: string, card: SharedCard): Message | null {
    const found = this.chats(user).find((it) => it.id === chat);
    if (found === undefined) return null;
    const { id, kind, name } = found;
    const sent = this.chatStore.send(user, { id, kind, name }, card);
    this.save();
    return sent;
  }

  /** Answers a phone's question. Staging calls do not make a phone of the one who makes them. */
  answer(request: SocialRequest): SocialAnswer {
    if (this.graph.addPhone(request.user)) this.save();
    const result = this.answerRequest(request);
    return typeof result === 'string' ? { ok: false, reason: result } : { ok: true, result };
  }

  private answerRequest(request: SocialRequest): object | string {
    const { user } = request;
    switch (request.op) {
      case 'setHosted':
        return this.written(this.players.write(user, request.pairs));
      case 'removeHosted':
        this.players.remove(user, request.keys);
        return this.written(null);
      case 'hosted':
        return { data: this.chosen(user, request.keys) };
      case 'friendsHosted':
        return { data: this.friendRows(user, request.keys, request.options) };
      case 'groupHosted':
        return this.groupRows(user, request.group, request.keys, request.options);
      case 'people':
        return this.people(user, request.openids);
      case 'friends':
        return { friends: this.friends(user) };
      case 'groups':
        return { groups: this.groups(user) };
      case 'chats':
        return { chats: this.chats(user) };
      case 'send':
        return this.send(user, request.chat, request.card) ?? 'no such chat';
      case 'interact':
        this.favours.add(request.to, request.key);
        return this.written(null);
      case 'interactive':
        return { data: this.favours.of(user, request.keys) };
      case 'sendGift':
        this.favours.give(user, request.to, request.day);
        return this.written(null);
      case 'giftsSent':
        return { to: this.favours.given(user, request.day) };
      case 'login':
        return { code: this.seals.login(user) };
      case 'seal':
        return this.seals.seal(user, request.data, request.raw);
      case 'favours':
        return { values: this.favours.all(user), gifts: this.favours.given(user, request.day) };
      case 'forgetGifts':
        this.favours.forgetGifts(user);
        return this.written(null);
      case 'rankUpdate':
        this.ranks.add(user, request.key, request.score, request.at);
        return {};
      case 'rankScores':
        return { scores: this.ranks.scores(user, request.keys, request.period, request.at) };
      case 'staged':
        return { pairs: this.hostedData(request.of) };
      case 'stageHosted':
        this.setHostedData(request.of, request.pairs);
        return {};
      case 'stageFriends':
        this.setFriends(request.of, request.friends);
        return {};
      case 'stageGroup':
        this.setGroup(request.id, request.name, request.members);
        return {};
    }
  }

  private written(reason: string | null): object | string {
    this.save();
    return reason ?? {};
  }

  private chosen(user: string, keys: readonly string[] | null): { key: string; value: string }[] {
    const { data } = this.players.get(user);
    return listOf(keys === null ? data : pick(data, keys));
  }

  private friendRows(user: string, keys: readonly string[], options: ListOptions): object[] {
    const friends = this.graph.friendsOf(user).filter((it) => !(it.late && options.friendsLate));
    return this.rows(user, [...friends.map((it) => it.user), user], keys, options);
  }

  private groupRows(
    user: string,
    id: string,
    keys: readonly string[],
    options: ListOptions,
  ): object | string {
    const group = this.graph.group(user, id);
    if (group === undefined) return 'invalid shareTicket';
    return { data: this.rows(user, group.members, keys, options) };
  }

  /** Only people who host something in this game; the one who asks as the options have it. */
  private rows(user: string, of: readonly string[], keys: readonly string[], options: ListOptions): object[] {
    return of.flatMap((member) => {
      const own = member === user;
      const player = this.players.get(member);
      const data = own && options.ownRow === 'stale' ? player.before : player.data;
      if ((own && options.ownRow === 'missing') || Object.keys(data).length === 0) return [];
      const { openid, nickname, avatarUrl } = this.person(member);
      return [{ openid, nickname, avatarUrl, KVDataList: listOf(pick(data, keys)) }];
    });
  }

  private people(user: string, openids: readonly string[]): object | string {
    const users = openids.map((id) => (id === 'selfOpenId' ? user : id.replace(/^o-/, '')));
    const known = new Set(this.players.all().map((it) => it.user));
    if (users.some((it) => it !== user && !known.has(it))) return 'invalid openid';
    return { people: users.map((it, index) => ({ ...this.person(it), openid: openids[index] })) };
  }

  private person(user: string): Person {
    const { nickname, avatar } = this.players.get(user);
    return {
      user,
      openid: openidOf(user),
      nickname,
      avatarUrl: avatar === null ? '' : avatarAddress(avatar),
    };
  }

  private saved(): Saved {
    return {
      players: this.players.all(),
      ...this.graph.saved(),
      chats: this.chatStore.saved(),
      favours: this.favours.saved(),
    };
  }

  private save(): void {
    if (this.file !== null) writeSaved(this.file, this.saved());
  }
}
