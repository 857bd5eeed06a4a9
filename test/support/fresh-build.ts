import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { staleDist } from '../../tools/build/freshness.ts';
import { PROJECT } from '../../tools/build/project.ts';

const LOCK = join(PROJECT.cache, 'test-build.lock');
const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 200;

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** A run that was killed leaves its lock behind. */
const dropOrphan = (): void => {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    // An owner that has not written itself down yet is alive.
    if (owner > 0) process.kill(owner, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(LOCK, { force: true });
  }
};

/** False when another process holds it for longer than any build takes. */
const lock = (): boolean => {
  mkdirSync(PROJECT.cache, { recursive: true });
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      dropOrphan();
      sleep(LOOK_AGAIN_MS);
    }
  }
  return false;
};

const build = (): void => {
  console.log('dist is older than the sources: it is built anew');
  execFileSync(process.execPath, ['--import', 'tsx', join('tools', 'build.ts'), '--if-stale'], {
    cwd: PROJECT.root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: PATIENCE_MS,
  });
};

let checked = false;

/** Builds `dist` where the sources have changed since, so that no test reads an old one. Workers wait for each other. */
export const ensureFreshBuild = (): void => {
  if (checked || staleDist() === null) {
    checked = true;
    return;
  }
  lock();
  try {
    build();
    checked = true;
  } finally {
    rmSync(LOCK, { force: true });
  }
};

/** The built package's folder, as the sources say now. */
export const builtPackage = (): string => {
  ensureFreshBuild();
  return PROJECT.package;
};

/** Run by vitest before the browser tests. */
export const setup = ensureFreshBuild;
