import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/bench-start');

/** The package as the tree of a commit builds it, with our node_modules and pictures that were drawn before. Built once. */
export const packageOfCommit = (commit: string): string => {
  const name = execFileSync('git', ['rev-parse', '--short', commit], { cwd: ROOT, encoding: 'utf8' }).trim();
  const kept = join(CACHE, name);
  const folder = join(kept, 'dist/wechatgame');
  if (existsSync(join(folder, 'game.js'))) return folder;
  mkdirSync(kept, { recursive: true });
  const tar = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 1 << 29 });
  execFileSync('tar', ['-x', '-C', kept], { input: tar });
  for (const shared of ['node_modules', '.cache']) {
    if (!existsSync(join(kept, shared))) symlinkSync(join(ROOT, shared), join(kept, shared));
  }
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build.ts'], { cwd: kept, stdio: 'inherit' });
  return folder;
};
