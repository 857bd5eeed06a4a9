import { CLIENT_VERSION } from '../../limits.ts';
import { capsuleBox } from '../../protocol/device.ts';
import type { Context } from '../context.ts';
import type { Calls } from './calls.ts';

const safeArea = (context: Context): WechatMinigame.SafeArea | undefined => {
  const { insets } = context.host.device;
  if (insets === null) return undefined;
  const { width, height } = context.host.window();
  const bottom = height - insets.bottom;
  return { left: 0, right: width, top: insets.top, bottom, width, height: bottom - insets.top };
};

/** `safeArea` is typed as always there, and is missing on some phones. */
const windowInfo = (context: Context): WechatMinigame.WindowInfo => {
  const { width, height } = context.host.window();
  const area = safeArea(context);
  return {
    pixelRatio: context.host.device.pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: context.host.device.statusBarHeight,
    screenTop: 0,
    ...(area === undefined ? {} : { safeArea: area }),
  } as WechatMinigame.WindowInfo;
};

const deviceInfo = ({ host: { device } }: Context): WechatMinigame.DeviceInfo => ({
  brand: device.brand,
  model: device.model,
  system: device.system,
  platform: device.platform,
  benchmarkLevel: device.benchmarkLevel,
  memorySize: String(device.memory),
  abi: device.platform === 'windows' ? 'x64' : 'arm64-v8a',
  deviceAbi: device.platform === 'windows' ? 'x64' : 'arm64-v8a',
  cpuType: '',
});

const appBaseInfo = ({ host }: Context): WechatMinigame.AppBaseInfo => ({
  SDKVersion: host.baseLibrary,
  version: CLIENT_VERSION,
  language: 'zh_CN',
  enableDebug: false,
  fontSizeSetting: 17,
  fontSizeScaleFactor: 1,
  host: { appId: '' },
  PCKernelVersion: '',
});

const systemInfo = (context: Context): WechatMinigame.SystemInfo & { devicePixelRatio: number } => {
  const {
    abi: _abi,
    deviceAbi: _deviceAbi,
    cpuType: _cpu,
    memorySize: _memory,
    ...device
  } = deviceInfo(context);
  const { screenTop: _top, ...window } = windowInfo(context);
  const {
    fontSizeScaleFactor: _scale,
    PCKernelVersion: _kernel,
    theme: _theme,
    ...app
  } = appBaseInfo(context);
  // Not in the typings; every adapter reads it.
  const devicePixelRatio = window.pixelRatio;
  return { ...device, ...window, devicePixelRatio, ...app, ...systemSetting(), ...authorised() };
};

const systemSetting = () => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait' as const,
});

const authorised = () => ({
  albumAuthorized: false,
  cameraAuthorized: false,
  locationAuthorized: false,
  locationReducedAccuracy: false,
  microphoneAuthorized: false,
  notificationAuthorized: true,
  notificationAlertAuthorized: true,
  notificationBadgeAuthorized: true,
  notificationSoundAuthorized: true,
  phoneCalendarAuthorized: false,
});

const word = (granted: boolean): 'authorized' | 'not determined' =>
  granted ? 'authorized' : 'not determined';

/** What the system lets WeChat do; nothing was refused. */
const appAuthorised = () => {
  const { locationReducedAccuracy, ...rest } = authorised();
  const words = Object.entries(rest).map(([name, granted]) => [name, word(granted)]);
  return { ...Object.fromEntries(words), bluetoothAuthorized: word(false), locationReducedAccuracy };
};

const BATTERY = { level: 80, isCharging: false, isLowPowerModeEnabled: false };

const capsule = (context: Context): WechatMinigame.ClientRect => {
  const { left, top, width, height } = capsuleBox(context.host.device, context.host.window().width);
  return { left, top, width, height, right: left + width, bottom: top + height };
};

/** 1 high, 2 middle, 3 low, 0 unknown, from the published ranges of March 2026. */
const modelLevel = (benchmark: number, ios: boolean): number => {
  if (benchmark < 0) return 0;
  const [high, middle] = ios ? [36, 30] : [30, 23];
  return benchmark >= high ? 1 : benchmark >= middle ? 2 : 3;
};

export const systemPlugin = (context: Context, { promised, plain }: Calls) => {
  const { device } = context.host;
  return {
    env: { USER_DATA_PATH: device.mode === 'devtools' ? 'http://usr' : 'wxfile://usr' },
    getWindowInfo: () => windowInfo(context),
    getDeviceInfo: () => deviceInfo(context),
    getAppBaseInfo: () => appBaseInfo(context),
    getSystemSetting: () => systemSetting() as WechatMinigame.SystemSetting,
    getAppAuthorizeSetting: appAuthorised as () => WechatMinigame.AppAuthorizeSetting,
    getSystemInfoSync: () => systemInfo(context),
    getSystemInfo: promised('getSystemInfo', () => systemInfo(context)),
    getSystemInfoAsync: plain('getSystemInfoAsync', () => systemInfo(context)),
    getMenuButtonBoundingClientRect: () => capsule(context),
    getDeviceBenchmarkInfo: plain('getDeviceBenchmarkInfo', () => ({
      benchmarkLevel: device.benchmarkLevel,
      modelLevel: modelLevel(device.benchmarkLevel, device.platform === 'ios'),
    })),
    getBatteryInfoSync: () => ({ ...BATTERY }),
    getBatteryInfo: promised('getBatteryInfo', () => ({ ...BATTERY })),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop' as const, version: '' },
      plugin: { appId: '', version: '' },
    }),
    setKeepScreenOn: promised('setKeepScreenOn', () => undefined),
    setEnableDebug: promised('setEnableDebug', () => undefined),
    triggerGC: (): void => undefined,
  } satisfies Partial<WechatMinigame.Wx>;
};
