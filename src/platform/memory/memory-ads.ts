import { ok, type Result } from '../../shared/result.ts';
import type { AdEnd, AdPort } from '../ports.ts';

export interface MemoryAds {
  readonly port: AdPort;
  /** Units that were asked for, in their order. */
  readonly asked: readonly string[];
  /** What the next video comes to. */
  answer: Promise<Result<AdEnd>> | Result<AdEnd>;
}

export const createMemoryAds = (): MemoryAds => {
  const asked: string[] = [];
  const ads: MemoryAds = {
    asked,
    answer: ok('ended'),
    port: {
      able: true,
      show: async (unit) => {
        asked.push(unit);
        return ads.answer;
      },
    },
  };
  return ads;
};
