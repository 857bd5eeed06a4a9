import cloud from 'wx-server-sdk';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import twists from '../../settings/twists.json';
import { parseRules } from '../../src/core/index.ts';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createLanternsHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const rules = parseRules({ balance, physics, twists });
if (!rules.ok) throw new Error(rules.error.detail);

const settings = shippedSettings();
const limit = { what: 'lanterns', most: settings.cardsPerHour, each: 'hour' } as const;

export const main = serve(
  cloud,
  limited(
    limit,
    createLanternsHandler({
      rules: rules.value,
      settings,
      clock: () => performance.now(),
      pause: () => new Promise((resume) => setImmediate(resume)),
    }),
  ),
);
