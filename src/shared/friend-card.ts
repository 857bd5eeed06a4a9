import { readFields } from './parsing.ts';

/**
 * A card from one friend to another asks for the card of the receiver's own run. It carries this word and nothing else:
 * who asks is seen in the chat, and which run was watched the game is never told.
 */
export const ASKING = 'asking';

/** The platform puts a directed card's text into the query as a field of its own (setMessageToFriendQuery). */
export const isAsking = (query: unknown): boolean => {
  const fields = readFields('query', query);
  return fields.ok && fields.value.query === ASKING;
};
