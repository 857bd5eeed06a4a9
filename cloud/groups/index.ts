import cloud from 'wx-server-sdk';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createGroupsHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const limit = { what: 'groups', most: shippedSettings().leaderboardPerHour, each: 'hour' } as const;

export const main = serve(cloud, limited(limit, createGroupsHandler()));
