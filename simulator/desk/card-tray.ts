import { element } from '../dom/element.ts';
import { entryOf, type SharedCard } from '../protocol/chat.ts';
import { button } from './controls.ts';
import type { DeskPhone } from './desk-phone.ts';

const PLACES: Readonly<Partial<Record<SharedCard['from'], string>>> = {
  favorite: 'kept as a favourite',
  link: 'link copied',
  capture: 'picture of the screen',
};

const placeOf = (card: SharedCard): string =>
  PLACES[card.from] ?? (card.chat === null ? 'sent to nobody' : `in ${card.chat.name}`);

const cardView = (card: SharedCard, phones: readonly DeskPhone[]): HTMLElement => {
  const picture = element('div', 'card-picture');
  if (card.imageUrl !== null) picture.style.backgroundImage = `url("${card.imageUrl}")`;
  const open = (phone: DeskPhone): HTMLButtonElement =>
    button(`open on ${phone.user}`, () => void phone.api()?.open(entryOf(card, card.chat)), 'link');
  return element(
    'article',
    'card',
    element('h3', '', card.title === '' ? '团圆' : card.title),
    picture,
    element('small', 'card-place', placeOf(card)),
    element('code', '', card.query === '' ? 'no query' : card.query),
    element('footer', '', ...phones.map(open)),
  );
};

/** Cards the phones have shared, newest first, ready to be opened on any of them. */
export class CardTray {
  private readonly list = element('div', 'cards');
  readonly root = element('section', 'section', element('h2', '', 'Shared cards'), this.list);
  private shown = '';

  update(phones: readonly DeskPhone[]): void {
    const cards = phones.flatMap((phone) => [...(phone.api()?.cards() ?? [])]).reverse();
    const key = JSON.stringify([cards, phones.map((phone) => phone.user)]);
    if (key === this.shown) return;
    this.shown = key;
    const empty = element('p', 'empty', 'Nothing shared yet. A card sent from the game lands here.');
    this.list.replaceChildren(
      ...(cards.length === 0 ? [empty] : cards.map((card) => cardView(card, phones))),
    );
  }
}
