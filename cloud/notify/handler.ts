import { type NotifyWork, parseNotifyRequest } from '../../src/shared/cloud-notify.ts';
import { ok } from '../../src/shared/result.ts';
import { type Handler, handlerOf } from '../common/call.ts';
import { dayBefore } from '../common/days.ts';
import type { CloudSettings } from '../common/settings.ts';

/** The player allowed one message: it goes out after `reminderDays`. Asked again, the later day counts. */
export const createNotifyHandler = ({ reminderDays }: CloudSettings): Handler =>
  handlerOf<NotifyWork>(parseNotifyRequest, async (work, { openid, store, now }) => {
    if (work === 'cancel') {
      await store.remove('reminders', [openid]);
      return ok({ due: null });
    }
    const due = dayBefore(now, -reminderDays);
    await store.set('reminders', openid, { due });
    return ok({ due });
  });
