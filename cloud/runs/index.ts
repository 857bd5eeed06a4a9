import cloud from 'wx-server-sdk';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import { parseRules } from '../../src/core/index.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createRunsHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const rules = parseRules({ balance, physics });
if (!rules.ok) throw new Error(rules.error.detail);

export const main = serve(
  cloud,
  createRunsHandler({ rules: rules.value, settings: shippedSettings(), clock: () => performance.now() }),
);
