import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings } from '../build/check-settings.ts';
import { PROJECT } from '../build/project.ts';
import { seenTable, vitalTable } from '../faults/fault-tables.ts';
import { checkPackage } from '../package/check-package.ts';
import { checkRoot, readRoot } from '../package/check-root.ts';
import { BUDGETS, PLATFORM_LIMITS } from '../package/limits.ts';
import { listPackage } from '../package/package-files.ts';
import { measure, overLimit } from '../package/sizes.ts';
import { eventTable, sceneTable } from './analytics-tables.ts';
import { apiTable, unexplained } from './api-table.ts';
import { collectionTable } from './collection-table.ts';
import { consoleTable, undeclaredCalls } from './console-texts.ts';
import { deployedFunctions } from './deployment.ts';
import { hostApis } from './host-apis.ts';
import { withTable } from './marked-table.ts';
import { rehearsalText } from './rehearsal.ts';
import { RELEASE_FILE, type ReleaseSettings, readReleaseSettings } from './release-settings.ts';
import { type IdState, stateOfId } from './studio-ids.ts';
import { WITHOUT } from './without.ts';

export interface ReleaseReport {
  /** What must be mended before an upload, a line each. */
  readonly problems: readonly string[];
  /** What only the studio can fill in, by file and field. The game runs without it, and does without what needs it. */
  readonly placeholders: readonly string[];
}

const RELEASE_PAGE = 'docs/release.md';
const ANALYTICS_PAGE = 'docs/analytics.md';
const CLOUD_PAGE = 'cloud/README.md';
const FAULTS_PAGE = 'docs/host-faults.md';

const text = (path: string): string => readFileSync(join(PROJECT.root, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));

const packageProblems = (): readonly string[] => {
  if (!existsSync(PROJECT.package)) return ['there is no package: npm run build'];
  const files = listPackage(PROJECT.package);
  const findings = [...checkPackage(files), ...checkRoot(readRoot(PROJECT.root), files)];
  const sizes = measure(files);
  return [
    ...findings.filter(({ level }) => level === 'error').map(({ file, reason }) => `${file}: ${reason}`),
    ...overLimit(sizes, PLATFORM_LIMITS, 'the platform takes'),
    ...overLimit(sizes, BUDGETS, 'our budget is'),
  ];
};

/** A table of a page that is written from the source. */
export interface WrittenTable {
  readonly page: string;
  /** As its marks name it. */
  readonly name: string;
  readonly table: string;
}

export const writtenTables = (settings: ReleaseSettings): readonly WrittenTable[] => [
  { page: RELEASE_PAGE, name: 'calls', table: apiTable(hostApis(), settings.baseLibrary, WITHOUT) },
  { page: RELEASE_PAGE, name: 'rehearsal', table: rehearsalText(settings) },
  { page: RELEASE_PAGE, name: 'forms', table: consoleTable() },
  { page: ANALYTICS_PAGE, name: 'scenes', table: sceneTable() },
  { page: ANALYTICS_PAGE, name: 'events', table: eventTable() },
  { page: CLOUD_PAGE, name: 'collections', table: collectionTable() },
  { page: FAULTS_PAGE, name: 'seen', table: seenTable() },
  { page: FAULTS_PAGE, name: 'vital', table: vitalTable() },
];

const tableProblems = (settings: ReleaseSettings): readonly string[] =>
  writtenTables(settings)
    .filter(({ page, name, table }) => withTable(text(page), name, table) !== text(page))
    .map(
      ({ page, name }) =>
        `${page}: the table of ${name} is not the source's: npm run release:check -- --write`,
    );

const callProblems = (settings: ReleaseSettings): readonly string[] =>
  unexplained(hostApis(), settings.baseLibrary, WITHOUT).map(
    (name) =>
      `wx.${name} is newer than ${settings.baseLibrary}: tools/release/without.ts does not say what happens without`,
  );

const declarationProblems = (): readonly string[] =>
  undeclaredCalls(hostApis().map(({ name }) => name)).map(
    (name) => `wx.${name} touches what is the player’s: tools/release/console-texts.ts does not say what for`,
  );

const functionProblems = (settings: ReleaseSettings): readonly string[] =>
  deployedFunctions(settings)
    .filter(({ triggers }) => triggers.length > 1)
    .map(({ name }) => `cloud/${name}: the platform takes one trigger a function`);

const versionProblems = (): readonly string[] => {
  const { version } = json('package.json') as { readonly version: string };
  return /^\d+\.\d+\.\d+$/.test(version) ? [] : [`package.json: ${version} is no version`];
};

interface StudioId {
  readonly place: string;
  readonly state: IdState;
}

/** The ids of the platform by where they stand. */
const studioIds = (read: (path: string) => unknown): readonly StudioId[] =>
  (
    [
      ['project.config.json', 'appid'],
      ['settings/cloud.json', 'reminderTemplate'],
      ['settings/ads.json', 'rewardedVideo'],
    ] as const
  ).map(([path, name]) => ({
    place: `${path}: ${name}`,
    state: stateOfId(name, (read(path) as Readonly<Record<string, unknown>>)[name]),
  }));

/** What is there and nothing that the platform would take; the game does without what needs it. */
export const foreignIds = (read: (path: string) => unknown = json): readonly string[] =>
  studioIds(read)
    .filter(({ state }) => state === 'foreign')
    .map(({ place }) => `${place} is none of the platform’s`);

/** 0 stands for a number that only the console gives. */
const emptyNumbers = (): readonly string[] =>
  json('settings/analytics.json').startScene === 0 ? ['settings/analytics.json: startScene'] : [];

const findPlaceholders = ({ environments }: ReleaseSettings): readonly string[] => [
  ...studioIds(json)
    .filter(({ state }) => state === 'empty')
    .map(({ place }) => place),
  ...emptyNumbers(),
  ...Object.entries(environments)
    .filter(([, id]) => id === '')
    .map(([name]) => `${RELEASE_FILE}: environments.${name}`),
];

/** Sizes of what is uploaded, beside what is allowed. */
export const packageSizes = (): readonly string[] => {
  if (!existsSync(PROJECT.package)) return [];
  const { main, total } = measure(listPackage(PROJECT.package));
  return [
    `main package: ${main} bytes; our budget ${BUDGETS.main}, the platform takes ${PLATFORM_LIMITS.main}`,
    `all packages: ${total} bytes; our budget ${BUDGETS.total}, the platform takes ${PLATFORM_LIMITS.total}`,
  ];
};

/** Everything about a release that can be known without the platform. Throws where settings/release.json is broken. */
export const checkRelease = (): ReleaseReport => {
  const settings = readReleaseSettings();
  return {
    problems: [
      ...packageProblems(),
      ...checkSettings(PROJECT.settings),
      ...callProblems(settings),
      ...declarationProblems(),
      ...tableProblems(settings),
      ...functionProblems(settings),
      ...versionProblems(),
      ...foreignIds(),
    ],
    placeholders: findPlaceholders(settings),
  };
};
