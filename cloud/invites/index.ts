import cloud from 'wx-server-sdk';
import { limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createInvitesHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();
const limit = { what: 'cards', most: settings.cardsPerHour, each: 'hour' } as const;

const handler = createInvitesHandler({
  settings,
  makeCode: async (scene) => {
    const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene });
    return { type: contentType, picture: buffer.toString('base64') };
  },
});

export const main = serve(cloud, limited(limit, handler));
