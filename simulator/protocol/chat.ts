import { type Entry, PLAIN_ENTRY, parseQuery } from './entry.ts';
import { ticketOf } from './share-ticket.ts';

/** How a card came to be: asked for by the game, or by an entry of the capsule's menu, and so on. */
export type CardSource =
  | 'call'
  | 'menu'
  | 'directed'
  | 'image'
  | 'favorite'
  | 'link'
  | 'timeline'
  | 'capture'
  | 'challenge'
  /** A picture that does not open the game. */
  | 'picture';

export type ChatKind = 'friend' | 'group' | 'moments' | 'kept';

export interface ChatName {
  /** For instance `friend:anna`, `group:reunion`, `moments`, `kept`: as the one who looks names it. */
  readonly id: string;
  readonly kind: ChatKind;
  readonly name: string;
}

/** A game of the official arena: whose score is to be beaten, and in what. */
export interface Challenge {
  readonly scoreKey: string;
  readonly subScoreKey: number | null;
  readonly score: number;
}

/** A card as it would appear in a chat. */
export interface SharedCard {
  /** Empty where the host would put the game's name. */
  readonly title: string;
  /** A data or https URL, or null where there was no picture to take. */
  readonly imageUrl: string | null;
  readonly query: string;
  readonly from: CardSource;
  /** The card brings a share ticket when opened in a group. */
  readonly ticket: boolean;
  /** The arena it invites to; cards of the game's own have none. */
  readonly challenge: Challenge | null;
  /** Where it was sent; null while it was not. */
  readonly chat: ChatName | null;
}

export interface Message {
  readonly id: number;
  /** The user who sent it. */
  readonly from: string;
  readonly card: SharedCard;
}

export interface Chat extends ChatName {
  readonly avatarUrl: string;
  readonly messages: readonly Message[];
}

/** Scenes of base-ability/scene. A copied link and a screenshot have none of their own in that list. */
const SCENE = {
  friend: 1007,
  group: 1008,
  groupWithTicket: 1044,
  favorite: 1010,
  picture: 1265,
  link: 1194,
  singlePage: 1154,
} as const;

const SCENES: Readonly<Partial<Record<CardSource, number>>> = {
  favorite: SCENE.favorite,
  link: SCENE.link,
  timeline: SCENE.singlePage,
  image: SCENE.picture,
  capture: SCENE.picture,
};

/** A card with nothing in it, for those who make one. */
export const BLANK_CARD: SharedCard = {
  title: '',
  imageUrl: null,
  query: '',
  from: 'call',
  ticket: false,
  challenge: null,
  chat: null,
};

/** How the game is entered when someone taps a card where it lies. */
export const entryOf = (card: SharedCard, chat: ChatName | null): Entry => {
  const query = parseQuery(card.query);
  const scene = SCENES[card.from];
  if (scene !== undefined) return { ...PLAIN_ENTRY, scene, query };
  if (chat?.kind !== 'group') return { ...PLAIN_ENTRY, scene: SCENE.friend, query, chatType: 1 };
  const group = chat.id.slice('group:'.length);
  const shareTicket = card.ticket ? ticketOf(group) : null;
  return { scene: card.ticket ? SCENE.groupWithTicket : SCENE.group, query, shareTicket, chatType: 3, group };
};
