import { readFields } from '../../shared/parsing.ts';
import { ok, type Result } from '../../shared/result.ts';

/** Ad units of the console; null: there is none, and nothing of it is offered. */
export interface AdSettings {
  readonly rewardedVideo: string | null;
}

const UNIT = /^adunit-[0-9a-f]{16}$/;

/** `settings/ads.json` as parsed JSON. What is no unit of the console is none: release:check names it. Codes: wrong-type. */
export const parseAdSettings = (value: unknown): Result<AdSettings> => {
  const fields = readFields('ads', value);
  if (!fields.ok) return fields;
  const { rewardedVideo } = fields.value;
  return ok({
    rewardedVideo: typeof rewardedVideo === 'string' && UNIT.test(rewardedVideo) ? rewardedVideo : null,
  });
};
