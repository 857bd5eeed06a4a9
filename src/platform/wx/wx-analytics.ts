import type { AnalyticsPort, LogPort } from '../ports.ts';
import { call, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What is no text is no arm. */
const textsOf = (answer: unknown): Record<string, string> =>
  isRecord(answer)
    ? Object.fromEntries(
        Object.entries(answer).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      )
    : {};

export const createWxAnalytics = (host: WxHost, log: LogPort): AnalyticsPort => ({
  report: (event, fields) =>
    warn(
      log,
      call(host, 'reportEvent', () => host.reportEvent?.(event, { ...fields })),
    ),
  arms: (keys) => {
    const answer = call(host, 'getExptInfoSync', () => textsOf(host.getExptInfoSync?.([...keys])));
    return answer.ok ? answer.value : {};
  },
});
