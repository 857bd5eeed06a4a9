import { type Failure, failure } from '../../shared/failure.ts';
import { twistOfNumber } from '../../shared/vocabulary/twists.ts';
import type { Rules } from '../rules.ts';
import type { Replay } from './replay.ts';

/**
 * Whether a replay can be played again here. `older-rules`: made under earlier rules than ours. `newer`: under later ones,
 * or with a twist that only a later game knows.
 */
export type Playability = 'playable' | 'older-rules' | 'newer';

export const playabilityOf = (
  rules: Pick<Rules, 'rulesVersion'>,
  { rulesVersion, twist }: Pick<Replay, 'rulesVersion' | 'twist'>,
): Playability => {
  if (rulesVersion < rules.rulesVersion) return 'older-rules';
  if (rulesVersion > rules.rulesVersion) return 'newer';
  return twist === undefined || twistOfNumber(twist) ? 'playable' : 'newer';
};

/** Why a replay can not be played again here; null where it can. */
export const unplayable = (rules: Rules, replay: Replay): Failure | null =>
  playabilityOf(rules, replay) === 'playable'
    ? null
    : failure('input/newer-version', `replay: rules ${replay.rulesVersion}, twist ${replay.twist ?? 'none'}`);
