import { expect, test } from 'vitest';
import { ListedRun } from '../../../src/app/replays/listed-run.ts';
import type { Replay } from '../../../src/core/index.ts';
import { ok, type Result } from '../../../src/shared/result.ts';

test('listed run: while one does not come another can be asked for, and the first is not opened any more', async () => {
  const answers = new Map<string, (replay: Result<Replay>) => void>();
  const asked: string[] = [];
  const listed = new ListedRun({
    known: () => ({ day: '2026-09-25', answer: { run: null } }),
    watch: (_mode, _day, run) => {
      asked.push(run);
      return new Promise((resolve) => answers.set(run, resolve));
    },
  });
  const opened: number[] = [];
  const fetch = (run: string): Promise<void> =>
    listed.fetch(
      'daily',
      run,
      ({ seed }) => opened.push(seed) > 0,
      () => {},
    );
  const replayOf = (seed: number): Replay => ({
    ...{ rulesVersion: 1, mode: 'daily', seed, commands: [], leftAt: 1 },
  });
  const first = fetch('first');
  void fetch('first');
  const second = fetch('second');
  expect(asked).toEqual(['first', 'second']);
  answers.get('second')?.(ok(replayOf(2)));
  await second;
  answers.get('first')?.(ok(replayOf(1)));
  await first;
  expect(opened).toEqual([2]);
  expect(listed.state).toBeNull();
});
