import { CLOUD_CODES } from '../../shared/cloud-answer.ts';
import { HOST_CODES, INPUT_CODES } from '../../shared/failure.ts';
import { CHANNELS } from '../../shared/vocabulary/channels.ts';
import { MODES } from '../../shared/vocabulary/modes.ts';
import { OFFER_PLACES } from '../../shared/vocabulary/offers.ts';
import { THEMES } from '../../shared/vocabulary/themes.ts';

/** A word of a closed list, or a whole number from 0 to `most`; nothing else is ever reported. */
export interface NameField<T extends string = string> {
  readonly names: readonly T[];
}
export interface CountField {
  readonly most: number;
}
export type Field = NameField | CountField;

const name = <T extends string>(names: readonly T[]): NameField<T> => ({ names });
const count = (most: number): CountField => ({ most });

/** A minute and a half: a start that took longer is as bad as one. */
const MOST_START_MS = 90_000;

const AD_RESULTS = ['ended', 'closed', 'none', 'failed'] as const;
const CARD_KINDS = ['challenge', 'asked', 'jar'] as const;
const RUN_KINDS = ['counted', 'practice', 'challenge', 'leg'] as const;
const MOMENTS = [
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

/** `fault` beside our own codes: something was thrown that nobody had caught. */
export const FAULTS = [...INPUT_CODES, ...HOST_CODES, ...CLOUD_CODES, 'uncaught'] as const;
export type Fault = (typeof FAULTS)[number];

/** All that is ever reported, by the id of the event in the console. */
export const EVENTS = {
  start: {
    fields: { channel: name(CHANNELS), cold: count(1) },
  },
  first_picture: {
    fields: { ms: count(MOST_START_MS) },
  },
  home_shown: {
    fields: { ms: count(MOST_START_MS) },
  },
  first_drop: {
    fields: { mode: name(MODES) },
  },
  run_end: {
    fields: {
      mode: name(MODES),
      kind: name(RUN_KINDS),
      score: count(1_000_000),
      seconds: count(7200),
      reason: name(['overflow', 'time', 'passed', 'reunion']),
    },
  },
  card_made: {
    fields: { moment: name(MOMENTS) },
  },
  card_opened: {
    fields: { channel: name(CHANNELS), kind: name(CARD_KINDS) },
  },
  challenge_end: {
    fields: { result: name(['won', 'lost', 'even']) },
  },
  ad: {
    fields: { place: name(OFFER_PLACES), result: name(AD_RESULTS) },
  },
  theme_bought: {
    fields: { theme: name(THEMES) },
  },
  fault: {
    fields: { code: name(FAULTS) },
  },
} as const;

export type EventName = keyof typeof EVENTS;

type ValueOf<F> = F extends NameField<infer T> ? T : number;
type FieldsOf<N extends EventName> = (typeof EVENTS)[N]['fields'];
export type EventFields<N extends EventName> = {
  readonly [F in keyof FieldsOf<N>]: ValueOf<FieldsOf<N>[F]>;
};

/** What a name that is not of its list is reported as. */
export const FOREIGN = 'foreign';

const bound = (field: Field, value: unknown): string | number => {
  if ('names' in field) return typeof value === 'string' && field.names.includes(value) ? value : FOREIGN;
  const number = typeof value === 'number' && Number.isFinite(value) ? Math.floor(value) : 0;
  return Math.min(Math.max(number, 0), field.most);
};

/** The fields of the schema and no other, each within its bounds. */
export const boundFields = (event: EventName, given: object): Record<string, string | number> => {
  const fields: Readonly<Record<string, Field>> = EVENTS[event].fields;
  const values = given as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(fields).map((key) => [key, bound(fields[key]!, values[key])]));
};
