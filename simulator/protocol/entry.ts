/** One way into the game: a card, a code, the recents list. Values of the query are text, as WeChat gives them. */
export interface Entry {
  readonly scene: number;
  readonly query: Readonly<Record<string, string>>;
  readonly shareTicket: string | null;
  /** 1 single chat, 2 company single chat, 3 group, 4 company group. */
  readonly chatType: 1 | 2 | 3 | 4 | null;
  /** The group it was, also where the card brought no ticket. A game learns it sealed: getGroupEnterInfo. */
  readonly group: string | null;
}

/** From the recents list, without a query. */
export const PLAIN_ENTRY: Entry = { scene: 1001, query: {}, shareTicket: null, chatType: null, group: null };

/** Reads `a=1&b=2`; anything that is not a pair is kept as a key with an empty value. */
export const parseQuery = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.replace(/^\?/, '')).entries());
