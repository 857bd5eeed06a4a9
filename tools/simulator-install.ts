import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine } from './command-line.ts';
import { firstFrame } from './simulator-install/first-frame.ts';

const USAGE = `npm run check:simulator
As a studio that has never seen this project gets the simulator: packs it, installs the archive with npm in an empty folder,
runs a package of somebody else's with the command that is found there, and looks at its first frame and its cloud's answer
in Chromium. npm fetches what the simulator needs. The last line is JSON.`;

readCommandLine(USAGE, { options: {} });

const FOREIGN = resolve('test/simulator/fixtures/own-cloud/game');

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

const install = (folder: string): string => {
  const archive = npm(['pack', '--silent', '--pack-destination', folder], resolve('simulator')).trim();
  npm(['install', '--silent', '--no-audit', '--no-fund', join(folder, archive)], folder);
  return archive;
};

/** The address the command prints once it serves. */
const addressOf = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((done, failed) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += String(text);
      const url = /ready: (\S+)/.exec(said)?.[1];
      if (url !== undefined) done(url);
    });
    child.on('exit', () => failed(new Error(`the command ended by itself: ${said}`)));
  });

const folder = mkdtempSync(join(tmpdir(), 'studio-'));
const archive = install(folder);
const command = join(folder, 'node_modules/.bin/wx-simulator');
const args = [FOREIGN, '--port', '0', '--cloud-data', join(folder, 'data'), '--fast-cloud'];
const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const { centre, said } = await firstFrame(await addressOf(child));
  const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  console.log(JSON.stringify({ archive, packages: packages.length, centre, said: said.said }));
} finally {
  child.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
