import shopFile from '../../settings/shop.json';
import { parseShop } from '../../src/app/player/shop.ts';
import { type Mode, type Rules, TOOLS } from '../../src/core/index.ts';
import { readCommandLine } from '../../tools/command-line.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { barsOf, PACES } from './bars.ts';
import { BOT_NAMES, type BotName } from './bots.ts';
import { type HalfYear, playHalfYear, printHalfYears, RUNS_A_DAY } from './half-year.ts';
import { type Cell, playCell, type Row, rowOf } from './measure.ts';
import type { Outcome } from './play.ts';
import { type Spread, spread } from './spread.ts';

/** Runs played by each bot in each cell; looking ahead costs hundreds of times as much. */
const RUNS: Readonly<Record<BotName, number>> = { random: 200, careful: 100, lookahead: 40 };
const AT_EASE = 45;
const THOUGHTFUL = 60;

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
  'mode | bot | pace | runs | score | drops | seconds | longest chain | largest tier | 包子 and bigger | links 5+ | threes a minute | with a moon | under 20 drops | shakes, tongs, raises earned';

const print = (row: Row): void => {
  const seconds = spread([row.seconds.p10, row.seconds.median, row.seconds.p90].map(Math.round));
  const cells = [row.mode, row.bot, row.pace, row.runs, show(row.score), show(row.drops), show(seconds)];
  const shape = [row.medianChain, row.medianTier, percent(row.bigShare), percent(row.longShare)];
  const ends = [row.threesPerMinute.toFixed(1), percent(row.moonShare), percent(row.early)];
  const earned = TOOLS.map((tool) => row.earned[tool].toFixed(1)).join(', ');
  console.log(`| ${[...cells, ...shape, ...ends, earned].join(' | ')} |`);
};

const USAGE = `npm run balance -- [--bot NAME] [--share N] [--json]
Prints what three headless players score in each mode, what half a year of runs buys, and how that stands to the bars.
  --bot NAME  its rows alone, without the bars: ${BOT_NAMES.join(', ')}
  --share N   plays this share of the usual number of runs (0.2)
  --json      prints the bars for other programs`;

interface Played {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
}

const playAll = (rules: Rules, cells: readonly Cell[]): Played[] =>
  cells.map((cell) => {
    const outcomes = playCell(rules, cell);
    const row = rowOf(cell, outcomes);
    print(row);
    return { row, outcomes };
  });

/** Half a year of runs like those of the careful player at a drop a second. */
const playHalfYears = (played: readonly Played[]): HalfYear[] => {
  const shop = parseShop(shopFile);
  if (!shop.ok) throw new Error(`settings/shop.json: ${shop.error.code} ${shop.error.detail}`);
  const like = (mode: Mode, pace: number): readonly Outcome[] =>
    played.find(({ row }) => row.mode === mode && row.bot === 'careful' && row.pace === pace)?.outcomes ?? [];
  const runs = { endless: like('endless', THOUGHTFUL), sprint: like('sprint', AT_EASE) };
  return RUNS_A_DAY.map((runsADay) => playHalfYear(shop.value, runsADay, runs));
};

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
  const played = playAll(shippedRules(), cells);
  if (bot !== undefined) return;
  const years = playHalfYears(played);
  printHalfYears(years);
  const bars = barsOf(
    played.map(({ row }) => row),
    years,
  );
  console.log(
    `\n${bars.map(({ name, value, met }) => `- ${met ? 'met' : 'NOT MET'}: ${name}: ${value}`).join('\n')}`,
  );
  if (values.json) console.log(JSON.stringify({ rules: shippedRules().rulesVersion, bars }));
};

main();
