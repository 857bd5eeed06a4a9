import type { Senses } from '../../protocol/senses.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

const needsPc = (context: Context): void => {
  if (context.host.device.mode !== 'pc') throw new CallFailure('not supported on this platform');
};

/** What changes of the instruments are told; the game listens by these signals. */
export const tellSenses = ({ signals, host }: Context, before: Senses, now: Senses): void => {
  if (before.recorded !== now.recorded) signals.recorded.emit({ state: now.recorded ? 'start' : 'stop' });
  if (before.weakNetwork !== now.weakNetwork)
    signals.weakNetwork.emit({ weakNet: now.weakNetwork, networkType: host.network().type });
  if (before.windowState !== now.windowState) signals.windowState.emit({ state: now.windowState });
  for (const gamepad of now.gamepads)
    if (!before.gamepads.includes(gamepad)) signals.gamepadConnected.emit({ gamepad });
  for (const gamepad of before.gamepads)
    if (!now.gamepads.includes(gamepad)) signals.gamepadDisconnected.emit({ gamepad });
};

/** Brightness, recording and turning of the screen; the window of a PC client and what is plugged into it. */
export const screenPlugin = (context: Context, { promised, plain }: Calls) => {
  const { host, signals } = context;
  return {
    getScreenBrightness: promised('getScreenBrightness', () => ({ value: host.senses().brightness })),
    setScreenBrightness: promised(
      'setScreenBrightness',
      ({ value }: WechatMinigame.SetScreenBrightnessOption) => {
        if (!(value >= 0 && value <= 1)) throw new CallFailure('value should be between 0 and 1');
        host.sense({ brightness: value });
        return undefined;
      },
    ),
    getScreenRecordingState: plain('getScreenRecordingState', () => ({
      state: host.senses().recorded ? 'on' : 'off',
    })),
    onScreenRecordingStateChanged: signals.recorded.add,
    offScreenRecordingStateChanged: signals.recorded.remove,
    setVisualEffectOnCapture: plain('setVisualEffectOnCapture', () => undefined),
    onDeviceOrientationChange: signals.orientation.add,
    offDeviceOrientationChange: signals.orientation.remove,
    setDeviceOrientation: plain(
      'setDeviceOrientation',
      ({ value }: WechatMinigame.SetDeviceOrientationOption) => {
        const { width, height } = host.window();
        if ((value === 'landscape') !== width > height) host.turn();
        return undefined;
      },
    ),
    onWindowStateChange: signals.windowState.add,
    offWindowStateChange: signals.windowState.remove,
    setWindowSize: plain('setWindowSize', (size: WechatMinigame.SetWindowSizeOption) => {
      needsPc(context);
      host.setWindow(size);
      return undefined;
    }),
    getGamepads: () => host.senses().gamepads.map(gamepadOf) as unknown as WechatMinigame.Gamepad[],
    onGamepadConnected: signals.gamepadConnected.add,
    onGamepadDisconnected: signals.gamepadDisconnected.add,
  } satisfies Partial<WechatMinigame.Wx>;
};

/** A controller at rest, with as many axes and buttons as the standard layout has. */
const gamepadOf = (id: string, index: number) => ({
  id,
  index,
  connected: true,
  axes: [0, 0, 0, 0],
  buttons: Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 })),
});
