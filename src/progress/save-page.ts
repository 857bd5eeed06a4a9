import type { LogPort, StoragePort } from '../platform/ports.ts';
import { isChinaDate } from '../shared/china-date.ts';
import { failure } from '../shared/failure.ts';
import { combine, type Fields, parseJson, readFields, readInteger, readTable } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { joinSplit, type SplitSave, splitSave } from './believable.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { JournalPages, PageContent, PageFormat } from './journal-pages.ts';
import { EMPTY_SAVE, SAVE_VERSION, type Save } from './save.ts';
import { MAX_COUNT, MAX_SAVE_LENGTH, makeSave, readKnownParts, readSave, versionOf } from './save-format.ts';

/** How many runs were ended on this phone, by the place in which each was kept while it went on. */
export type EndedRuns = Readonly<Record<string, number>>;

/** The save, and what belongs to this phone alone but must be written together with it. */
export interface StoredSave extends SplitSave {
  /** The last day that can be, as far as the cloud told; null while it never did. */
  readonly until: string | null;
  /** Null in what an earlier game wrote. */
  readonly ended: EndedRuns | null;
}

const MAX_SEQUENCE = Number.MAX_SAFE_INTEGER - 1;

const localText = ({ doubted, until, ended }: StoredSave): string =>
  `{"until":${JSON.stringify(until)},"ended":${JSON.stringify(ended ?? {})},"doubted":${makeSave(doubted)}}`;

/**
 * `{"sequence":12,"checksum":"1abc2d","local":{…},"seal":"2bcd3e","save":{…}}`: the checksum over sequence and save, the seal
 * over sequence and what is local. An earlier game reads the save and passes the rest over.
 */
const makeSavePage = (sequence: number, stored: StoredSave): Result<string> => {
  const text = makeSave(stored.believed);
  const local = localText(stored);
  const head = `"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}"`;
  return ok(`{${head},"local":${local},"seal":"${checksumOf(sequence, local)}","save":${text}}`);
};

const ofEarlierGame = (save: Save): StoredSave => ({
  believed: save,
  doubted: { ...EMPTY_SAVE, generation: save.generation, rules: save.rules },
  until: null,
  ended: null,
});

const readUntil = (value: unknown): Result<string | null> =>
  value === null || isChinaDate(value) ? ok(value as string | null) : fail(failure('input/corrupt', 'until'));

const isPlace = (name: string): boolean => /^[a-z]{1,16}$/.test(name);

const readLocal = (save: Save, { local, seal }: Fields, sequence: number): Result<StoredSave> => {
  if (local === undefined) return ok(ofEarlierGame(save));
  if (seal !== checksumOf(sequence, JSON.stringify(local)))
    return fail(failure('input/corrupt', 'the seal does not fit'));
  const fields = readFields('local', local);
  if (!fields.ok) return fields;
  const { until, ended, doubted } = fields.value;
  return combine<StoredSave>({
    believed: ok(save),
    doubted: readSave(doubted),
    until: readUntil(until),
    ended: readTable('ended', ended, isPlace, (count) => readInteger('ended', count, 0, MAX_COUNT)),
  });
};

const readOwn = (fields: Fields): Result<PageContent<StoredSave>> => {
  const sequence = readInteger('sequence', fields.sequence, 0, MAX_SEQUENCE);
  if (!sequence.ok) return sequence;
  if (fields.checksum !== checksumOf(sequence.value, JSON.stringify(fields.save))) {
    return fail(failure('input/corrupt', 'the checksum does not fit'));
  }
  const save = readSave(fields.save);
  const stored = save.ok ? readLocal(save.value, fields, sequence.value) : save;
  return stored.ok ? ok({ kind: 'page', sequence: sequence.value, value: stored.value }) : stored;
};

/** The version is looked at before the checksum, which a newer game may compute in its own way. */
const parseSavePage = (stored: unknown): Result<PageContent<StoredSave>> => {
  const json = parseJson(stored, 2 * MAX_SAVE_LENGTH);
  const fields = json.ok ? readFields('slot', json.value) : json;
  if (!fields.ok) return fields;
  const { save } = fields.value;
  const version = versionOf(save) ?? versionOf(fields.value);
  if (version === null || version <= SAVE_VERSION) return readOwn(fields.value);
  return ok({ kind: 'newer', version, value: ofEarlierGame(readKnownParts(save ?? fields.value).save) });
};

export const SAVE_PAGES: PageFormat<StoredSave> = { make: makeSavePage, parse: parseSavePage };

/** `save.2.0`: the version of the schema, then the slot. */
const SLOTS_OF_ANY_VERSION = /^save\.\d+\.\d+$/;

export const openSaveJournal = (
  storage: StoragePort,
  log: LogPort,
  onRefused: () => void = () => {},
): Journal<StoredSave> =>
  new Journal(
    {
      storage,
      log,
      name: `save.${SAVE_VERSION}`,
      aside: 'save',
      slotCount: 3,
      format: SAVE_PAGES,
      others: { pattern: SLOTS_OF_ANY_VERSION, parse: parseSavePage, afterwards: 'kept' },
    },
    onRefused,
  );

/** The later of two days, of which either may be unknown. */
export const laterDay = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** All that is stored, of every version. `latest`: the last day that can be, as far as is known besides. */
export const storedSave = ({ own, others }: JournalPages<StoredSave>, latest: string | null): StoredSave => {
  const pages = [...own.map(({ value }) => value), ...others];
  const until = pages.map((page) => page.until).reduce(laterDay, latest);
  const parts = pages.flatMap(({ believed, doubted }) => [
    splitSave(believed, until),
    { believed: EMPTY_SAVE, doubted },
  ]);
  return { ...joinSplit(parts, until), until, ended: own[own.length - 1]?.value.ended ?? null };
};
