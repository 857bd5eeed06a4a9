import { splitSave } from '../../src/progress/believable.ts';
import { makeCloudSave } from '../../src/progress/cloud-size.ts';
import { merge } from '../../src/progress/merge.ts';
import type { Save } from '../../src/progress/save.ts';
import { parseSave } from '../../src/progress/save-format.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import {
  MAX_CLOUD_SAVE,
  type ProgressAnswer,
  parseProgressRequest,
} from '../../src/shared/cloud-progress.ts';
import { ok } from '../../src/shared/result.ts';
import { HOUR_MS } from '../../src/shared/vocabulary/time.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { dayBefore } from '../common/days.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Fields } from '../common/store.ts';
import { deleteAll } from './delete-all.ts';

const textOf = (found: Fields | null): string | null => (found === null ? null : String(found.save));

/** Without what says it is of a day after tomorrow: it would win over every true day until then. */
const believable = (save: Save, now: number): Save => splitSave(save, dayBefore(now, -1)).believed;

/** The join of both. A save in the cloud that this function cannot read (a newer one) is never written over. */
const join = (kept: string | null, sent: string, now: number): CloudAnswer<string> => {
  const theirs = parseSave(sent);
  if (!theirs.ok) return refuse(theirs.error.code, theirs.error.detail);
  if (kept === null) return ok(makeCloudSave(believable(theirs.value, now)));
  const ours = parseSave(kept);
  if (!ours.ok) return refuse(ours.error.code, `in the cloud: ${ours.error.detail}`);
  const save = makeCloudSave(merge(believable(ours.value, now), believable(theirs.value, now)));
  return save.length <= MAX_CLOUD_SAVE ? ok(save) : refuse('input/too-large', `joined: ${save.length}`);
};

/** What this write is of its hour. It is counted in the document it changes, so that the limit costs nothing. */
const usageOf = (found: Fields | null, now: number): { readonly window: number; readonly used: number } => {
  const window = Math.floor(now / HOUR_MS);
  return { window, used: (found?.window === window ? Number(found.used) : 0) + 1 };
};

const mergeSave = (
  { store, openid, now }: Call,
  sent: string,
  most: number,
): Promise<CloudAnswer<ProgressAnswer>> =>
  store.transaction(async (transaction) => {
    const found = await transaction.get('saves', openid);
    const kept = textOf(found);
    const joined = join(kept, sent, now);
    if (!joined.ok) return joined;
    if (joined.value === kept) return ok({ save: joined.value });
    const usage = usageOf(found, now);
    if (usage.used > most) return refuse('cloud/rate-limited', `more than ${most} in an hour`);
    await transaction.set('saves', openid, { ...found, ...usage, save: joined.value, at: now });
    return ok({ save: joined.value });
  });

/** Codes: those of the request and of the save, rate-limited. */
export const createProgressHandler = ({
  progressPerHour,
  histogramShards,
}: Pick<CloudSettings, 'progressPerHour' | 'histogramShards'>): Handler =>
  handlerOf(parseProgressRequest, async (request, call) => {
    const { work, save } = request;
    if (work === 'delete') return deleteAll(call, request, histogramShards);
    if (work === 'merge' && save !== null) return mergeSave(call, save, progressPerHour);
    return ok({ save: textOf(await call.store.get('saves', call.openid)) });
  });
