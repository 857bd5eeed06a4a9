import { importBundle } from './import-bundle.ts';

export interface PlayedGolden {
  readonly hash: string;
  /** The last hash that `test/golden` holds for it. */
  readonly wanted: string;
  readonly score: number;
}

interface Playing {
  play(): Promise<PlayedGolden>;
}

/** The first golden run through the Cocos host, for whoever is not in a test: the seam and the engine are bundled in. */
export const playGolden = async (): Promise<PlayedGolden> =>
  (await importBundle<Playing>('cocos', 'golden-entry.ts')).play();
