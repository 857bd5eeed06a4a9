import type { Bench, PackageFiles, Probe } from './phone-harness.ts';
import { PRELUDE } from './phone-harness.ts';

export interface DomainProbe {
  /** game.js. */
  readonly game?: string;
  /** index.js of the open-data domain. */
  readonly domain: string;
  readonly files?: PackageFiles;
  readonly address?: string;
}

/** Launches a package with an open-data domain; both halves can `report`. */
export const runDomain = (
  bench: Bench,
  { game = 'wx.getOpenDataContext();', domain, files = {}, address = 'device=iphone13' }: DomainProbe,
): Promise<Probe> =>
  bench.run(
    game,
    {
      'game.json': JSON.stringify({ openDataContext: 'open' }),
      'open/index.js': `${PRELUDE}\n${domain}`,
      ...files,
    },
    address,
  );
