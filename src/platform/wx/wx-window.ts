import { mostPixels } from '../device-class.ts';
import { createListeners } from '../listeners.ts';
import type { LogPort, WindowMetrics, WindowPort } from '../ports.ts';
import { type RawMetrics, saneMetrics } from '../window-metrics.ts';
import { call, hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** getWindowInfo came with base library 2.25.3; before it the whole system is asked. */
const askWindow = (host: WxHost): RawMetrics => {
  const modern = call(host, 'getWindowInfo', () => host.getWindowInfo?.());
  if (modern.ok && modern.value) return modern.value;
  const old = call(host, 'getSystemInfoSync', () => host.getSystemInfoSync?.());
  return old.ok && old.value ? old.value : {};
};

const askCapsule = (host: WxHost): unknown => {
  const answer = call(host, 'getMenuButtonBoundingClientRect', () =>
    host.getMenuButtonBoundingClientRect?.(),
  );
  return answer.ok ? answer.value : null;
};

/** getDeviceInfo came with 2.25.3; older clients are drawn as any phone. */
const askMostPixels = (host: WxHost): number => {
  const device = call(host, 'getDeviceInfo', () => host.getDeviceInfo?.());
  return mostPixels((device.ok && device.value) || {});
};

const measure = (host: WxHost, changed: RawMetrics, most: number): WindowMetrics =>
  saneMetrics({ ...askWindow(host), capsule: askCapsule(host), ...changed }, most);

export const createWxWindow = (host: WxHost, log: LogPort): WindowPort => {
  const resized = createListeners<WindowMetrics>('resize', log);
  const most = askMostPixels(host);
  let metrics: WindowMetrics | null = null;
  hear(host, 'onWindowResize', log, ({ windowWidth, windowHeight }) => {
    // The window's own answer may still be the old size while the event already tells the new one.
    metrics = measure(host, { windowWidth, windowHeight }, most);
    resized.tell(metrics);
  });
  return {
    metrics: () => {
      metrics ??= measure(host, {}, most);
      return metrics;
    },
    onResize: resized.add,
  };
};
