import { MODES, type Mode, type Rules } from '../../src/core/index.ts';
import { shippedRules } from '../../test/core/shipped-rules.ts';
import { BOT_NAMES, type BotName, makeBot } from './bots.ts';
import { type Outcome, playOut } from './play.ts';

/** Runs played by each bot in each mode; looking ahead costs hundreds of times as much. */
const RUNS: Readonly<Record<BotName, number>> = { random: 300, greedy: 100, lookahead: 16 };
const EARLY_DROPS = 20;

interface Row {
  readonly mode: Mode;
  readonly bot: BotName;
  readonly runs: number;
  readonly score: Spread;
  readonly drops: Spread;
  readonly seconds: Spread;
  readonly medianChain: number;
  readonly medianTier: number;
  /** Share of runs that ended before the twentieth drop. */
  readonly early: number;
}

interface Spread {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.round((sorted.length - 1) * share)] as number;

const spread = (values: readonly number[]): Spread => {
  const sorted = values.slice().sort((a, b) => a - b);
  return { p10: quantile(sorted, 0.1), median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
};

const measure = (rules: Rules, mode: Mode, bot: BotName, runs: number): Row => {
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= runs; seed += 1) {
    const setup = { rules, mode, seed };
    outcomes.push(playOut(setup, makeBot(bot, setup)));
  }
  const of = (name: keyof Outcome): Spread => spread(outcomes.map((outcome) => outcome[name]));
  return {
    mode,
    bot,
    runs,
    score: of('score'),
    drops: of('drops'),
    seconds: of('seconds'),
    medianChain: of('longestChain').median,
    medianTier: of('largestTier').median,
    early: outcomes.filter(({ drops }) => drops < EARLY_DROPS).length / runs,
  };
};

const show = ({ p10, median, p90 }: Spread): string => `${median} (${p10}…${p90})`;

const print = (row: Row): void => {
  const seconds = spread([row.seconds.p10, row.seconds.median, row.seconds.p90].map(Math.round));
  const cells = [row.mode, row.bot, row.runs, show(row.score), show(row.drops), show(seconds)];
  console.log(
    `| ${[...cells, row.medianChain, row.medianTier, `${(row.early * 100).toFixed(1)} %`].join(' | ')} |`,
  );
};

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const main = (): void => {
  const rules = shippedRules();
  const modes = MODES.filter((mode) => (option('mode') ?? mode) === mode);
  const bots = BOT_NAMES.filter((bot) => (option('bot') ?? bot) === bot);
  const share = Number(option('share') ?? 1);
  console.log(
    '| mode | bot | runs | score | drops | seconds | longest chain | largest tier | under 20 drops |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  const rows: Row[] = [];
  for (const mode of modes) {
    for (const bot of bots) {
      // Modes without a clock play the same: they are measured once.
      const twin = rows.find((row) => row.bot === bot && row.mode !== 'sprint' && mode !== 'sprint');
      const row = twin ? { ...twin, mode } : measure(rules, mode, bot, Math.round(RUNS[bot] * share) || 1);
      print(row);
      rows.push(row);
    }
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }));
};

main();
