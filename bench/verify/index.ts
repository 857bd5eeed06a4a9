import { createRun, Recorder, type Replay, type Rules, verify } from '../../src/core/index.ts';
import { shippedRules } from '../../test/core/shipped-rules.ts';
import { makeBot } from '../balance/bots.ts';

const DROPS = [100, 200, 300];
const RUNS_EACH = 5;
const GAP_TICKS = 45;

/** A greedy run of so many drops; seeds whose run ends earlier are passed over. */
const recordRun = (rules: Rules, drops: number, firstSeed: number): Replay => {
  for (let seed = firstSeed; ; seed += 1) {
    const setup = { rules, mode: 'endless', seed } as const;
    const run = createRun(setup);
    const recorder = new Recorder(rules.rulesVersion);
    const bot = makeBot('careful', setup);
    while (run.view.ended === null && run.view.drops < drops) {
      const { tick } = run.view;
      const commands = tick % GAP_TICKS === 0 ? [{ type: 'drop', column: bot(run) } as const] : [];
      recorder.note(tick, commands, run.step(commands));
    }
    if (run.view.drops === drops) return recorder.replayOf(run.view);
  }
};

/** How many runs one core proves in a second. */
export const benchVerify = async (options: readonly string[]): Promise<void> => {
  const rules = shippedRules();
  const rows = DROPS.map((drops) => {
    const replays = Array.from({ length: RUNS_EACH }, (_, i) => recordRun(rules, drops, 1 + i * 1000));
    const start = process.cpuUsage().user;
    for (const replay of replays) {
      if (!verify(rules, replay).ok) throw new Error('a recorded run proves itself');
    }
    const seconds = (process.cpuUsage().user - start) / 1e6;
    return { drops, runsPerSecond: RUNS_EACH / seconds, ticks: replays[0]?.leftAt ?? 0 };
  });
  console.log('| drops | ticks | runs proved a second on one core |');
  console.log('|---|---|---|');
  for (const { drops, ticks, runsPerSecond } of rows) {
    console.log(`| ${drops} | ${ticks} | ${runsPerSecond.toFixed(1)} |`);
  }
  if (options.includes('--json')) console.log(JSON.stringify({ rows }));
};
