import { type Chat, entryOf } from '../wire/chat.ts';
import { people } from './people.ts';
import type { Phone } from './phone.ts';

/** Opens the game by a card that lies in one of the phone's chats. */
export const openMessage = async (phone: Phone, id: number): Promise<void> => {
  const chats: readonly Chat[] = await people(phone.user).chats();
  const chat = chats.find((it) => it.messages.some((message) => message.id === id));
  const message = chat?.messages.find((it) => it.id === id);
  if (message === undefined) throw new Error(`no message ${id} in the chats of ${phone.user}`);
  await phone.enter(entryOf(message.card, chat!));
};

/** The player takes a picture of the screen; it opens the game again with the query the game gave it. */
export const captureScreen = async (phone: Phone): Promise<void> => {
  const query = await phone.control().captured();
  await phone.sharing.keep({ title: '', imageUrl: null, query, from: 'capture', ticket: false, chat: null });
};
