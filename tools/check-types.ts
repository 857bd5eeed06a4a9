import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const TSC = join('node_modules', '.bin', 'tsc');

/** Every folder that holds a tsconfig.json is a layer with its own view of the world (DOM, Node, wx or none). */
const findProjects = (folder: string): string[] => {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => findProjects(join(folder, entry.name)));
  const own = join(folder, 'tsconfig.json');
  return existsSync(own) ? [own, ...below] : below;
};

/** Answers whether the project is free of type errors; they are printed under its name, in one piece. */
const check = (project: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const compiler = spawn(TSC, ['-p', project, '--pretty'], { shell: process.platform === 'win32' });
    let said = '';
    compiler.stdout.on('data', (text) => {
      said += text;
    });
    compiler.stderr.on('data', (text) => {
      said += text;
    });
    compiler.on('error', reject);
    compiler.on('close', (code) => {
      if (code !== 0) console.error(`${project}\n${said}`);
      resolve(code === 0);
    });
  });

/** Takes projects from the common list until none is left, and answers those with errors. */
const work = async (waiting: string[]): Promise<string[]> => {
  const failed: string[] = [];
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    if (!(await check(project))) failed.push(project);
  }
  return failed;
};

const projects = ['src', 'cloud', 'simulator', 'tools', 'test', 'bench'].flatMap(findProjects);
const waiting = [...projects];
const failed = (
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting)))
).flat();
console.log(`${projects.length - failed.length} of ${projects.length} projects are free of type errors`);
if (failed.length > 0) process.exitCode = 1;
