import type { LogPort } from '../ports.ts';
import { call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

type Level = 'warn' | 'error';

/** One line for a text in so long: the operator's log has a quota, and a fault in each frame would use it up in seconds. */
const QUIET_MS = 60_000;
/** Texts that are remembered; numbers in them may make each a text of its own. */
const MOST_TEXTS = 100;

interface Told {
  readonly at: number;
  unsaid: number;
}

/** Says a text at once, and again after a while with how often it was left out meanwhile. */
const throttled = (say: (level: Level, message: string) => void) => {
  const told = new Map<string, Told>();
  return (level: Level, message: string): void => {
    const now = Date.now();
    const known = told.get(message);
    if (known && now - known.at < QUIET_MS && now >= known.at) {
      known.unsaid += 1;
      return;
    }
    if (told.size >= MOST_TEXTS) told.clear();
    told.set(message, { at: now, unsaid: 0 });
    say(level, known && known.unsaid > 0 ? `${message} (and ${known.unsaid} times before)` : message);
  };
};

/** The console for the developer; warnings and errors also for the operator, whose own faults have nowhere to go. */
export const createWxLog = (host: WxHost): LogPort => {
  const say = throttled((level, message) => {
    console[level](message);
    call(host, 'getRealtimeLogManager', () => host.getRealtimeLogManager?.()[level](message));
  });
  return {
    info: (message) => console.info(message),
    warn: (message) => say('warn', message),
    error: (message) => say('error', message),
  };
};
