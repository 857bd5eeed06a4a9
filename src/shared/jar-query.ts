import { readInviteId } from './cloud-invite.ts';
import { MAX_QUERY_LENGTH } from './launch-query.ts';
import { readFields } from './parsing.ts';

/** What a card of a passed jar brings: the jar itself, or under which the cloud keeps it. */
export type JarQuery =
  /** As it came: whether it is a jar is the core's to say. */
  { readonly text: string; readonly invite: null } | { readonly text: null; readonly invite: string };

const MODE = 'passed';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Reads `m=passed&j=…` or `m=passed&i=…`; null for what is no card of a jar. A card of a jar that is cut, or names nothing, is
 * one all the same: it is opened, and told of as what it is.
 */
export const parseJarQuery = (query: unknown): JarQuery | null => {
  const fields = readFields('query', query);
  if (!fields.ok) return null;
  const { m, j, i } = fields.value;
  if (m !== MODE) return null;
  const invite = readInviteId(i);
  return j === undefined && invite.ok
    ? { text: null, invite: invite.value }
    : { text: textOf(j), invite: null };
};

/** The query of a jar's card; null where the jar has no room in it and nobody keeps it. */
export const makeJarQuery = (text: string, invite: string | null): string | null => {
  const whole = `m=${MODE}&j=${text}`;
  if (whole.length <= MAX_QUERY_LENGTH) return whole;
  return invite === null ? null : `m=${MODE}&i=${invite}`;
};
