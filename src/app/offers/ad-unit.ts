import { failure } from '../../shared/failure.ts';
import { readFields } from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** As the console makes them. Of any other nothing is offered; release:check names it. */
export const isAdUnit = (text: string): boolean => /^adunit-[0-9a-f]{16}$/.test(text);

/** `settings/ads.json` as parsed JSON. Codes: wrong-type. */
export const parseAdSettings = (value: unknown): Result<{ readonly rewardedVideo: string }> => {
  const fields = readFields('ads', value);
  if (!fields.ok) return fields;
  const { rewardedVideo } = fields.value;
  return typeof rewardedVideo === 'string'
    ? ok({ rewardedVideo })
    : fail(failure('input/wrong-type', `rewardedVideo: ${typeof rewardedVideo}`));
};
