import type { AnalyticsPort, LevelStep } from '../outer-ports.ts';
import type { LogPort } from '../ports.ts';
import { answer, ask, call, LIMITS, nothing, type Raw, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

/** What is no text is no arm. */
const textsOf = (told: unknown): Record<string, string> =>
  isRecord(told)
    ? Object.fromEntries(
        Object.entries(told).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      )
    : {};

/** Milliseconds of the start that an answer about experiments is worth. */
const ARMS_MS = 1000;

const listedArms = ({ list }: Raw): Record<string, string> | undefined =>
  Array.isArray(list)
    ? textsOf(Object.fromEntries(list.filter(isRecord).map((it) => [it.param_name, it.param_value])))
    : undefined;

/** The older call answers at once; newer clients are asked where it knows of nothing. */
const askArms = async (host: WxHost, keys: readonly string[]): Promise<Record<string, string>> => {
  const told = call(host, 'getExptInfoSync', () => textsOf(host.getExptInfoSync?.([...keys])));
  if (told.ok && Object.keys(told.value).length > 0) return told.value;
  const listed = await ask(host, 'getGameExptInfo', ARMS_MS, listedArms, (handlers) =>
    host.getGameExptInfo?.({ keyList: [...keys], ...handlers } as never),
  );
  return listed.ok ? listed.value : {};
};

/** The platform's own event of levels, and its numbers (income diagnosis, event reports). */
const LEVEL_EVENT = '10000003';
const CUSTOM_LEVEL = 2;
const RESULTS: Readonly<Record<LevelStep['result'], number>> = { reached: 1, failed: 2, entered: 5 };

const createLevels = (host: WxHost, log: LogPort): ((step: LevelStep) => void) => {
  const open = () =>
    call(host, 'getMiniReportManager', () =>
      host.getMiniReportManager?.({ eventList: [LEVEL_EVENT] } as never),
    );
  let manager: ReturnType<typeof open> | null = null;
  return ({ level, name, result, seconds, progress }) => {
    manager ??= open();
    if (!manager.ok) return;
    const { value } = manager;
    const told = {
      ...{ eventID: LEVEL_EVENT, levelID: level, levelName: name },
      ...{ levelAction: CUSTOM_LEVEL, levelResult: RESULTS[result] },
      ...{ levelTime: seconds, levelProgress: progress },
    };
    const start = (handlers: object): void => value?.report({ ...told, ...handlers } as never);
    void answer('report of a level', LIMITS.server, nothing, start).then((done) => warn(log, done));
  };
};

export const createWxAnalytics = (host: WxHost, log: LogPort): AnalyticsPort => ({
  report: (event, fields) =>
    warn(
      log,
      call(host, 'reportEvent', () => host.reportEvent?.(event, { ...fields })),
    ),
  reportTime: (sceneId, costTime) => {
    const told = ask(host, 'reportScene', LIMITS.server, nothing, (handlers) =>
      host.reportScene?.({ sceneId, costTime, ...handlers }),
    );
    void told.then((done) => warn(log, done));
  },
  reportLevel: createLevels(host, log),
  arms: (keys) => askArms(host, keys),
});
