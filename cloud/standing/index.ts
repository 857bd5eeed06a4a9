import cloud from 'wx-server-sdk';
import { createKeySource } from '../common/keys.ts';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createLeaderboardHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();

const limit = { what: 'boards', most: settings.leaderboardPerHour, each: 'hour' } as const;

export const main = serve(
  cloud,
  limited(limit, createLeaderboardHandler({ settings, keys: createKeySource() })),
);
