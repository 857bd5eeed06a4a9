import type { Handler } from '../../../cloud/common/call.ts';
import type { CloudSettings } from '../../../cloud/common/settings.ts';
import type { Store } from '../../../cloud/common/store.ts';
import { createRunsHandler } from '../../../cloud/runs/handler.ts';
import { chinaDate, dailySeed, makeChinaDate } from '../../../src/shared/china-date.ts';
import type { CloudAnswer } from '../../../src/shared/cloud-answer.ts';
import { isBoundMode } from '../../../src/shared/vocabulary/modes.ts';
import { makeRun, originOfDay } from '../../../tools/load/make-run.ts';
import { shippedRules } from '../../../tools/shipped-rules.ts';
import { cloudSettings } from './cloud-settings.ts';
import { keySource, seedOf } from './keys.ts';

export const rules = shippedRules();

/** Noon of mid-autumn 2026 in China. */
export const NOON = Date.UTC(2026, 8, 25, 4);
export const TODAY = makeChinaDate(chinaDate(NOON));
export const DAILY_SEED = dailySeed(chinaDate(NOON));

export const runsHandler = (changed: Partial<CloudSettings> = {}): Handler =>
  createRunsHandler({
    rules,
    settings: cloudSettings(changed),
    keys: keySource,
    clock: () => 0,
    pause: async () => {},
  });

/** A run that this player really made today. */
export const madeRun = (
  mode: 'endless' | 'daily' | 'sprint' | 'challenge',
  drops = 6,
  variant = 1,
  openid = 'o-1',
) => {
  const own = isBoundMode(mode) ? seedOf(openid, mode, TODAY) : 77;
  return makeRun(rules, mode, mode === 'daily' ? originOfDay(rules, TODAY) : own, drops, variant);
};

/** Asks a handler as a player; the answer as it arrives. */
export const asPlayer =
  (handler: Handler, store: Store, now = NOON) =>
  async (openid: string, event: unknown): Promise<CloudAnswer<Record<string, unknown>>> =>
    JSON.parse(JSON.stringify(await handler({ event, openid, now, store })));
