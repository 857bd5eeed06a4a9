import cloud from 'wx-server-sdk';
import { refuse } from '../../src/shared/cloud-answer.ts';
import { SEED_DAYS } from '../../src/shared/seed-lists.ts';
import { rotateKeys } from '../common/keys.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createWxStore } from '../common/wx-store.ts';
import { sweep } from './sweep.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();
const keyTimes = { ...settings, aheadDays: SEED_DAYS };

const tidy = async (): Promise<object> => {
  const store = createWxStore(cloud.database({ throwOnNotFound: false }));
  const now = Date.now();
  await rotateKeys(store, now, keyTimes);
  return { removed: await sweep(store, now, settings, () => performance.now()) };
};

/** A timer has no player; a player is nobody to sweep for. */
export const main = async (): Promise<object> =>
  cloud.getWXContext().OPENID === undefined ? tidy() : refuse('cloud/not-found', 'only a timer calls it');
