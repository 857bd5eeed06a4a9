import type { LogPort, StoragePort } from '../platform/ports.ts';
import { failure } from '../shared/failure.ts';
import { combine, parseJson, readFields, readInteger, readList } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { MAX_SEED } from '../shared/vocabulary/limits.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { PageContent, PageFormat } from './journal-pages.ts';

/** A passed jar that the player has a hand in. */
export interface KeptJar {
  readonly text: string;
  /** Ticks of the legs it has: at which the next one begins. */
  readonly ticks: number;
}

export interface KeptJars {
  /** The save's: jars of an earlier one are nobody's. */
  readonly generation: number;
  /** Who the player is in jars: drawn at random on this phone, 0 … 2³² − 1. */
  readonly player: number;
  /** The last that was looked at comes last. */
  readonly jars: readonly KeptJar[];
}

/** With one more, the one not looked at for longest goes. */
export const MAX_JARS = 12;
const MAX_JAR_TEXT = 2400;
const MAX_TEXT = 64 * 1024;
const MOST = Number.MAX_SAFE_INTEGER - 1;

const stored = ({ generation, player, jars }: KeptJars): string =>
  JSON.stringify({ life: generation, player, jars });

/** `{"sequence":12,"checksum":"1abc2d","state":{…}}`, the checksum over both others. */
const makePage = (sequence: number, jars: KeptJars): Result<string> => {
  const text = stored(jars);
  return ok(`{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","state":${text}}`);
};

const readText = (value: unknown): Result<string> =>
  typeof value === 'string' && value.length <= MAX_JAR_TEXT
    ? ok(value)
    : fail(failure('input/corrupt', `jar: ${typeof value}`));

/** Whether the text is a jar is for the core to say. */
const readJar = (value: unknown): Result<KeptJar> => {
  const fields = readFields('jar', value);
  if (!fields.ok) return fields;
  const { text, ticks } = fields.value;
  return combine<KeptJar>({ text: readText(text), ticks: readInteger('ticks', ticks, 0, MOST) });
};

const readJars = (value: unknown): Result<readonly KeptJar[]> => {
  const list = readList('jars', value, readJar);
  return list.ok ? ok(list.value.slice(-MAX_JARS)) : list;
};

const readState = (value: unknown): Result<KeptJars> => {
  const fields = readFields('jars state', value);
  if (!fields.ok) return fields;
  const { life, player, jars } = fields.value;
  return combine<KeptJars>({
    generation: readInteger('life', life, 0, MOST),
    player: readInteger('player', player, 0, MAX_SEED),
    jars: readJars(jars),
  });
};

/** Codes: those of `parseJson`; corrupt for a page that was not written whole; wrong-type, out-of-range. */
const parsePage = (text: unknown): Result<PageContent<KeptJars>> => {
  const json = parseJson(text, MAX_TEXT);
  const fields = json.ok ? readFields('jars', json.value) : json;
  if (!fields.ok) return fields;
  const { sequence, checksum, state } = fields.value;
  const number = readInteger('sequence', sequence, 0, MOST);
  if (!number.ok) return number;
  if (checksum !== checksumOf(number.value, JSON.stringify(state)))
    return fail(failure('input/corrupt', 'jars: the checksum does not fit'));
  const jars = readState(state);
  return jars.ok ? ok({ kind: 'page', sequence: number.value, value: jars.value }) : jars;
};

const FORMAT: PageFormat<KeptJars> = { make: makePage, parse: parsePage };

export const openJarJournal = (
  storage: StoragePort,
  log: LogPort,
  onRefused: () => void,
): Journal<KeptJars> => new Journal({ storage, log, name: 'jars', slotCount: 2, format: FORMAT }, onRefused);
