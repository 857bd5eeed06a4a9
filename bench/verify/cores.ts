import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { exactMatterForEsbuild, withoutUncalledMatter } from '../../tools/bundle/matter-plugin.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the project, so that an earlier tree finds the same matter-js. */
const CACHE = join(ROOT, 'node_modules/.cache/bench-verify');

/** A tree's core, and the settings that its rules are made of. */
export interface Tree {
  readonly door: string;
  readonly settings: string;
}

const treeIn = (folder: string): Tree => ({
  door: join(folder, 'src/core/index.ts'),
  settings: join(folder, 'settings'),
});

export const OUR_TREE = treeIn(ROOT);

/** The core as it was in a commit, taken out of git. */
export const treeOfCommit = (commit: string): Tree => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'tree-'));
  const tar = execFileSync('git', ['archive', commit, 'src/core', 'src/shared', 'settings'], {
    cwd: ROOT,
    maxBuffer: 1 << 26,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: tar });
  return treeIn(folder);
};

/** One script with everything in it, built as the game is; Node can read it without a compiler. Answers its path. */
export const bundleScript = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2018',
    plugins: [withoutUncalledMatter(), exactMatterForEsbuild()],
  });
  mkdirSync(CACHE, { recursive: true });
  const file = join(mkdtempSync(join(CACHE, 'script-')), 'script.mjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  return file;
};
