import { Node, screen, sys, view } from 'cc';
import { USUAL_PIXELS } from '../device-class.ts';
import { createListeners } from '../listeners.ts';
import type { LogPort, Rectangle, WindowMetrics, WindowPort } from '../ports.ts';
import { saneMetrics } from '../window-metrics.ts';
import type { NodeBox } from './node-box.ts';

export interface CocosWindow {
  readonly port: WindowPort;
  stop(): void;
}

type Corners = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** A rectangle of the screen, as the engine says it, on the node. */
const cornersOf = (box: NodeBox, left: number, bottom: number, width: number, height: number): Corners => {
  const upper = box.toLocal(left, bottom + height);
  const lower = box.toLocal(left + width, bottom);
  return { left: upper.x, top: upper.y, right: lower.x, bottom: lower.y };
};

const safeArea = (box: NodeBox): Corners => {
  const { x, y, width, height } = sys.getSafeAreaRect();
  return cornersOf(box, x, y, width, height);
};

/** The host tells its capsule in points of its own window, from the upper left corner. */
const capsuleOn = (box: NodeBox, host: WindowMetrics): Corners => {
  const visible = view.getVisibleSize();
  const unit = visible.width / host.width;
  const { left, top, width, height }: Rectangle = host.capsule;
  return cornersOf(box, left * unit, visible.height - (top + height) * unit, width * unit, height * unit);
};

/** Pixels of the screen for one unit of the design resolution. */
const pixelRatio = (): number => screen.windowSize.width / Math.max(1, view.getVisibleSize().width);

/** The node's box as the window. `host` tells where a capsule lies over the screen; null where there is none. */
export const createCocosWindow = (
  node: Node,
  box: NodeBox,
  log: LogPort,
  host: WindowPort | null,
): CocosWindow => {
  const resized = createListeners<WindowMetrics>('resize', log);
  const measure = (): WindowMetrics =>
    saneMetrics(
      {
        windowWidth: box.width(),
        windowHeight: box.height(),
        pixelRatio: pixelRatio(),
        statusBarHeight: 0,
        safeArea: safeArea(box),
        capsule: host && capsuleOn(box, host.metrics()),
      },
      USUAL_PIXELS,
    );
  let metrics: WindowMetrics | null = null;
  const tell = (): void => {
    metrics = measure();
    resized.tell(metrics);
  };
  // A Widget that stretches the node changes its size when the screen's does.
  node.on(Node.EventType.SIZE_CHANGED, tell);
  return {
    port: {
      metrics: () => {
        metrics ??= measure();
        return metrics;
      },
      onResize: resized.add,
    },
    stop: () => {
      node.off(Node.EventType.SIZE_CHANGED, tell);
    },
  };
};
