import type { Device } from '../../simulator/protocol/device.ts';
import { mostPixels } from '../../src/platform/device-class.ts';
import { saneMetrics } from '../../src/platform/window-metrics.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import type { PhonePage } from './phone-page.ts';

type Size = Pick<ScreenMetrics, 'width' | 'height'>;

/** A preset's window as the game sees it. */
export const deviceMetrics = (device: Device, size: Size = device): ScreenMetrics => {
  const { insets, capsule } = device;
  const { width, height } = size;
  const left = width - capsule.right - capsule.width;
  const safe = insets && {
    left: 0,
    right: width,
    top: insets.top,
    bottom: height - insets.bottom,
    width,
    height: height - insets.top - insets.bottom,
  };
  const { platform, benchmarkLevel, memory } = device;
  const raw = {
    windowWidth: width,
    windowHeight: height,
    pixelRatio: device.pixelRatio,
    statusBarHeight: device.statusBarHeight,
    safeArea: safe ?? undefined,
    capsule: { ...capsule, left, right: left + capsule.width, bottom: capsule.top + capsule.height },
  };
  return saneMetrics(raw, mostPixels({ platform, benchmarkLevel, memorySize: `${memory}` }));
};

/** The window as the game in this phone sees it. */
export const metricsOf = async (phone: PhonePage): Promise<ScreenMetrics> => {
  const device = await phone.page.evaluate(() => window.phone.device);
  // A window that can be resized is as large as its page.
  return deviceMetrics(device, (device.resizable && phone.page.viewportSize()) || device);
};
