import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { endGroup, startGroup, versionOf } from '../process-group.ts';
import type { Engine, Heard } from './engine.ts';

interface Shell {
  readonly name: string;
  readonly command: string;
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Options with which it prints its version. */
  readonly version: readonly string[];
}

/** matter-js looks whether there is a console before it says nothing. */
const CONSOLE = "if (typeof console === 'undefined') globalThis.console = {};\n";

/** Every shell has one of these two ways to print a line. */
const DRIVER = `
const say = typeof print === 'function' ? print : console.log;
for (const name of golden.names) say(JSON.stringify([name, golden.account(name)]));
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

const play = async ({ command, options = [], environment }: Shell, file: string, heard: Heard) => {
  const env = { ...process.env, ...environment };
  const child = startGroup(command, [...options, file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const complaint = text(child.stderr as Readable);
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    const [name, account] = line.startsWith('[') ? (JSON.parse(line) as [string, string]) : [line, ''];
    if (account === '') throw new Error(name);
    if (heard(name, account)) continue;
    endGroup(child);
    return;
  }
  if ((await ended) !== 0) throw new Error((await complaint).trim().slice(0, 300));
};

const engineOf = (shell: Shell): Engine => ({
  name: shell.name,
  find: async () => versionOf(shell.command, shell.version),
  async run(bundle, heard) {
    const folder = mkdtempSync(join(tmpdir(), 'engines-'));
    const file = join(folder, 'golden.js');
    writeFileSync(file, CONSOLE + bundle + DRIVER);
    try {
      await play(shell, file, heard);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

export const shellEngines: readonly Engine[] = SHELLS.map(engineOf);
