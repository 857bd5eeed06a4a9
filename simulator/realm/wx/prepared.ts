import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';

const EXTENSION_FILE = 'ext.json';
const MICROPHONES = {
  ios: ['auto', 'buildInMic', 'headsetMic'],
  android: ['auto', 'mic', 'camcorder', 'voice_communication', 'voice_recognition'],
} as const;

/** `ext` of a package's ext.json, where that is switched on. reference/configuration/ext. */
const extensionOf = (files: Files): Record<string, unknown> => {
  if (files.packageFile(EXTENSION_FILE) === null) return {};
  const text = new native.TextDecoder().decode(files.bytes(EXTENSION_FILE));
  const { extEnable, ext = {} } = native.JSON.parse(text) as {
    extEnable?: boolean;
    ext?: Record<string, unknown>;
  };
  return extEnable === true ? ext : {};
};

const nowhere = () => ({ left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 });

/** Official components that a game has not bound: none of them is seen. */
const components = (): object => ({
  notificationComponentInfo: { name: 'notification', isVisible: false, boundingClientRect: nowhere() },
  rewardsComponentInfo: {
    ...{ name: 'rewards', canReceiveGiftCount: 0, canReceiveFriendGiftCount: 0 },
    receiveDetail: { desc: '', icon: '', name: '', type: '' },
  },
  challengeRewardsComponentInfo: {
    name: 'challengeRewards',
    receiveDetail: { awardResult: 0, receivedRareReward: false, userSourceList: [] },
  },
});

const fetched = ({ host, clock }: Context): object => {
  const { prefetched } = host.switches;
  // Without anything fetched before, Android fails and iOS answers with nothing in it. getBackgroundFetchData.
  if (prefetched === '' && host.device.platform === 'android') throw new CallFailure('no fetched data');
  const timeStamp = Math.floor(clock.now());
  return { fetchedData: prefetched, path: '', query: '', scene: host.launch.scene, timeStamp };
};

/** What the platform had ready before the game was opened, or holds for it. */
export const preparedPlugin = (context: Context, { promised, plain }: Calls, files: Files) => {
  const { signals, host } = context;
  let token: string | null = null;
  return {
    getExtConfig: promised('getExtConfig', () => ({ extConfig: extensionOf(files) })),
    getExtConfigSync: () => extensionOf(files),
    getBackgroundFetchData: promised('getBackgroundFetchData', () => fetched(context)),
    // What is asked for before the start has come by then: nobody is told any more. onBackgroundFetchData.
    onBackgroundFetchData: signals.prefetched.add,
    setBackgroundFetchToken: promised(
      'setBackgroundFetchToken',
      (it: WechatMinigame.SetBackgroundFetchTokenOption) => {
        token = it.token;
        return undefined;
      },
    ),
    getBackgroundFetchToken: promised('getBackgroundFetchToken', () => {
      if (token === null) throw new CallFailure('no token');
      return { token };
    }),
    createBufferURL: (buffer: ArrayBuffer | ArrayBufferView) => {
      const bytes = ArrayBuffer.isView(buffer)
        ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).slice().buffer
        : buffer.slice(0);
      return files.addTemporary(bytes as ArrayBuffer, 'buffer');
    },
    revokeBufferURL: (url: string): void => void host.temporary.delete(url),
    createPath2D: () => new native.Path2D() as unknown as WechatMinigame.Path2D,
    getAvailableAudioSources: promised('getAvailableAudioSources', () => ({
      audioSources: [...MICROPHONES[host.device.platform === 'ios' ? 'ios' : 'android']],
    })),
    saveFileToDisk: plain('saveFileToDisk', ({ filePath }: WechatMinigame.SaveFileToDiskOption) => {
      if (host.device.mode !== 'pc') throw new CallFailure('not supported on this platform');
      files.bytes(filePath);
      host.pages.saveToDisk(filePath.slice(filePath.lastIndexOf('/') + 1), files.hostUrlOf(filePath) ?? '');
      return undefined;
    }),
    getOfficialComponentsInfo: components as () => WechatMinigame.OfficialComponentsInfo,
    onOfficialComponentsInfoChange: signals.components.add as never,
    offOfficialComponentsInfoChange: signals.components.remove as never,
    // The game was not entered by an ad, and shows none on its cover.
    getDirectAdStatusSync: () => ({ isInDirectGameAd: false, isInMask: false }),
    getShowSplashAdStatus: plain('getShowSplashAdStatus', () => ({ status: 'unknown', code: -1 })),
    onDirectAdStatusChange: signals.directAd.add,
    offDirectAdStatusChange: signals.directAd.remove,
  } satisfies Partial<WechatMinigame.Wx>;
};
