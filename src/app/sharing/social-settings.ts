import { failure } from '../../shared/failure.ts';
import {
  combine,
  readEach,
  readFields,
  readFlag,
  readInteger,
  readList,
  readOptional,
} from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LANGUAGES, type Language } from '../../shared/vocabulary/languages.ts';
import { RANKED_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';

/** What a card is about. */
export const CARD_MOMENTS = [
  'menu',
  'play',
  'over',
  'best',
  'chain',
  'daily',
  'won',
  'lost',
  'passed',
  'gathered',
  'moon',
  'friend',
  'rescue',
] as const;
export type CardMoment = (typeof CARD_MOMENTS)[number];

export interface Social {
  /** Titles of cards, with `{score}`, `{chain}` and `{legs}` to be filled in. */
  readonly titles: Readonly<Record<CardMoment, Readonly<Record<Language, readonly string[]>>>>;
  /** A chain from this length is what the card is about. */
  readonly chainWorthTelling: number;
  /** Days between two questions about notices of being overtaken. */
  readonly askEveryDays: number;
  /** Whether jars are passed on by chat tools, which a studio has to apply for. */
  readonly chatTools: boolean;
  /** The platform's score keys; null for a mode that has no arena there. */
  readonly arenas: Readonly<Record<RankedMode, string | null>>;
}

/** Longer titles are cut off in a chat. */
const MAX_TITLE = 44;
const ARENA_KEY = /^[A-Za-z0-9_]{1,32}$/;

const readTitle = (value: unknown): Result<string> => {
  if (typeof value !== 'string') return fail(failure('input/not-text', `title: ${typeof value}`));
  const fits = value !== '' && value.length <= MAX_TITLE;
  return fits ? ok(value) : fail(failure('input/out-of-range', `title: ${value.length} characters`));
};

const readTitles = (value: unknown): Result<readonly string[]> => {
  const titles = readList('titles', value, readTitle);
  return titles.ok && titles.value.length === 0
    ? fail(failure('input/out-of-range', 'titles: none'))
    : titles;
};

/** Parses every name of the list with `read`. */
const readAll = <N extends string, T>(
  what: string,
  value: unknown,
  names: readonly N[],
  read: (value: unknown) => Result<T>,
): Result<Readonly<Record<N, T>>> => {
  const fields = readFields(what, value);
  if (!fields.ok) return fields;
  return combine<Record<N, T>>(readEach(fields.value, names, read));
};

const readArenaKey = (value: unknown): Result<string> =>
  typeof value === 'string' && ARENA_KEY.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `arena: ${typeof value}`));

/** `settings/social.json` as parsed JSON. Codes: wrong-type, not-text, out-of-range, corrupt. */
export const parseSocial = (value: unknown): Result<Social> => {
  const fields = readFields('social', value);
  if (!fields.ok) return fields;
  const { card, chainWorthTelling, askAboutOvertakingEveryDays, arena, chatTools } = fields.value;
  return combine<Social>({
    titles: readAll('card', card, CARD_MOMENTS, (titles) => readAll('titles', titles, LANGUAGES, readTitles)),
    chainWorthTelling: readInteger('chainWorthTelling', chainWorthTelling, 2, 1000),
    askEveryDays: readInteger('askAboutOvertakingEveryDays', askAboutOvertakingEveryDays, 1, 365),
    chatTools: readFlag('chatTools', chatTools),
    arenas: readAll('arena', arena, RANKED_MODES, (key) => readOptional(key, readArenaKey)),
  });
};
