import { element } from '../dom/element.ts';
import type { Chat, Message, SharedCard } from '../protocol/chat.ts';
import { onAnnounced } from './bulletin.ts';
import { cardBubble, GAME_NAME } from './card-view.ts';
import { faceOf } from './chooser.ts';
import { people } from './people.ts';

interface Door {
  readonly text: string;
  readonly label: string;
  readonly press: () => void;
}

const lineOf = ({ messages }: Chat): string => {
  const last = messages.at(-1)?.card;
  return last === undefined ? '' : `[小程序] ${last.title === '' ? GAME_NAME : last.title}`;
};

/** Latest first; chats nobody has written in keep their order behind them. */
const byLatest = (one: Chat, other: Chat): number =>
  (other.messages.at(-1)?.id ?? 0) - (one.messages.at(-1)?.id ?? 0);

/** WeChat while the game is not on the screen: chats, the cards in them, and the way back. */
export class Shell {
  readonly root = element('div', 'away');
  private readonly user: string;
  private readonly open: (card: SharedCard, chat: Chat) => void;
  private readonly page = element('section', 'shell-page');
  private door: Door | null = null;
  private chats: readonly Chat[] = [];
  private shown: string | null = null;

  constructor(user: string, open: (card: SharedCard, chat: Chat) => void) {
    this.user = user;
    this.open = open;
    onAnnounced(() => this.door !== null && void this.refresh());
  }

  show(layer: HTMLElement, door: Door): void {
    this.door = door;
    this.shown = null;
    this.draw();
    layer.append(this.root);
    void this.refresh();
  }

  hide(): void {
    this.door = null;
    this.root.remove();
  }

  private async refresh(): Promise<void> {
    this.chats = [...(await people(this.user).chats())].sort(byLatest);
    if (this.door !== null) this.draw();
  }

  private draw(): void {
    if (this.door === null) return;
    const chat = this.chats.find((it) => it.id === this.shown);
    this.page.replaceChildren(...(chat === undefined ? this.list() : this.inside(chat)));
    const { text, label, press } = this.door;
    const back = element('button', 'shell-back', label);
    back.addEventListener('click', press);
    const bar = element('footer', 'shell-bar', element('i', 'mini-moon'), element('p', '', text), back);
    this.root.replaceChildren(this.page, bar);
  }

  private list(): HTMLElement[] {
    const rows = this.chats.map((chat) => {
      const text = element(
        'span',
        'shell-text',
        element('b', '', chat.name),
        element('small', '', lineOf(chat)),
      );
      const row = element('button', 'shell-row', faceOf(chat), text);
      row.addEventListener('click', () => this.go(chat.id));
      return row;
    });
    return [
      element('header', 'shell-head', element('h2', '', '微信')),
      element('div', 'shell-rows', ...rows),
    ];
  }

  private inside(chat: Chat): HTMLElement[] {
    const back = element('button', 'shell-return', '‹');
    back.addEventListener('click', () => this.go(null));
    const messages = chat.messages.map((message) => this.message(chat, message));
    const list = element('div', 'shell-chat', ...messages);
    if (messages.length === 0) list.append(element('p', 'empty', '还没有消息'));
    requestAnimationFrame(() => list.scrollTo(0, list.scrollHeight));
    return [element('header', 'shell-head', back, element('h2', '', chat.name)), list];
  }

  private message(chat: Chat, { from, card }: Message): HTMLElement {
    const own = from === this.user;
    const face = element('i', 'face');
    face.style.backgroundImage = `url("/avatar/${encodeURIComponent(from)}/96")`;
    const bubble = cardBubble(card, () => this.open(card, chat));
    return element('article', own ? 'message own' : 'message', face, bubble);
  }

  private go(chat: string | null): void {
    this.shown = chat;
    this.draw();
  }
}
