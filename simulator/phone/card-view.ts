import { element } from '../dom/element.ts';
import type { SharedCard } from '../wire/chat.ts';

/** What the host puts where the game gave no title. */
export const GAME_NAME = '团圆';

/** A picture at the ratio of a card, cut by its middle as the host cuts it. */
export const cardPicture = (card: SharedCard): HTMLElement => {
  const picture = element('div', 'card-picture');
  if (card.imageUrl !== null) picture.style.backgroundImage = `url("${card.imageUrl}")`;
  return picture;
};

/** A card as it lies in a chat: name, title, picture, and what it is. */
export const cardBubble = (card: SharedCard, press: () => void): HTMLElement => {
  const bubble = element(
    'button',
    `bubble ${card.from}`,
    element('small', 'bubble-game', element('i', 'mini-moon'), GAME_NAME),
    element('b', 'bubble-title', card.title === '' ? GAME_NAME : card.title),
    cardPicture(card),
    element('small', 'bubble-foot', card.from === 'link' ? '链接' : '小程序'),
  );
  bubble.addEventListener('click', press);
  return bubble;
};
