import type { Call } from './cells.ts';

interface Row {
  /** Names of calls; a `*` at the end stands for any rest. */
  readonly calls: readonly string[];
  /** What the player notices while they go wrong. */
  readonly seen: string;
}

/** What the player sees of every call that goes wrong. A call that no row names fails the command and its test. */
export const ROWS: readonly Row[] = [
  {
    calls: [
      'createCanvas',
      'Canvas.getContext',
      'getFileSystemManager',
      'FileSystemManager.readFile',
      'createImage',
      'Image.src',
      'Context.texImage2D',
    ],
    seen: 'reads are tried again for some seconds; then the failure page, whose button tries again and then restarts',
  },
  { calls: ['onTouchStart', 'onTouchEnd'], seen: 'home stands and no finger reaches it' },
  {
    calls: ['onTouchMove', 'onTouchCancel'],
    seen: 'a finger aims where it comes down; one that the system takes is let go of when the game is left',
  },
  {
    calls: [
      'getWindowInfo',
      'getDeviceInfo',
      'getAppBaseInfo',
      'getSystemInfoSync',
      'getMenuButtonBoundingClientRect',
      'onWindowResize',
      'onWindowStateChange',
    ],
    seen: 'a usual window, Chinese, two pixels a point',
  },
  {
    calls: ['getLaunchOptionsSync', 'getEnterOptionsSync', 'onShow', 'onHide'],
    seen: 'home instead of what a card asked for; a run goes on when the game is left',
  },
  {
    calls: [
      'onMemoryWarning',
      'onError',
      'onUnhandledRejection',
      'getRealtimeLogManager',
      'RealtimeLogManager.*',
      'triggerGC',
    ],
    seen: 'nothing',
  },
  {
    calls: ['getPerformance', 'Performance.now'],
    seen: 'nothing: time is the wall clock’s, and the cloud’s',
  },
  {
    calls: ['getStorageSync', 'getStorageInfoSync', 'removeStorageSync', 'setStorage', 'setStorageSync'],
    seen: 'bests and coins come from the cloud, and from the phone once it reads and writes again',
  },
  {
    calls: [
      'createWebAudioContext',
      'WebAudioContext.*',
      'AudioNode.*',
      'AudioBufferSourceNode.*',
      'GainNode.*',
      'createInnerAudioContext',
      'InnerAudioContext.*',
      'onAudioInterruption*',
    ],
    seen: 'music and a few sounds of the plain players, or silence until a touch',
  },
  { calls: ['loadSubpackage'], seen: 'no sound, and pages that say they are on their way' },
  { calls: ['setClipboardData'], seen: 'the report of the phone says to take a screenshot' },
  { calls: ['loadFont'], seen: 'plainer lettering' },
  {
    calls: ['Context.clear', 'Context.texSubImage2D', 'WebGL.draw'],
    seen: 'an older picture, while the run goes on; before the first picture the failure page',
  },
  { calls: ['vibrate*'], seen: 'no taps of the phone' },
  { calls: ['cloud.*'], seen: 'what needs the cloud says so; runs are sent later' },
  {
    calls: [
      'login',
      'getRankManager',
      'RankManager.*',
      'setUserCloudStorage',
      'removeUserCloudStorage',
      'getSetting',
      'OpenDataContext.*',
      'getOpenDataContext',
      'setMessageToFriendQuery',
      'getGroupEnterInfo',
      'onShareMessageToFriend',
    ],
    seen: 'friends’ boards are missing or older',
  },
  {
    calls: [
      'showShareMenu',
      'onShareAppMessage',
      'onAddToFavorites',
      'onCopyUrl',
      'onShareTimeline',
      'onUserCaptureScreen',
      'Canvas.toTempFilePath',
      'FileSystemManager.getFileInfo',
      'Context.drawImage',
    ],
    seen: 'a card without our picture, or WeChat’s own card',
  },
  { calls: ['onNetworkStatusChange'], seen: 'what waits for the network is tried at the next turn' },
  {
    calls: ['reportEvent', 'getExptInfoSync', 'getMiniReportManager', 'MiniReportManager.*'],
    seen: 'nothing: it is not counted, and no experiment is taken part in',
  },
  {
    calls: ['getUpdateManager', 'UpdateManager.*'],
    seen: 'nothing: a newer version comes at a later start',
  },
  { calls: ['onNeedPrivacyAuthorization'], seen: 'WeChat’s own window asks in place of our sheet' },
  { calls: ['setKeepScreenOn'], seen: 'the screen dims while one thinks' },
  { calls: ['open-data: *'], seen: 'no friends’ boards' },
  { calls: ['WebGL.*', 'Context.*'], seen: 'nothing' },
];

const names = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** Null: nobody has said what the player sees. */
export const seenOf = ({ api, domain }: Call): string | null => {
  const name = domain === 'game' ? api : `${domain}: ${api}`;
  return ROWS.find(({ calls }) => calls.some((pattern) => names(pattern, name)))?.seen ?? null;
};
