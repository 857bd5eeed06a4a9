import { createListeners } from '../listeners.ts';
import type { LogPort, WindowMetrics, WindowPort } from '../ports.ts';
import { type RawMetrics, saneMetrics } from '../window-metrics.ts';

export interface MemoryWindow {
  readonly port: WindowPort;
  /** Any field may be left out or nonsense, as real hosts do. */
  resize(raw: RawMetrics): void;
}

export const createMemoryWindow = (log: LogPort, raw: RawMetrics): MemoryWindow => {
  const resized = createListeners<WindowMetrics>('resize', log);
  let metrics = saneMetrics(raw);
  return {
    port: { metrics: () => metrics, onResize: resized.add },
    resize: (changed) => {
      metrics = saneMetrics(changed);
      resized.tell(metrics);
    },
  };
};
