import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseServeSettings } from '../../simulator/serve-options.ts';
import { serve } from '../../simulator/server/server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGE = join(import.meta.dirname, 'fixtures', 'trivial');

/** The address that a started simulator prints when it is ready. */
const readyAt = (started: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    started.stdout?.on('data', (text) => {
      said += text;
      const url = /ready: (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    started.on('exit', () => reject(new Error(`ended before it was ready: ${said}`)));
  });

const isServed = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

const untilClosed = async (url: string): Promise<void> => {
  while (await isServed(url)) await new Promise((resolve) => setTimeout(resolve, 100));
};

describe('npm start', () => {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  // Ctrl-C reaches all that the terminal runs; a kill reaches npm alone.
  it.each([
    ['SIGKILL', 1],
    ['SIGTERM', 1],
    ['SIGINT', -1],
  ] as const)('%s: leaves no server behind', async (signal, whom) => {
    const args = ['start', '--', '--package', PACKAGE, '--port', '0', '--cloud-data', data];
    const npm = spawn('npm', args, { cwd: ROOT, detached: true });
    const url = await readyAt(npm);
    expect(await isServed(url)).toBe(true);
    process.kill(whom * npm.pid!, signal);
    await untilClosed(url);
  });

  it('--help: tells how it is used and serves nothing', () => {
    const ended = spawnSync(process.execPath, ['--import', 'tsx', 'simulator/serve.ts', '--help'], {
      cwd: ROOT,
    });
    expect(ended.status).toBe(0);
    expect(String(ended.stdout)).toMatch(/--watch/);
    expect(String(ended.stdout)).not.toMatch(/ready/);
  });

  it.each([
    [['--port', 'x'], /not a port number/],
    [['--watch', '--package', 'some'], /--watch builds/],
    [['--colour'], /Unknown option/],
  ])('%j: is refused', (args, words) => {
    expect(() => parseServeSettings(args)).toThrow(words);
  });
});

describe('watching', () => {
  it('a phone: hears of each build where the sources are watched', async () => {
    const simulator = await serve({ package: PACKAGE, watch: true });
    const events = (await fetch(`${simulator.url}/builds`)).body!.getReader();
    await events.read();
    simulator.relaunch();
    expect(new TextDecoder().decode((await events.read()).value)).toBe('data: built\n\n');
    expect(await (await fetch(`${simulator.url}/phone`)).text()).toContain('data-watch');
    await events.cancel();
    await simulator.close();
  });

  it('a phone: asks for nothing where they are not', async () => {
    const simulator = await serve({ package: PACKAGE });
    expect((await fetch(`${simulator.url}/builds`)).status).toBe(404);
    expect(await (await fetch(`${simulator.url}/phone`)).text()).not.toContain('data-watch');
    await simulator.close();
  });
});
