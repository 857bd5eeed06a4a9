import { Listeners } from './listeners.ts';

/** Everything the host can tell the game, by name. */
export const makeSignals = () => ({
  show: new Listeners<[WechatMinigame.OnShowListenerResult]>(),
  hide: new Listeners<[WechatMinigame.GeneralCallbackResult]>(),
  error: new Listeners<[WechatMinigame.ListenerError]>(),
  rejection: new Listeners<[WechatMinigame.OnUnhandledRejectionListenerResult]>(),
  memoryWarning: new Listeners<[WechatMinigame.OnMemoryWarningListenerResult]>(),
  touchStart: new Listeners<[WechatMinigame.OnTouchStartListenerResult]>(),
  touchMove: new Listeners<[WechatMinigame.OnTouchStartListenerResult]>(),
  touchEnd: new Listeners<[WechatMinigame.OnTouchStartListenerResult]>(),
  touchCancel: new Listeners<[WechatMinigame.OnTouchStartListenerResult]>(),
  keyDown: new Listeners<[WechatMinigame.OnKeyDownListenerResult]>(),
  keyUp: new Listeners<[WechatMinigame.OnKeyDownListenerResult]>(),
  wheel: new Listeners<[WechatMinigame.OnWheelListenerResult]>(),
  keyboardInput: new Listeners<[WechatMinigame.OnKeyboardInputListenerResult]>(),
  keyboardConfirm: new Listeners<[WechatMinigame.OnKeyboardInputListenerResult]>(),
  keyboardComplete: new Listeners<[WechatMinigame.OnKeyboardInputListenerResult]>(),
  keyboardHeight: new Listeners<[WechatMinigame.OnKeyboardHeightChangeListenerResult]>(),
  resize: new Listeners<[WechatMinigame.OnWindowResizeListenerResult]>(),
  network: new Listeners<[WechatMinigame.OnNetworkStatusChangeListenerResult]>(),
  audioBegin: new Listeners<[WechatMinigame.GeneralCallbackResult]>(),
  audioEnd: new Listeners<[WechatMinigame.GeneralCallbackResult]>(),
  privacy: new Listeners<[resolve: (answer: { event?: unknown }) => void, info: { referrer: string }]>(),
  challenge: new Listeners<[WechatMinigame.OnChallengeStartCallbackResult]>(),
  /** To the open-data domain alone. */
  message: new Listeners<[WechatMinigame.IAnyObject]>(),
  interacted: new Listeners<[key: string]>(),
  share: new Listeners<[]>(),
  favorite: new Listeners<[]>(),
  copyUrl: new Listeners<[]>(),
  timeline: new Listeners<[]>(),
  capture: new Listeners<[WechatMinigame.GeneralCallbackResult]>(),
  friendMessage: new Listeners<[WechatMinigame.OnShareMessageToFriendListenerResult]>(),
  /** For the simulator's own plugins; the game cannot listen. */
  entered: new Listeners<[]>(),
  interruptionOver: new Listeners<[]>(),
  left: new Listeners<[]>(),
});

export type Signals = ReturnType<typeof makeSignals>;
