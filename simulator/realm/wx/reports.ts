import { GAME_LOG_BYTES, REPORT_CHARACTERS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

const LEVELS: readonly string[] = ['info', 'warn', 'error', 'debug'];

/** JSON of a value, or null where it has none. */
const jsonOf = (value: unknown): string | null => {
  try {
    return native.JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
};

/** Reports, experiments and the logs of the platform's console. The desk lists what was told. */
export const reportsPlugin = (context: Context, { plain }: Calls) => {
  const { host } = context;
  const told = (api: string, data: unknown): undefined => {
    const text = jsonOf(data);
    if (text === null) host.log('warn', [`${api}: what was reported has no JSON and is dropped`]);
    else host.natives.report({ api, data: native.JSON.parse(text) });
    return undefined;
  };
  const scenes = new Set<number>();
  const short = (name: string, value: unknown): void => {
    if ((jsonOf(value ?? {}) ?? '').length > REPORT_CHARACTERS)
      throw new CallFailure(`${name} length should be less than ${REPORT_CHARACTERS}`);
  };
  const scene = (it: WechatMinigame.ReportSceneOption): undefined => {
    short('dimension', it.dimension);
    short('metric', it.metric);
    const { sceneId, costTime, dimension, metric } = it;
    // Once a launch; later ones are taken and not counted. ReportSceneOption.
    if (!scenes.has(sceneId)) told('reportScene', { sceneId, costTime, dimension, metric });
    scenes.add(sceneId);
    return undefined;
  };
  const experiments = (keys: readonly string[] | undefined): [string, string][] =>
    Object.entries(host.switches.experiments).filter(([key]) => keys === undefined || keys.includes(key));
  return {
    reportEvent: (eventId: string, data: object = {}) => void told('reportEvent', { eventId, data }),
    reportMonitor: (name: string, value: number) => void told('reportMonitor', { name, value }),
    reportPerformance: (id: number, value: number, dimensions?: unknown) =>
      void told('reportPerformance', { id, value, dimensions }),
    reportUserBehaviorBranchAnalytics: (it: WechatMinigame.ReportUserBehaviorBranchAnalyticsOption) =>
      void told('reportUserBehaviorBranchAnalytics', it),
    reportScene: plain('reportScene', scene),
    getExptInfoSync: (keys?: string[]) => Object.fromEntries(experiments(keys)),
    getGameExptInfo: plain('getGameExptInfo', (it: WechatMinigame.GetGameExptInfoOption) => ({
      list: experiments(it.keyList).map(([key, value], at) => ({
        expt_id: at + 1,
        param_name: key,
        param_value: value,
      })),
    })),
    getMiniReportManager: () =>
      ({
        report: plain('report', (it: Record<string, unknown>) => {
          if (typeof it.eventID !== 'string') throw new CallFailure('eventID is required');
          return told('MiniReportManager.report', it);
        }),
      }) as unknown as WechatMinigame.MiniReportManager,
    getGameLogManager: (param: WechatMinigame.GetGameLogManagerParam = {}) => gameLog(context, param, told),
  } satisfies Partial<WechatMinigame.Wx>;
};

const gameLog = (
  { clock }: Context,
  param: WechatMinigame.GetGameLogManagerParam,
  told: (api: string, data: unknown) => void,
): WechatMinigame.GameLogManager => {
  let common: WechatMinigame.IAnyObject = { ...param.commonInfo };
  const log = (it: Partial<WechatMinigame.LogParam>): void => {
    const { key = 'default', level = '', value, success, fail, complete } = it;
    const text = jsonOf(value);
    const wrong = !LEVELS.includes(level) || text === null || text.length > GAME_LOG_BYTES;
    if (!wrong) told('GameLogManager.log', { key, level, value, common });
    const result = { errMsg: wrong ? 'log:fail invalid log' : 'log:ok' };
    clock.post(() => (wrong ? fail : success)?.(result));
    clock.post(() => complete?.(result));
  };
  const tagged = (key: string, level: string) => (value: never) => log({ key, level, value });
  clock.post(() => param.success?.({ errMsg: 'getGameLogManager:ok' }));
  clock.post(() => param.complete?.({ errMsg: 'getGameLogManager:ok' }));
  return {
    log,
    getCommonInfo: () => ({ ...common }),
    updateCommonInfo: (to = {}) => {
      common = { ...to };
    },
    tag: (key = 'default') => ({
      debug: tagged(key, 'debug'),
      info: tagged(key, 'info'),
      warn: tagged(key, 'warn'),
      error: tagged(key, 'error'),
    }),
  };
};
