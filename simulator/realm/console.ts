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

type Write = (...values: unknown[]) => void;

/** Methods beyond the typings that engines call; phones have them from their script engine. */
const moreMethods = ({ debug, log, error }: Record<string, Write>): Record<string, Write> => {
  const counts = new Map<string, number>();
  const began = new Map<string, number>();
  const quiet: Write = () => undefined;
  const elapsed = (label: string): string =>
    `${label}: ${native.now() - (began.get(label) ?? native.now())} ms`;
  return {
    group: log!,
    groupCollapsed: log!,
    groupEnd: quiet,
    trace: debug!,
    dir: log!,
    dirxml: log!,
    table: log!,
    clear: quiet,
    assert: (holds, ...values) => {
      if (!holds) error!('Assertion failed:', ...values);
    },
    count: (label = 'default') => {
      const count = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), count);
      log!(`${label}: ${count}`);
    },
    countReset: (label = 'default') => void counts.delete(String(label)),
    time: (label = 'default') => void began.set(String(label), native.now()),
    timeLog: (label = 'default', ...values) => log!(elapsed(String(label)), ...values),
    timeEnd: (label = 'default') => {
      log!(elapsed(String(label)));
      began.delete(String(label));
    },
  };
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
  return { ...writers, ...moreMethods(writers) } as unknown as WechatMinigame.Console;
};
