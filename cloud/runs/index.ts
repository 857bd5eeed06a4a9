import cloud from 'wx-server-sdk';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import twists from '../../settings/twists.json';
import { parseRules } from '../../src/core/index.ts';
import { createKeySource } from '../common/keys.ts';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createRunsHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const rules = parseRules({ balance, physics, twists });
if (!rules.ok) throw new Error(rules.error.detail);

const settings = shippedSettings();
/** Runs that are proved are counted by the handler; others may come again, though not for ever. */
const limit = { what: 'sendings', most: 4 * settings.runsPerHour, each: 'hour' } as const;

export const main = serve(
  cloud,
  limited(
    limit,
    createRunsHandler({
      rules: rules.value,
      settings,
      keys: createKeySource(),
      clock: () => performance.now(),
      pause: () => new Promise((resume) => setImmediate(resume)),
    }),
  ),
);
