import { toEntry } from '../entry.ts';
import { createListeners, type Listeners } from '../listeners.ts';
import type { Entry, LifecyclePort, LogPort } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { call, hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

interface LifeEvents {
  readonly shown: Listeners<Entry>;
  readonly hidden: Listeners<void>;
  readonly memory: Listeners<void>;
  readonly errors: Listeners<string>;
}

/** Failures of the host have an `errMsg` and nothing of an Error's. */
const faultOf = (value: unknown): string => {
  const { message, stack, errMsg } = (value ?? {}) as Record<'message' | 'stack' | 'errMsg', unknown>;
  return typeof stack === 'string' && stack !== '' ? stack : textOf(message ?? errMsg ?? value);
};

/** Where the latest entry cannot be asked (before base library 2.13.2) the launch stands for it. */
const latestEntry = (host: WxHost, launch: Entry): Entry => {
  const answer = call(host, 'getEnterOptionsSync', () => host.getEnterOptionsSync?.());
  return answer.ok ? toEntry(answer.value) : launch;
};

/** A PC window that is minimised sends no onHide, only a new window state (onWindowStateChange, 3.8.8). */
const watchMinimise = (host: WxHost, log: LogPort, events: LifeEvents, launch: Entry): void => {
  let minimised = false;
  hear(host, 'onWindowStateChange', log, ({ state }) => {
    const now = state === 'minimize';
    if (now === minimised) return;
    minimised = now;
    if (now) events.hidden.tell();
    else events.shown.tell(latestEntry(host, launch));
  });
};

const watchLife = (host: WxHost, log: LogPort, events: LifeEvents): void => {
  hear(host, 'onShow', log, (entry) => events.shown.tell(toEntry(entry)));
  hear(host, 'onHide', log, () => events.hidden.tell());
  hear(host, 'onMemoryWarning', log, ({ level }) => {
    log.warn(`memory warning ${textOf(level)}`);
    events.memory.tell();
    // What was let go of is collected now, before the system ends the game.
    call(host, 'triggerGC', () => host.triggerGC?.());
  });
  hear(host, 'onError', log, (_, raised) => events.errors.tell(faultOf(raised)));
  hear(host, 'onUnhandledRejection', log, ({ reason }) => events.errors.tell(faultOf(reason)));
};

export const createWxLifecycle = (host: WxHost, log: LogPort): LifecyclePort => {
  const answer = call(host, 'getLaunchOptionsSync', () => host.getLaunchOptionsSync?.());
  const launch = toEntry(answer.ok ? answer.value : null);
  const events: LifeEvents = {
    shown: createListeners<Entry>('show', log),
    hidden: createListeners<void>('hide', log),
    memory: createListeners<void>('memory warning', log),
    errors: createListeners<string>('error', log),
  };
  watchLife(host, log, events);
  watchMinimise(host, log, events, launch);
  return {
    launch: () => launch,
    onShow: events.shown.add,
    onHide: events.hidden.add,
    onMemoryWarning: events.memory.add,
    onError: events.errors.add,
  };
};
