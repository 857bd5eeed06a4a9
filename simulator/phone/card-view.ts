import { element } from '../dom/element.ts';
import type { SharedCard } from '../protocol/chat.ts';

/** What the host puts where the game gave no title. */
export const GAME_NAME = '团圆';

/** A picture at the ratio of a card, cut by its middle as the host cuts it. */
export const cardPicture = (card: SharedCard): HTMLElement => {
  const picture = element('div', 'card-picture');
  if (card.imageUrl !== null) picture.style.backgroundImage = `url("${card.imageUrl}")`;
  return picture;
};

/** A picture sent as one; with an entrance it says what it opens. */
const pictureBubble = (card: SharedCard, press: () => void): HTMLElement => {
  const picture = element('img', 'bubble-picture');
  picture.src = card.imageUrl ?? '';
  const foot = element('small', 'bubble-foot', element('i', 'mini-moon'), `打开${GAME_NAME}`);
  const bubble = element('button', 'bubble picture', picture, ...(card.from === 'image' ? [foot] : []));
  bubble.addEventListener('click', press);
  return bubble;
};

/** A card as it lies in a chat: name, title, picture, and what it is. */
export const cardBubble = (card: SharedCard, press: () => void): HTMLElement => {
  if (card.from === 'picture' || card.from === 'image') return pictureBubble(card, press);
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
