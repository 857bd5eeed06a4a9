import cloud from 'wx-server-sdk';
import { dayBefore } from '../common/days.ts';
import { EXACT, limited } from '../common/rate-limit.ts';
import { serve } from '../common/serve.ts';
import { shippedSettings } from '../common/shipped-settings.ts';
import { createWxStore } from '../common/wx-store.ts';
import { createNotifyHandler } from './handler.ts';
import { type NotifyParts, sendDue } from './send-due.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const settings = shippedSettings();

const send: NotifyParts['send'] = async ({ to, template, title }) => {
  const data = { thing1: { value: title } };
  await cloud.openapi.subscribeMessage.send({ touser: to, templateId: template, data });
};

const remind = async (): Promise<object> => {
  const store = createWxStore(cloud.database({ throwOnNotFound: false }));
  return { sent: await sendDue(store, dayBefore(Date.now(), -1), { settings, send }) };
};

const limit = { what: 'reminders', most: settings.notifyPerHour, each: 'hour' } as const;
const answerPlayer = serve(cloud, limited(limit, createNotifyHandler(settings), EXACT));

/** A timer has no player; a player who says to be a timer still has an openid. */
export const main = (event: object): Promise<object> =>
  cloud.getWXContext().OPENID === undefined ? remind() : answerPlayer(event);
