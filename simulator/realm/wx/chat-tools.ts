import { NOTICE_CHARACTERS } from '../../limits.ts';
import { BLANK_CARD } from '../../protocol/chat.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { choose, groupOfOpenGId, groupsOf, memberIdOf, openGIdOf } from './chat-room.ts';
import type { Files } from './files.ts';
import { sealed } from './sealed.ts';

const GROUP_CHAT = 3;

/** The group a game works for, once the player has chosen one. open-ability/chat-tool. */
class ChatTool {
  private readonly context: Context;
  private room: string | null = null;

  constructor(context: Context) {
    this.context = context;
  }

  get isOpen(): boolean {
    return this.room !== null;
  }

  async open(roomid: string | undefined): Promise<undefined> {
    const groups = await groupsOf(this.context);
    const asked = roomid === undefined ? await this.ask(groups.map(({ name }) => name)) : null;
    const id = asked === null ? groupOfOpenGId(roomid ?? '') : groups[asked]?.id;
    if (!groups.some((group) => group.id === id)) throw new CallFailure('invalid roomid');
    this.room = id ?? null;
    this.context.host.natives.chatTool(this.room);
    return undefined;
  }

  exit(): undefined {
    this.need();
    this.room = null;
    this.context.host.natives.chatTool(null);
    return undefined;
  }

  info(): Promise<object> {
    return sealed(this.context, 'getChatToolInfo', {
      opengid: openGIdOf(this.need()),
      chat_type: GROUP_CHAT,
    });
  }

  async select(most: number): Promise<object> {
    const room = this.need();
    const group = (await groupsOf(this.context)).find(({ id }) => id === room);
    const members = group?.members ?? [];
    const chosen = await this.ask(members.map(({ nickname }) => nickname));
    return { members: members.slice(chosen, chosen + Math.min(1, most)).map(({ user }) => memberIdOf(user)) };
  }

  async send(title: string, imageUrl: string | null, path: string | undefined): Promise<undefined> {
    const query = (path ?? '').replace(/^\?/, '');
    const card = { ...BLANK_CARD, title, imageUrl, query };
    await this.context.host.pages.toGroup(`group:${this.need()}`, card);
    return undefined;
  }

  private need(): string {
    if (this.room === null) throw new CallFailure('not in chat tool mode');
    return this.room;
  }

  private async ask(items: readonly string[]): Promise<number> {
    const chosen = await choose(this.context, items);
    if (chosen === null) throw new CallFailure('cancel');
    return chosen;
  }
}

const VERBS: Readonly<Record<string, string>> = { participate: '请参与', complete: '请完成' };

/** Calls of the mode in which a game works for one group. */
export const chatToolsPlugin = (context: Context, { promised, plain }: Calls, files: Files) => {
  const tool = new ChatTool(context);
  const picture = (path: string): string => {
    const url = files.hostUrlOf(path);
    if (url === null) throw new CallFailure('file not found');
    return url;
  };
  return {
    openChatTool: promised('openChatTool', (it: WechatMinigame.OpenChatToolOption) => tool.open(it.roomid)),
    enterChatToolMode: plain('enterChatToolMode', (it: WechatMinigame.EnterChatToolModeOption) =>
      tool.open(it.chatToolRooms?.[0]),
    ) as (option: WechatMinigame.EnterChatToolModeOption) => void,
    exitChatTool: plain('exitChatTool', () => tool.exit()),
    // Typed as answering nothing; its page says a boolean.
    isChatTool: () => tool.isOpen as unknown as undefined,
    getChatToolInfo: promised('getChatToolInfo', () => tool.info()),
    selectGroupMembers: promised('selectGroupMembers', (it: WechatMinigame.SelectGroupMembersOption) =>
      tool.select(it.maxSelectCount ?? 1),
    ),
    shareAppMessageToGroup: promised(
      'shareAppMessageToGroup',
      (it: WechatMinigame.ShareAppMessageToGroupOption) =>
        tool.send(it.title, it.imageUrl === undefined ? null : picture(it.imageUrl), it.path),
    ),
    shareTextToGroup: plain('shareTextToGroup', (it: WechatMinigame.ShareTextToGroupOption) =>
      tool.send(it.content, null, it.entrancePath),
    ),
    shareImageToGroup: promised('shareImageToGroup', (it: WechatMinigame.ShareImageToGroupOption) =>
      tool.send('', picture(it.imagePath), it.entrancePath),
    ),
    shareEmojiToGroup: promised('shareEmojiToGroup', (it: WechatMinigame.ShareEmojiToGroupOption) =>
      tool.send('', picture(it.imagePath), it.entrancePath),
    ),
    shareVideoToGroup: promised('shareVideoToGroup', (it: WechatMinigame.ShareVideoToGroupOption) =>
      tool.send('', it.thumbPath === undefined ? null : picture(it.thumbPath), it.entrancePath),
    ),
    notifyGroupMembers: promised('notifyGroupMembers', (it: WechatMinigame.NotifyGroupMembersOption) => {
      if (it.title.length > NOTICE_CHARACTERS) throw new CallFailure('title is too long');
      const names = it.members.map((member) => `@${member.replace(/^m-/, '')}`).join(' ');
      return tool.send(`${names} ${VERBS[it.type ?? 'complete']}：${it.title}`, null, it.entrancePath);
    }),
  } satisfies Partial<WechatMinigame.Wx>;
};
