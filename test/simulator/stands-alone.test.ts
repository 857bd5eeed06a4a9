import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstFrame } from '../../tools/simulator-install/first-frame.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIMULATOR = join(ROOT, 'simulator');
const FOREIGN = join(ROOT, 'test/simulator/fixtures/own-cloud/game');

interface Declared {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const { name, bin, dependencies } = JSON.parse(
  readFileSync(join(SIMULATOR, 'package.json'), 'utf8'),
) as Declared;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alone-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As npm installs it, with the packages it declares and no others; those are taken from here, not from the network. */
const install = (): string => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: SIMULATOR,
    encoding: 'utf8',
  }).trim();
  const home = join(folder, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xf', join(folder, packed), '-C', home, '--strip-components', '1']);
  for (const needed of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', needed);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', needed), place);
  }
  return join(home, bin[name] as string);
};

const firstUrl = (output: string): string | undefined => /ready: (\S+)/.exec(output)?.[1];

it('the simulator: packed and installed in an empty folder, it runs a foreign package with its cloud', async () => {
  const command = install();
  const args = [command, FOREIGN, '--port', '0', '--cloud-data', join(folder, 'data'), '--fast-cloud'];
  const child = spawn(process.execPath, args, { cwd: folder });
  let said = '';
  const url = await new Promise<string>((done, failed) => {
    const hear = (text: Buffer): void => {
      said += String(text);
      const found = firstUrl(said);
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => failed(new Error(said)));
  });
  try {
    expect(((await (await fetch(`${url}/package/manifest`)).json()) as { name: string }).name).toBe(
      'own cloud',
    );
    const { centre, said } = await firstFrame(url);
    expect(centre).toEqual({ r: 0x2f, g: 0x7a, b: 0x63 });
    expect(said).toMatchObject({ said: 'hello', sealed: { data: { KVDataList: [] } } });
    expect(said.deep.sealed).toBe(said.sealed.cloudID);
  } finally {
    child.kill();
  }
});

it('the command: says what it wants where it was told nothing', () => {
  const run = (): string =>
    execFileSync(process.execPath, [join(SIMULATOR, 'bin/wx-simulator.js')], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run).toThrow('no package was named');
});
