import cloud from 'wx-server-sdk';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createProgressHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();

const limit = { what: 'saves', most: settings.progressPerHour, each: 'hour' } as const;

export const main = serve(cloud, limited(limit, createProgressHandler(settings)));
