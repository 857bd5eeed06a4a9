import cloud from 'wx-server-sdk';
import { shippedPayment } from '../common/shipped-payment.ts';
import { createWxStore } from '../common/wx-store.ts';
import { type DeliveryAnswer, takeNotice } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedPayment();

/** Called by the platform's message push, and by anybody. */
export const main = (event: unknown): Promise<DeliveryAnswer> =>
  takeNotice(
    {
      settings,
      appKey: process.env.PAYMENT_APP_KEY ?? '',
      store: createWxStore(cloud.database({ throwOnNotFound: false })),
      now: Date.now(),
      warn: (line) => console.warn(line),
    },
    event,
  );
