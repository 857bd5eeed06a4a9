import type { Platform } from '../../platform/ports.ts';
import { createStoredChoice } from '../player/create-player.ts';
import { Analytics, COUNTING } from './analytics.ts';
import { type Arms, armsOf, type Experiment, NO_ARMS } from './experiments.ts';
import { FaultCount } from './fault-count.ts';

export type { Analytics, LevelStep } from './analytics.ts';
export {
  type Arms,
  type Changes,
  changed,
  type Experiment,
  NO_ARMS,
  parseExperiments,
} from './experiments.ts';
export type { FaultCount } from './fault-count.ts';
export { readStartScene } from './start-scene.ts';

/** Under which a phone keeps whether its player lets it count. */
const KEY = 'choice.counting';

const choiceOf = ({ storage }: Pick<Platform, 'storage'>) => createStoredChoice(storage, KEY, COUNTING);

/** Who lets nothing be counted takes part in no experiment. Asks the host, once, and only where there is an experiment. */
export const readArms = async (
  platform: Pick<Platform, 'storage' | 'analytics'>,
  experiments: readonly Experiment[],
): Promise<Arms> =>
  experiments.length === 0 || choiceOf(platform).get() === 'off'
    ? NO_ARMS
    : armsOf(experiments, await platform.analytics.arms(experiments.map(({ key }) => key)));

export interface Counts {
  readonly analytics: Analytics;
  readonly faultCount: FaultCount;
}

export const createAnalytics = (
  platform: Pick<Platform, 'storage' | 'analytics'>,
  { build, arm }: { readonly build: string; readonly arm: string },
): Counts => {
  const analytics = new Analytics({ port: platform.analytics, choice: choiceOf(platform), arm });
  return {
    analytics,
    faultCount: new FaultCount((code) => analytics.report('fault', { code }), `${build}, ${arm}`),
  };
};
