import type { LogPort, StoragePort } from '../platform/ports.ts';
import { failure } from '../shared/failure.ts';
import { parseJson, readFields, readInteger } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { JournalPages, PageContent, PageFormat } from './journal-pages.ts';
import { merge } from './merge.ts';
import { EMPTY_SAVE, SAVE_VERSION, type Save } from './save.ts';
import { MAX_SAVE_LENGTH, makeSave, readKnownParts, readSave, versionOf } from './save-format.ts';

/** `{"sequence":12,"checksum":"1abc2d","save":{…}}`, the checksum over both others. */
const makeSavePage = (sequence: number, save: Save): Result<string> => {
  const text = makeSave(save);
  return ok(`{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","save":${text}}`);
};

const readOwn = (sequence: unknown, checksum: unknown, value: unknown): Result<PageContent<Save>> => {
  const number = readInteger('sequence', sequence, 0, Number.MAX_SAFE_INTEGER - 1);
  if (!number.ok) return number;
  if (checksum !== checksumOf(number.value, JSON.stringify(value))) {
    return fail(failure('input/corrupt', 'the checksum does not fit'));
  }
  const save = readSave(value);
  return save.ok ? ok({ kind: 'page', sequence: number.value, value: save.value }) : save;
};

/** The version is looked at before the checksum, which a newer game may compute in its own way. */
const parseSavePage = (stored: unknown): Result<PageContent<Save>> => {
  const json = parseJson(stored, MAX_SAVE_LENGTH);
  const fields = json.ok ? readFields('slot', json.value) : json;
  if (!fields.ok) return fields;
  const { sequence, checksum, save } = fields.value;
  const version = versionOf(save) ?? versionOf(fields.value);
  if (version === null || version <= SAVE_VERSION) return readOwn(sequence, checksum, save);
  return ok({ kind: 'newer', version, value: readKnownParts(save ?? fields.value).save });
};

export const SAVE_PAGES: PageFormat<Save> = { make: makeSavePage, parse: parseSavePage };

/** `save.2.0`: the version of the schema, then the slot. */
const SLOTS_OF_ANY_VERSION = /^save\.\d+\.\d+$/;

export const openSaveJournal = (
  storage: StoragePort,
  log: LogPort,
  onRefused: () => void = () => {},
): Journal<Save> =>
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

/** All that is stored, of every version. */
export const storedSave = ({ own, others }: JournalPages<Save>): Save =>
  [...own.map(({ value }) => value), ...others].reduce(merge, EMPTY_SAVE);
