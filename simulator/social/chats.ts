import type { ChatName, Message, SharedCard } from '../protocol/chat.ts';

/** Messages kept of each chat; older ones go first. */
const KEPT = 30;

/** Everything that was sent, by the place both sides see it in. */
export class Chats {
  private readonly places: Map<string, Message[]>;
  private last: number;

  constructor(saved: readonly [string, readonly Message[]][] = []) {
    this.places = new Map(saved.map(([place, messages]) => [place, [...messages]]));
    this.last = Math.max(0, ...[...this.places.values()].flat().map((message) => message.id));
  }

  saved(): [string, readonly Message[]][] {
    return [...this.places];
  }

  send(user: string, chat: ChatName, card: SharedCard): Message {
    this.last += 1;
    const message = { id: this.last, from: user, card: { ...card, chat } };
    const place = placeOf(user, chat);
    this.places.set(place, [...(this.places.get(place) ?? []), message].slice(-KEPT));
    return message;
  }

  in(user: string, chat: ChatName): readonly Message[] {
    return this.places.get(placeOf(user, chat)) ?? [];
  }
}

/** Two friends call their chat by different names; it lies in one place. */
const placeOf = (user: string, { id, kind }: ChatName): string => {
  if (kind === 'friend') return `chat:${[user, id.slice('friend:'.length)].sort().join('|')}`;
  return kind === 'kept' ? `kept:${user}` : id;
};
