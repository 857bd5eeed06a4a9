import { randomBytes } from 'node:crypto';
import { get } from 'node:https';
import cloud from 'wx-server-sdk';
import { serve } from '../common/serve.ts';
import { shippedPayment } from '../common/shipped-payment.ts';
import { createOrdersHandler } from './handler.ts';
import { limitedOrders } from './limited-orders.ts';
import { fetchSessionKey } from './session-key.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedPayment();
const TIMEOUT_MS = 4000;

const fetchText = (address: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = get(address, { timeout: TIMEOUT_MS }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve(text));
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', reject);
  });

const sessionKey = (code: string) => {
  const { APPID: appId = '' } = cloud.getWXContext();
  return fetchSessionKey({ appId, secret: process.env.APP_SECRET ?? '', fetch: fetchText }, code);
};

const handler = createOrdersHandler({
  settings,
  appKey: process.env.PAYMENT_APP_KEY ?? '',
  sessionKey,
  drawNumber: () => `ty${randomBytes(13).toString('hex')}`,
});

export const main = serve(cloud, limitedOrders(settings, handler));
