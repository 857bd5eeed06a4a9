import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps, and several files at once. */
const QUIET_MS = 120;

/** Folders at the root in which nothing is that the package is built from. */
const NOT_BUILT_FROM = ['node_modules', 'dist', 'docs', 'test', 'bench', 'simulator', 'cocos'];

/** Node's arguments for a build that does nothing when `dist` already is what the sources say. */
export const BUILD_COMMAND = ['--import', 'tsx', 'tools/build.ts', '--if-stale'];

export interface BuildOutcome {
  readonly kind: 'built' | 'up-to-date' | 'failed';
  /** What the build printed. */
  readonly text: string;
}

/** What the build writes last: from which sources `dist` is. */
const readRecord = (root: string): string => {
  const file = join(root, 'dist/build.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Builds where the sources changed, in a process of its own: a build reads the tools anew each time. */
const rebuild = (root: string): Promise<BuildOutcome> =>
  new Promise((resolve) => {
    const before = readRecord(root);
    const build = spawn(process.execPath, BUILD_COMMAND, { cwd: root });
    let text = '';
    const read = (part: Buffer): void => {
      text += part.toString();
    };
    build.stdout.on('data', read);
    build.stderr.on('data', read);
    build.on('close', (code) => {
      const changed = readRecord(root) !== before;
      resolve({ kind: code !== 0 ? 'failed' : changed ? 'built' : 'up-to-date', text: text.trim() });
    });
  });

const watchedFolders = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !NOT_BUILT_FROM.includes(name));

/** Calls `changed` once for every group of changes to a file at the root or in a folder that is built from. */
const watchSources = (root: string, changed: () => void): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  const watchers = [
    watch(root, soon),
    ...watchedFolders(root).map((folder) => watch(join(root, folder), { recursive: true }, soon)),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};

/** Builds after every change of the sources, one build at a time; what changes meanwhile is built after it. */
export const rebuildOnChange = (root: string, told: (outcome: BuildOutcome) => void): (() => void) => {
  let building = false;
  let again = false;
  const build = async (): Promise<void> => {
    again = building;
    if (building) return;
    building = true;
    told(await rebuild(root));
    building = false;
    if (again) await build();
  };
  return watchSources(root, () => void build());
};
