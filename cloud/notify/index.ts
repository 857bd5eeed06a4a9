import cloud from 'wx-server-sdk';
import { SEED_DAYS } from '../../src/shared/seed-lists.ts';
import { dayBefore } from '../common/days.ts';
import { turnKeys } from '../common/keys.ts';
import { EXACT, limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import type { Store } from '../common/store.ts';
import { createWxStore } from '../common/wx-store.ts';
import { createNotifyHandler } from './handler.ts';
import { type NotifyParts, sendDue } from './send-due.ts';
import { sweep } from './sweep.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();

const send: NotifyParts['send'] = async ({ to, template, title }) => {
  const data = { thing1: { value: title } };
  await cloud.openapi.subscribeMessage.send({ touser: to, templateId: template, data });
};

const keyTimes = { ...settings, aheadDays: SEED_DAYS };

const tidy = async (store: Store, now: number): Promise<number> => {
  await turnKeys(store, now, keyTimes);
  return sweep(store, now, settings, () => performance.now());
};

const runTimer = async (name: unknown): Promise<object> => {
  const store = createWxStore(cloud.database({ throwOnNotFound: false }));
  const now = Date.now();
  return name === 'remind'
    ? { sent: await sendDue(store, dayBefore(now, -1), { settings, send }) }
    : { removed: await tidy(store, now) };
};

const reminders = { what: 'reminders', most: settings.notifyPerHour, each: 'hour' } as const;
const answerPlayer = serve(cloud, limited(reminders, createNotifyHandler(settings), EXACT));

/** A timer has no player; a player who says to be a timer still has an openid. */
export const main = (event: { readonly TriggerName?: unknown }): Promise<object> =>
  cloud.getWXContext().OPENID === undefined ? runTimer(event.TriggerName) : answerPlayer(event);
