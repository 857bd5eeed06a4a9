import { element } from '../dom/element.ts';
import { avatarUrl } from '../protocol/avatar.ts';
import type { Chat, SharedCard } from '../protocol/chat.ts';
import { cardPicture, GAME_NAME } from './card-view.ts';

const groupFace = (): HTMLElement =>
  element('i', 'face group', element('i'), element('i'), element('i'), element('i'));

/** A chat's picture: the friend's avatar, or four squares for a group. */
export const faceOf = ({ kind, avatarUrl: address, name }: Chat): HTMLElement => {
  if (kind === 'group') return groupFace();
  const picture = avatarUrl(address);
  const face = element(
    'i',
    `face ${kind}`,
    kind === 'friend' && picture === null ? [...name].slice(0, 1).join('') : '',
  );
  if (picture !== null) face.style.backgroundImage = `url("${picture}")`;
  return face;
};

/** The host's page that asks where a card shall go. */
export class Chooser {
  readonly root: HTMLElement;
  private readonly list = element('div', 'chooser-list');
  private readonly choose: (chat: string | null) => void;

  constructor(card: SharedCard, choose: (chat: string | null) => void) {
    this.choose = choose;
    const cancel = element('button', 'chooser-cancel', '取消');
    cancel.addEventListener('click', () => choose(null));
    const preview = element(
      'div',
      'chooser-card',
      cardPicture(card),
      element('p', '', card.title === '' ? GAME_NAME : card.title),
    );
    const head = element('header', '', cancel, element('h2', '', '发送给'));
    this.root = element('div', 'share-sheet', head, this.list, preview);
  }

  fill(chats: readonly Chat[]): void {
    const rows = chats.map((chat) => {
      const row = element('button', 'chooser-row', faceOf(chat), element('span', '', chat.name));
      row.addEventListener('click', () => this.choose(chat.id));
      return row;
    });
    this.list.replaceChildren(...(rows.length > 0 ? rows : [element('p', 'empty', '还没有聊天')]));
  }
}
