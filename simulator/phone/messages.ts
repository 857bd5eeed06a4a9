import { BLANK_CARD, type Chat, type ChatName, entryOf, type SharedCard } from '../protocol/chat.ts';
import { people } from './people.ts';
import type { PhoneDesk } from './phone-desk.ts';

/** A tap on a card where it lies. A plain picture opens nothing; an arena's card shows its start page over the game. */
export const openCard = async (phone: PhoneDesk, card: SharedCard, chat: ChatName | null): Promise<void> => {
  if (card.from === 'picture') return phone.pages.preview([card.imageUrl ?? ''], 0);
  await phone.enter(entryOf(card, chat));
  if (card.challenge !== null) void phone.pages.offer(card.challenge);
};

/** Opens the game by a card that lies in one of the phone's chats. */
export const openMessage = async (phone: PhoneDesk, id: number): Promise<void> => {
  const chats: readonly Chat[] = await people(phone.user).chats();
  const chat = chats.find((it) => it.messages.some((message) => message.id === id));
  const message = chat?.messages.find((it) => it.id === id);
  if (message === undefined) throw new Error(`no message ${id} in the chats of ${phone.user}`);
  await openCard(phone, message.card, chat!);
};

/** The player takes a picture of the screen; it opens the game again with the query the game gave it. */
export const captureScreen = async (phone: PhoneDesk): Promise<void> => {
  const query = await phone.control().captured();
  await phone.sharing.keep({ ...BLANK_CARD, query, from: 'capture' });
};
