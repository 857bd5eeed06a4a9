import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanMatterPlugin } from '../../tools/bundle/lean-matter-plugin.ts';
import type { ForgedBoard, Reached } from './forged.ts';
import type { Rest } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** As it ships: the open-data domain's own core, ES2018. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2018',
    plugins: [leanMatterPlugin()],
  });
  const file = join(mkdtempSync(join(tmpdir(), 'friends-bench-')), 'worker.cjs');
  writeFileSync(file, outputFiles[0]!.contents);
  return file;
};

interface Figures {
  readonly openMs: number;
  readonly quietMs: number;
  readonly provingMs: number;
  readonly quietRest: Rest;
  readonly provingRest: Rest;
  readonly forged: ForgedBoard;
}

const measure = (file: string, flags: readonly string[]): Figures => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, file, `${file}.claims`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
};

type EngineRow = Figures & { readonly engine: string };

const table = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'));
};

const scrolled = ({ engine, openMs, quietMs, provingMs }: EngineRow): readonly string[] => [
  engine,
  `${openMs.toFixed(0)} ms`,
  `${quietMs.toFixed(3)} ms`,
  `${provingMs.toFixed(3)} ms`,
  (provingMs / quietMs).toFixed(2),
];

const rested = ({ engine, quietRest, provingRest }: EngineRow): readonly string[] => [
  engine,
  `${quietRest.middleMs.toFixed(3)} ms`,
  `${provingRest.middleMs.toFixed(2)} ms`,
  `${provingRest.most95Ms.toFixed(1)} ms`,
  `${provingRest.longestMs.toFixed(1)} ms`,
  String(provingRest.late),
  (provingRest.interval / quietRest.interval).toFixed(3),
];

const FRAMES_A_SECOND = 60;

const reachedText = ({ frames, cpu }: Reached): string =>
  `${(frames / FRAMES_A_SECOND).toFixed(1)} s, ${frames} frames; ${cpu.toFixed(1)} s of processor`;

const forgedRow = ({ engine, forged }: EngineRow): readonly string[] => [
  engine,
  reachedText(forged.screen),
  reachedText(forged.sealed),
  reachedText(forged.told),
  reachedText(forged.signed),
];

/**
 * The friends' board of 500: script until the list stands, and its frames, scrolled and at rest, with and without runs
 * to be proved between them; and how long a board of 200 with a forged run at its head takes, in frames of which each
 * spends 4 ms on it. A platform in memory; nothing is painted.
 */
export const benchFriends = async (options: readonly string[]): Promise<void> => {
  const file = await bundle();
  const rows = [
    { engine: 'V8', ...measure(file, []) },
    { engine: 'V8 --jitless', ...measure(file, ['--jitless']) },
  ];
  table(
    ['engine', '500 friends stand after', 'a frame scrolled', 'with runs to prove', 'ratio'],
    rows.map(scrolled),
  );
  table(
    [
      'engine',
      'a frame at rest',
      'with runs to prove',
      'of a hundred, 95 under',
      'the longest',
      'too long for a frame',
      'time between frames, ratio',
    ],
    rows.map(rested),
  );
  table(
    [
      'engine, 200 signed runs of 40 drops, a forged one to the jar’s end at their head',
      'the first screen is sealed',
      'all are sealed',
      'the forgery is told',
      'all are signed',
    ],
    rows.map(forgedRow),
  );
  if (options.includes('--json')) console.log(JSON.stringify({ rows }));
};
