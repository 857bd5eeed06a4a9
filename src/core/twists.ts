import { TIERS } from '../shared/vocabulary/tiers.ts';
import { TWISTS, type Twist } from '../shared/vocabulary/twists.ts';
import type { FillRules } from './fill-row.ts';
import type { SettingsReader } from './settings-reader.ts';

/** What a twist changes of the rules, in the rules' units. What it does not name stays as it is. */
export interface TwistChanges extends Partial<FillRules> {
  readonly width?: number;
  readonly gravity?: number;
  readonly friction?: number;
  readonly restitution?: number;
  readonly rolling?: number;
  readonly bag?: readonly number[];
}

export interface Twists {
  /** The daily's, from Monday on. */
  readonly week: readonly Twist[];
  readonly changes: Readonly<Record<Twist, TwistChanges>>;
}

const DAYS = 7;
const MAX_ROWS = 20;

type Read = (reader: SettingsReader, source: unknown, name: string) => number | readonly number[];

/** Bounds within which a run can still be played, and those of physics.json where it has them. */
const READ: { readonly [C in keyof TwistChanges]-?: Read } = {
  width: (reader, source, name) => reader.integer(source, name, 400, 720),
  gravity: (reader, source, name) => reader.number(source, name, 0.3, 10),
  friction: (reader, source, name) => reader.number(source, name, 0, 1),
  restitution: (reader, source, name) => reader.number(source, name, 0, 0.9),
  rolling: (reader, source, name) => reader.number(source, name, 0, 1),
  bag: (reader, source, name) => reader.numbers(source, name, [1, TIERS], [1, 1000]),
  fill: (reader, source, name) => reader.numbers(source, name, [1, TIERS], [0, MAX_ROWS]),
  fillRows: (reader, source, name) => reader.integer(source, name, 0, MAX_ROWS),
};

const isChange = (name: string): name is keyof TwistChanges => Object.keys(READ).includes(name);

const readChanges = (reader: SettingsReader, source: unknown, twist: Twist): TwistChanges => {
  const given = reader.member(source, twist);
  if (typeof given !== 'object' || given === null) {
    reader.refuse('input/wrong-type', twist, 0);
    return {};
  }
  const changes: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (isChange(name)) changes[name] = READ[name](reader, given, name);
    else reader.refuse('input/unknown-name', name.slice(0, 24), 0);
  }
  return changes;
};

const readWeek = (reader: SettingsReader, source: unknown): readonly Twist[] => {
  const week = reader.member(source, 'week');
  if (!Array.isArray(week) || week.length !== DAYS) {
    reader.refuse('input/wrong-type', 'week', 0);
    return [];
  }
  const known = week.filter((name): name is Twist => (TWISTS as readonly unknown[]).includes(name));
  if (known.length < DAYS) reader.refuse('input/unknown-name', 'week', 0);
  return known;
};

/** A name that only a later game knows is refused: what it changes is not known here. */
export const parseTwists = (reader: SettingsReader, source: unknown): Twists => {
  const given = reader.member(source, 'changes');
  const names = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const unknown = names.find((name) => !(TWISTS as readonly string[]).includes(name));
  if (unknown !== undefined) reader.refuse('input/unknown-name', unknown.slice(0, 24), 0);
  const changes = Object.fromEntries(TWISTS.map((twist) => [twist, readChanges(reader, given, twist)]));
  return { week: readWeek(reader, source), changes: changes as Record<Twist, TwistChanges> };
};
