import { newGeneration } from '../../src/progress/save.ts';
import { makeSave, readKnownParts } from '../../src/progress/save-format.ts';
import type { CloudAnswer } from '../../src/shared/cloud-answer.ts';
import {
  MAX_CLOUD_SAVE,
  type ProgressAnswer,
  type ProgressRequest,
} from '../../src/shared/cloud-progress.ts';
import { parseJson } from '../../src/shared/parsing.ts';
import { ok } from '../../src/shared/result.ts';
import type { Call } from '../common/call.ts';
import type { Fields } from '../common/store.ts';

type EraseCall = Pick<ProgressRequest, 'life' | 'id'>;

/**
 * What is kept of a player under other ids than the openid. What was used of an hour's runs stays until it is swept: a
 * deletion must not be the way round the limit.
 */
const OWNED = ['runs', 'bests', 'owners', 'invites'];

/** Also of a save that only a newer game can read in full. */
const generationOf = (found: Fields): number => {
  const json = parseJson(found.save, MAX_CLOUD_SAVE);
  return json.ok ? readKnownParts(json.value).save.generation : 0;
};

/**
 * Leaves only the number of a new generation of the save, by which every phone that still holds an earlier one forgets it.
 * False where this request was granted before.
 */
const beginGeneration = ({ store, openid, now }: Call, { life, id }: EraseCall): Promise<boolean> =>
  store.transaction(async (transaction) => {
    const found = await transaction.get('saves', openid);
    if (id !== null && found?.erased === id) return false;
    // Sent again: the answer, or its end, was lost.
    if (id !== null && found?.erasing === id) return true;
    const save = makeSave(newGeneration(found === null ? life : Math.max(life, generationOf(found) + 1)));
    await transaction.set('saves', openid, { ...turns(found), save, at: now, erasing: id });
    return true;
  });

/** A deletion is not the way round the hour's limit. */
const turns = (found: Fields | null): Fields =>
  found === null ? {} : { window: found.window ?? 0, used: found.used ?? 0 };

const markGranted = ({ store, openid }: Call, { id }: EraseCall): Promise<void> =>
  store.transaction(async (transaction) => {
    const found = await transaction.get('saves', openid);
    await transaction.set('saves', openid, { ...found, erased: id });
  });

/** Answers the save of the new generation. The counts of a day's histogram stay: they say nothing about anybody. */
export const deleteAll = async (call: Call, request: EraseCall): Promise<CloudAnswer<ProgressAnswer>> => {
  const { store, openid } = call;
  if (await beginGeneration(call, request)) {
    await Promise.all([
      ...OWNED.map((collection) => store.removeWhere(collection, { openid })),
      store.remove('reminders', [openid]),
    ]);
    await markGranted(call, request);
  }
  const left = await store.get('saves', openid);
  return ok({ save: left === null ? null : String(left.save) });
};
