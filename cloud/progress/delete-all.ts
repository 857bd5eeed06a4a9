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
import { deletedBy } from '../common/collections.ts';
import { dayBefore } from '../common/days.ts';
import { moveInHistogram } from '../common/histogram.ts';
import { isShadow } from '../common/shadow.ts';
import type { Fields } from '../common/store.ts';

type EraseRequest = Pick<ProgressRequest, 'life' | 'id'>;

/** Bests are of three modes and some days; no player has more. */
const MOST_BESTS = 1000;

/** Also of a save that only a newer game can read in full. */
const generationOf = (found: Fields): number => {
  const json = parseJson(found.save, MAX_CLOUD_SAVE);
  return json.ok ? readKnownParts(json.value).save.generation : 0;
};

/** A deletion is not the way round the hour's limit. */
const usageOf = (found: Fields | null): Fields =>
  found === null ? {} : { window: found.window ?? 0, used: found.used ?? 0 };

/**
 * Only the number of a new generation is left of the save, by which every phone that still holds an earlier one forgets
 * it. The runs' own count goes up with it, so that none that is being proved is recorded after this. False where this
 * request was granted before.
 */
const beginGeneration = ({ store, openid, now }: Call, { life, id }: EraseRequest): Promise<boolean> =>
  store.transaction(async (transaction) => {
    const found = await transaction.get('saves', openid);
    if (id !== null && found?.erased === id) return false;
    // Sent again: the answer, or its end, was lost.
    if (id !== null && found?.erasing === id) return true;
    const save = makeSave(newGeneration(found === null ? life : Math.max(life, generationOf(found) + 1)));
    await transaction.set('saves', openid, { ...usageOf(found), save, at: now, erasing: id });
    const runs = (await transaction.get('limits', `${openid}:runs`)) ?? { openid };
    await transaction.set('limits', `${openid}:runs`, {
      ...runs,
      day: dayBefore(now, 0),
      generation: Number(runs.generation ?? 0) + 1,
    });
    return true;
  });

/** One best, and the player's place in its histogram with it. */
const removeBest = ({ store, openid }: Call, { _id, board, day }: Fields, shards: number): Promise<void> =>
  store.transaction(async (transaction) => {
    const best = await transaction.get('bests', String(_id));
    if (best === null) return;
    await transaction.remove('bests', String(_id));
    if (isShadow(best)) return;
    const counted = { key: String(board), day: String(day) };
    await moveInHistogram(transaction, counted, openid, shards, { from: Number(best.score), to: null });
  });

const removeBests = async (call: Call, shards: number): Promise<void> => {
  const bests = await call.store.find('bests', { where: { openid: call.openid }, limit: MOST_BESTS });
  for (const best of bests) await removeBest(call, best, shards);
};

const markErased = ({ store, openid }: Call, { id }: EraseRequest): Promise<void> =>
  store.transaction(async (transaction) => {
    const found = await transaction.get('saves', openid);
    await transaction.set('saves', openid, { ...found, erased: id });
  });

/**
 * Answers the new generation. What was used of the limits stays until it is swept, and so do the fingerprints of a
 * daily's runs, under a name that says nothing: else a deletion would be the way round both.
 */
export const deleteAll = async (
  call: Call,
  request: EraseRequest,
  shards: number,
): Promise<CloudAnswer<ProgressAnswer>> => {
  const { store, openid } = call;
  if (await beginGeneration(call, request)) {
    await Promise.all([
      ...deletedBy('by-openid').map((collection) => store.removeWhere(collection, { openid })),
      ...deletedBy('by-id').map((collection) => store.remove(collection, [openid])),
      removeBests(call, shards),
    ]);
    await markErased(call, request);
  }
  const left = await store.get('saves', openid);
  return ok({ save: left === null ? null : String(left.save) });
};
