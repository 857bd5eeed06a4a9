import type { LogLevel } from '../protocol/log-source.ts';
import type { RealmHost } from '../protocol/realm-port.ts';
import { native } from './natives.ts';

const LEVELS: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

const show = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

/** The game's console: to the phone's log and to the browser's own. */
export const makeConsole = (host: RealmHost): WechatMinigame.Console => {
  const writer =
    (level: LogLevel) =>
    (...values: unknown[]): void => {
      host.log(level, values.map(show));
      native.console[level](...values);
    };
  const writers = Object.fromEntries(LEVELS.map((level) => [level, writer(level)]));
  return { ...writers, group: writer('log'), groupEnd: () => undefined } as unknown as WechatMinigame.Console;
};
