import { readFields } from '../shared/parsing.ts';
import { readPairs } from '../shared/score-entry.ts';

/** Somebody on a board, as the platform describes them. */
export interface Person {
  readonly id: string;
  /** As they wrote it: any script, emoji, of any length; may be empty. */
  readonly name: string;
  /** Empty where they have none. */
  readonly avatar: string;
  readonly pairs: ReadonlyMap<string, string>;
}

export const NOBODY: Person = { id: '', name: '', avatar: '', pairs: new Map() };

/** A player has at most some thousands of friends; nobody's board is longer. */
const MOST_PEOPLE = 5000;
const LONGEST_NAME = 64;

/** At most so many UTF-16 units, and no half of a pair at the end. */
const textOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most).replace(/[\ud800-\udbff]$/, '') : '';

/**
 * Line breaks, controls and the marks that turn the direction of text would reach beyond the name; what cannot be seen would
 * let two names look alike. Emoji (`So`) keep what joins them, the flags of lands what they are spelled with.
 */
const UNRULY =
  /(\u{1f3f4}[\u{e0020}-\u{e007f}]+|\p{So}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{So}[\ufe0f\p{Emoji_Modifier}]*)*)|[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

const nameOf = (value: unknown): string => textOf(value, LONGEST_NAME).replace(UNRULY, '$1').trim();

/** Avatars end in their size; the smallest that is sharp is enough. */
const avatarOf = (value: unknown): string => textOf(value, 1024).replace(/\/(?:0|46|64|96|132)$/, '/132');

const personOf = (value: unknown): Person | null => {
  const fields = readFields('person', value);
  if (!fields.ok) return null;
  const { openid, openId, nickname, nickName, avatarUrl, KVDataList } = fields.value;
  return {
    id: textOf(openid ?? openId, 128),
    name: nameOf(nickname ?? nickName),
    avatar: avatarOf(avatarUrl),
    pairs: readPairs(KVDataList),
  };
};

/** Everybody of a list of the platform's; what is no person is left out. */
export const readPeople = (list: unknown): readonly Person[] => {
  if (!Array.isArray(list)) return [];
  const people: Person[] = [];
  for (const value of (list as readonly unknown[]).slice(0, MOST_PEOPLE)) {
    const person = personOf(value);
    if (person !== null) people.push(person);
  }
  return people;
};

/** What the player is asked for by; a host that says it back has not said who that is. */
const ASKED_ID = 'selfOpenId';

/** The player, out of the same kind of list. */
export const readSelf = (list: unknown): Person | null => {
  const self = readPeople(list)[0];
  if (!self) return null;
  return self.id === ASKED_ID ? { ...self, id: '' } : self;
};

/** What this phone knows its own entries by. */
export interface OwnMarks {
  /** Heads as it hosted them, and the marks in them. */
  readonly heads: Set<string>;
  readonly origins: Set<string>;
}

/**
 * What tells that a person of the list is the player: the ids where both are known, else what this phone has hosted. That
 * can be copied, as it can be read; a name and a picture are anybody's to take.
 */
export const selfBy = (
  person: Person,
  origin: string | null,
  self: Person | null,
  { heads, origins }: OwnMarks,
): 'id' | 'mark' | null => {
  if (self !== null && self.id !== '' && person.id !== '') return self.id === person.id ? 'id' : null;
  if (origin !== null && origins.has(origin)) return 'mark';
  for (const head of person.pairs.values()) if (heads.has(head)) return 'mark';
  return null;
};
