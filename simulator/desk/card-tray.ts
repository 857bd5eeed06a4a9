import { element } from '../dom/element.ts';
import { parseQuery } from '../wire/entry.ts';
import type { SharedCard } from '../wire/realm-port.ts';
import { button } from './controls.ts';
import type { DeskPhone } from './desk-phone.ts';

/** A card shared to one friend. */
const FROM_FRIEND = 1007;

const cardView = (card: SharedCard, phones: readonly DeskPhone[]): HTMLElement => {
  const picture = element('div', 'card-picture');
  if (card.imageUrl !== null) picture.style.backgroundImage = `url("${card.imageUrl}")`;
  const open = (phone: DeskPhone): HTMLButtonElement =>
    button(
      `open on ${phone.user}`,
      () => void phone.api()?.open({ scene: FROM_FRIEND, query: parseQuery(card.query) }),
      'link',
    );
  return element(
    'article',
    'card',
    element('h3', '', card.title === '' ? '团圆' : card.title),
    picture,
    element('code', '', card.query === '' ? 'no query' : card.query),
    element('footer', '', ...phones.map(open)),
  );
};

/** Cards the phones have shared, newest first, ready to be opened on any of them. */
export class CardTray {
  readonly #list = element('div', 'cards');
  readonly root = element('section', 'section', element('h2', '', 'Shared cards'), this.#list);
  #shown = '';

  update(phones: readonly DeskPhone[]): void {
    const cards = phones.flatMap((phone) => [...(phone.api()?.cards() ?? [])]).reverse();
    const key = JSON.stringify([cards, phones.map((phone) => phone.user)]);
    if (key === this.#shown) return;
    this.#shown = key;
    const empty = element('p', 'empty', 'Nothing shared yet. A card sent from the game lands here.');
    this.#list.replaceChildren(
      ...(cards.length === 0 ? [empty] : cards.map((card) => cardView(card, phones))),
    );
  }
}
