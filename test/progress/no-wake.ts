import type { WakeSources } from '../../src/progress/retrying-task.ts';

const never = () => () => {};

/** A phone that is never hidden and whose network never changes. */
export const NO_WAKE: WakeSources = {
  network: { onChange: never },
  lifecycle: { onShow: never, onHide: never },
};
