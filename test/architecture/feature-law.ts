import { importsOf } from './imports.ts';
import type { SourceFile } from './source-file.ts';
import type { Violation } from './violation.ts';

/** The app's features and the door of each. A feature knows those before it and none after it. */
const DOORS = {
  player: 'create-player.ts',
  lanterns: 'create-lanterns.ts',
  analytics: 'create-analytics.ts',
  challenges: 'create-challenges.ts',
  jars: 'create-jars.ts',
  replays: 'create-replays.ts',
  gameplay: 'create-gameplay.ts',
  offers: 'create-offers.ts',
  payments: 'create-payments.ts',
  sharing: 'create-sharing.ts',
  leaderboards: 'create-leaderboards.ts',
  screens: 'create-screens.ts',
  boot: 'create-app.ts',
} as const;

type Feature = keyof typeof DOORS;

const ORDER = Object.keys(DOORS);
const PLACE = /^src\/app\/(?:([^/]+)\/)?[^/]+$/;

const isFeature = (name: string | undefined): name is Feature => name !== undefined && name in DOORS;

const featureOf = (path: string): string | undefined => PLACE.exec(path)?.[1];

const faultOf = (from: Feature, to: string): string | null => {
  const feature = featureOf(to);
  if (!isFeature(feature) || feature === from) return null;
  const door = `src/app/${feature}/${DOORS[feature]}`;
  if (to !== door) return `${feature} is entered through ${door}, not ${to}`;
  return ORDER.indexOf(feature) < ORDER.indexOf(from) ? null : `${from} may not know ${feature}`;
};

/** Each file of the app is in a feature; another feature is entered through its one door. */
export const featureLaw = (file: SourceFile): Violation[] => {
  const from = featureOf(file.path);
  const refuse = (what: string): Violation => ({ law: 'feature', file: file.path, what });
  if (!isFeature(from)) return [refuse('belongs to no feature')];
  return importsOf(file)
    .filter(({ isPackage }) => !isPackage)
    .map(({ to }) => faultOf(from, to))
    .filter((what) => what !== null)
    .map(refuse);
};
