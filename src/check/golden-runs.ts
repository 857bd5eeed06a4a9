import { createRun, type Mode, type Rules } from '../core/index.ts';
import golden from './golden.json';

/** A recipe that gives the same run on every engine. */
export interface CheckRun {
  readonly name: string;
  readonly mode: Mode;
  readonly seed: number;
  /** Ticks between two drops. */
  readonly gap: number;
  readonly ticks: number;
}

export const CHECK_RUNS: readonly CheckRun[] = [
  { name: 'slow', mode: 'endless', seed: 1, gap: 45, ticks: 1500 },
  { name: 'fast', mode: 'endless', seed: 2, gap: 30, ticks: 1500 },
  { name: 'sprint', mode: 'sprint', seed: 10, gap: 30, ticks: 1200 },
];

/** What the runs come to by their names, and the rules they were played by. `npm run bless` writes it. */
export interface CheckHashes {
  readonly rulesVersion: number;
  readonly hashes: Readonly<Record<string, string>>;
}

export const BLESSED: CheckHashes = golden;

const TICKS_A_SLICE = 150;

/** The state's hash at the end. `breathe` is waited for after each slice. */
export const playCheckRun = async (
  rules: Rules,
  { mode, seed, gap, ticks }: CheckRun,
  breathe: () => Promise<void>,
): Promise<string> => {
  const run = createRun({ rules, mode, seed });
  for (let tick = 0; tick < ticks && run.view.ended === null; tick++) {
    const drops = run.view.canDrop && tick % gap === 0;
    run.step(drops ? [{ type: 'drop', column: (run.view.drops * 67 + 20) % 256 }] : []);
    if (tick % TICKS_A_SLICE === 0) await breathe();
  }
  return run.hash();
};
