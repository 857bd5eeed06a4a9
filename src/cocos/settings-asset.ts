import { parseShop } from '../app/player/shop.ts';
import { parseSocial } from '../app/sharing/social-settings.ts';
import { parseRules } from '../core/index.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { readFields } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { BUILT_IN, type GameSettings } from './built-in.ts';

const NAMES = Object.keys(BUILT_IN) as readonly (keyof GameSettings)[];

const faultOf = (settings: GameSettings): Failure | null => {
  const rules = parseRules(settings);
  if (!rules.ok) return rules.error;
  const own = parseRules(BUILT_IN);
  if (own.ok && rules.value.rulesVersion > own.value.rulesVersion)
    return failure('input/newer-version', `rules version ${rules.value.rulesVersion}`);
  for (const parsed of [parseShop(settings.shop), parseSocial(settings.social)])
    if (!parsed.ok) return parsed.error;
  return null;
};

/**
 * The settings of a JSON asset: an object with any of the files of `settings/` by name (`balance`, `physics`, `twists`,
 * `shop`, `social`), each whole. What it leaves out is as the game was built; no asset at all leaves out everything.
 */
export const parseSettingsAsset = (json: unknown): Result<GameSettings> => {
  if (json === null || json === undefined) return ok(BUILT_IN);
  const fields = readFields('settings asset', json);
  if (!fields.ok) return fields;
  const unknown = Object.keys(fields.value).find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined) return fail(failure('input/unknown-name', `settings asset: ${unknown}`));
  const settings: GameSettings = { ...BUILT_IN, ...fields.value };
  const fault = faultOf(settings);
  return fault ? fail(fault) : ok(settings);
};
