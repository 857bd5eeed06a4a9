import type { Rules } from '../../src/core/index.ts';
import { shippedRules } from '../../test/core/shipped-rules.ts';
import { readCommandLine } from '../../tools/command-line.ts';
import { barsOf, PACES } from './bars.ts';
import { BOT_NAMES, type BotName } from './bots.ts';
import { type Cell, measure, type Row } from './measure.ts';
import { type Spread, spread } from './spread.ts';

/** Runs played by each bot in each cell; looking ahead costs hundreds of times as much. */
const RUNS: Readonly<Record<BotName, number>> = { random: 200, careful: 100, lookahead: 40 };
const AT_EASE = 45;

/** Daily and challenge are played by the rules of endless. */
const cellsOf = (share: number): Cell[] => {
  const runs = (bot: BotName): number => Math.max(1, Math.round(RUNS[bot] * share));
  const endless = BOT_NAMES.flatMap((bot) =>
    (bot === 'lookahead' ? [AT_EASE] : PACES).map(
      (pace): Cell => ({ mode: 'endless', bot, pace, runs: runs(bot) }),
    ),
  );
  return [
    ...endless,
    ...BOT_NAMES.map((bot): Cell => ({ mode: 'sprint', bot, pace: AT_EASE, runs: runs(bot) })),
  ];
};

const show = ({ p10, median, p90 }: Spread): string => `${median} (${p10}…${p90})`;
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const HEADS =
  'mode | bot | pace | runs | score | drops | seconds | longest chain | largest tier | 包子 and bigger | links 5+ | threes a minute | with a moon | under 20 drops';

const print = (row: Row): void => {
  const seconds = spread([row.seconds.p10, row.seconds.median, row.seconds.p90].map(Math.round));
  const cells = [row.mode, row.bot, row.pace, row.runs, show(row.score), show(row.drops), show(seconds)];
  const shape = [row.medianChain, row.medianTier, percent(row.bigShare), percent(row.longShare)];
  const ends = [row.threesPerMinute.toFixed(1), percent(row.moonShare), percent(row.early)];
  console.log(`| ${[...cells, ...shape, ...ends].join(' | ')} |`);
};

const USAGE = `npm run balance -- [--bot NAME] [--share N] [--json]
Prints what three headless players score in each mode, and how that stands to the bars.
  --bot NAME  its rows alone, without the bars: ${BOT_NAMES.join(', ')}
  --share N   plays this share of the usual number of runs (0.2)
  --json      prints the bars for other programs`;

const playAll = (rules: Rules, cells: readonly Cell[]): Row[] =>
  cells.map((cell) => {
    const row = measure(rules, cell);
    print(row);
    return row;
  });

const main = (): void => {
  const { values } = readCommandLine(USAGE, {
    options: {
      bot: { type: 'string' },
      share: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  console.log(`| ${HEADS} |\n|${'---|'.repeat(HEADS.split('|').length)}`);
  const { bot } = values;
  const cells = cellsOf(Number(values.share)).filter((cell) => (bot ?? cell.bot) === cell.bot);
  const rows = playAll(shippedRules(), cells);
  if (bot !== undefined) return;
  const bars = barsOf(rows);
  console.log(
    `\n${bars.map(({ name, value, met }) => `- ${met ? 'met' : 'NOT MET'}: ${name}: ${value}`).join('\n')}`,
  );
  if (values.json) console.log(JSON.stringify({ rules: shippedRules().rulesVersion, bars }));
};

main();
