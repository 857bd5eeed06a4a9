import cloud from 'wx-server-sdk';
import { limited } from '../common/limited.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createStandingHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();

export const main = serve(cloud, limited(settings.standingPerHour, createStandingHandler(settings)));
