import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every folder that holds a tsconfig.json is a layer with its own view of the world (DOM, Node, wx or none). */
const findProjects = (folder: string): string[] => {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => findProjects(join(folder, entry.name)));
  const own = join(folder, 'tsconfig.json');
  return existsSync(own) ? [own, ...below] : below;
};

const check = (project: string): boolean =>
  spawnSync('npx', ['tsc', '-p', project], { stdio: 'inherit' }).status === 0;

const failed = ['src', 'simulator', 'tools', 'test', 'bench']
  .flatMap(findProjects)
  .filter((it) => !check(it));
if (failed.length > 0) {
  console.error(`type errors in: ${failed.join(', ')}`);
  process.exit(1);
}
