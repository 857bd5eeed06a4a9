import { groupOfTicket } from '../../protocol/share-ticket.ts';
import type { Group } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { askSocial } from './social-line.ts';

/** A chat's id as a game is told of it, and back. */
export const openGIdOf = (group: string): string => `G-${group}`;
export const groupOfOpenGId = (id: string): string => id.replace(/^G-/, '');

/** A member's id within a group, and back. */
export const memberIdOf = (user: string): string => `m-${user}`;
export const userOfMember = (id: string): string => id.replace(/^m-/, '');

/** The group a game was opened from; null where it was none. A card that brings no ticket is of a group as well. */
export const enteredGroup = ({ entered }: Context): string | null =>
  entered.group ?? (entered.shareTicket === null ? null : groupOfTicket(entered.shareTicket));

export const groupsOf = async (context: Context): Promise<readonly Group[]> => {
  const answer = await askSocial(context, { op: 'groups', user: context.host.user });
  return (answer as { groups: Group[] }).groups;
};

/** Asks the player for one of some things; null is cancelled. */
export const choose = (context: Context, items: readonly string[]): Promise<number | null> =>
  new native.Promise((resolve) => context.host.dialog({ kind: 'sheet', items }, resolve));
