import type { CloudSettings } from '../common/settings.ts';
import type { Store } from '../common/store.ts';

export interface Message {
  readonly to: string;
  readonly template: string;
  readonly title: string;
}

export interface NotifyParts {
  readonly settings: CloudSettings;
  /** `subscribeMessage.send`; rejects when the message is refused. */
  send(message: Message): Promise<void>;
}

/** Removed before it is sent: a consent is for one message, and a lost message is better than two. */
const sendOne = async (store: Store, openid: string, { settings, send }: NotifyParts): Promise<boolean> => {
  await store.remove('reminders', [openid]);
  const message = { to: openid, template: settings.reminderTemplate, title: settings.reminderTitle };
  return send(message).then(
    () => true,
    () => false,
  );
};

/** Sends what is due by `today`, as much as one sweep takes; answers how many went out. */
export const sendDue = async (store: Store, tomorrow: string, parts: NotifyParts): Promise<number> => {
  const { settings } = parts;
  if (settings.reminderTemplate === '') return 0;
  const due = await store.findBelow('reminders', 'due', tomorrow, settings.sweepCount);
  let sent = 0;
  for (const { _id } of due) if (await sendOne(store, String(_id), parts)) sent += 1;
  return sent;
};
