import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
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

/** A body's plain numbers: earlier trees asked matter-js for bodies, of which their packages had no more than these. */
const PLAIN_BODY = `export default {
  create: (options) => Object.assign({
    type: 'body', angle: 0, velocity: { x: 0, y: 0 }, angularVelocity: 0, isStatic: false, isSleeping: false,
    mass: 1, inverseMass: 1, inertia: 1, inverseInertia: 1,
  }, options, { position: { x: options.position.x, y: options.position.y } }),
};`;

const plainBodies: Plugin = {
  name: 'plain-bodies',
  setup(build) {
    build.onLoad({ filter: /[\\/]matter-js[\\/]src[\\/]body[\\/]Body\.js$/ }, () => ({
      contents: PLAIN_BODY,
      loader: 'js',
    }));
  },
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
    // An earlier tree lies where no tsconfig is read: its fields are assigned, as ours are.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [plainBodies, withoutUncalledMatter(), exactMatterForEsbuild()],
  });
  mkdirSync(CACHE, { recursive: true });
  const file = join(mkdtempSync(join(CACHE, 'script-')), 'script.mjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  return file;
};
