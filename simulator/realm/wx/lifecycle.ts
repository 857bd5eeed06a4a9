import type { Entry } from '../../protocol/entry.ts';
import type { Context } from '../context.ts';
import type { Calls } from './calls.ts';

/** What the game is told of an entry: always a new object, with the optional fields left out. */
export const entryOptions = (entry: Entry) => ({
  scene: entry.scene,
  query: { ...entry.query },
  referrerInfo: {} as WechatMinigame.EnterOptionsGameReferrerInfo,
  ...(entry.shareTicket === null ? {} : { shareTicket: entry.shareTicket }),
  ...(entry.chatType === null ? {} : { chatType: entry.chatType }),
});

export const lifecyclePlugin = (context: Context, { promised }: Calls) => {
  const { signals, host } = context;
  return {
    getLaunchOptionsSync: () => ({
      ...entryOptions(host.launch),
      hostExtraData: {} as WechatMinigame.HostExtraData,
    }),
    getEnterOptionsSync: () => ({ ...entryOptions(context.entered), apiCategory: 'default' as const }),
    onShow: signals.show.add,
    offShow: signals.show.remove,
    onHide: signals.hide.add,
    offHide: signals.hide.remove,
    onError: signals.error.add,
    // Its typed listener is that of another API's errors.
    offError: signals.error.remove as (listener?: (result: never) => void) => void,
    onUnhandledRejection: signals.rejection.add,
    offUnhandledRejection: signals.rejection.remove,
    onMemoryWarning: signals.memoryWarning.add,
    offMemoryWarning: signals.memoryWarning.remove,
    onWindowResize: signals.resize.add,
    offWindowResize: signals.resize.remove,
    onAudioInterruptionBegin: signals.audioBegin.add,
    offAudioInterruptionBegin: signals.audioBegin.remove,
    onAudioInterruptionEnd: signals.audioEnd.add,
    offAudioInterruptionEnd: signals.audioEnd.remove,
    exitMiniProgram: promised('exitMiniProgram', () => {
      context.clock.post(() => host.exit());
      return undefined;
    }),
    restartMiniProgram: (option: WechatMinigame.RestartMiniProgramOption): void => {
      const path = option?.path ?? '';
      context.clock.post(() => host.restart(path.includes('?') ? path.slice(path.indexOf('?') + 1) : ''));
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
