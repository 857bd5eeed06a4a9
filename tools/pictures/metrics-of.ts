import { saneMetrics } from '../../src/platform/window-metrics.ts';
import type { ScreenMetrics } from '../../src/view/stage.ts';
import type { PhonePage } from './phone-page.ts';

/** The window as the game in this phone sees it. */
export const metricsOf = async (phone: PhonePage): Promise<ScreenMetrics> => {
  const device = await phone.page.evaluate(() => window.phone.device);
  const { width, height, insets, capsule } = device;
  const left = width - capsule.right - capsule.width;
  const safe = insets && {
    left: 0,
    right: width,
    top: insets.top,
    bottom: height - insets.bottom,
    width,
    height: height - insets.top - insets.bottom,
  };
  return saneMetrics({
    windowWidth: width,
    windowHeight: height,
    pixelRatio: device.pixelRatio,
    statusBarHeight: device.statusBarHeight,
    safeArea: safe ?? undefined,
    capsule: { ...capsule, left, right: left + capsule.width, bottom: capsule.top + capsule.height },
  });
};
