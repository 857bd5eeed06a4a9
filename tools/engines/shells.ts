import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Digests, Engine } from './engine.ts';

interface Shell {
  readonly name: string;
  readonly command: string;
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A script that prints the version. */
  readonly version: readonly string[];
}

/** matter-js looks whether there is a console before it says nothing. */
const CONSOLE = "if (typeof console === 'undefined') globalThis.console = {};\n";

/** Every shell has one of these two ways to print a line. */
const DRIVER = `
const say = typeof print === 'function' ? print : console.log;
const digests = {};
for (const name of golden.names) digests[name] = golden.digest(name);
say(JSON.stringify(digests));
`;

const SHELLS: readonly Shell[] = [
  { name: 'V8 (Node)', command: process.execPath, version: ['-p', 'process.versions.v8'] },
  {
    name: 'V8 without JIT (Node)',
    command: process.execPath,
    options: ['--jitless'],
    version: ['-p', 'process.versions.v8'],
  },
  { name: 'JavaScriptCore', command: 'jsc', version: [] },
  { name: 'JavaScriptCore without JIT', command: 'jsc', environment: { JSC_useJIT: '0' }, version: [] },
  ...['js140', 'js128', 'js115', 'js102', 'js91'].flatMap((command) => [
    { name: `SpiderMonkey (${command})`, command, version: ['--version'] },
    {
      name: `SpiderMonkey without JIT (${command})`,
      command,
      options: ['--no-ion', '--no-baseline', '--no-blinterp', '--no-native-regexp'],
      version: ['--version'],
    },
  ]),
  { name: 'QuickJS (qjs)', command: 'qjs', version: ['--help'] },
];

const engineOf = ({ name, command, options = [], environment, version }: Shell): Engine => {
  const env = { ...process.env, ...environment };
  return {
    name,
    async find() {
      const { error, stdout } = spawnSync(command, version, { encoding: 'utf8', env, input: '' });
      return error ? null : (/\d\S*/.exec(stdout)?.[0] ?? '');
    },
    async run(bundle): Promise<Digests> {
      const folder = mkdtempSync(join(tmpdir(), 'engines-'));
      const file = join(folder, 'golden.js');
      writeFileSync(file, CONSOLE + bundle + DRIVER);
      const { stdout, stderr } = spawnSync(command, [...options, file], { encoding: 'utf8', env });
      rmSync(folder, { recursive: true });
      const line = stdout.trim().split('\n').pop() ?? '';
      if (!line.startsWith('{')) throw new Error(`${name}: ${(stderr || stdout).slice(0, 300)}`);
      return JSON.parse(line) as Digests;
    },
  };
};

export const shellEngines: readonly Engine[] = SHELLS.map(engineOf);
