import cloud from 'wx-server-sdk';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createInvitesHandler } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

export const main = serve(
  cloud,
  createInvitesHandler({
    settings: shippedSettings(),
    makeCode: async (scene) => {
      const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene });
      return { type: contentType, picture: buffer.toString('base64') };
    },
  }),
);
