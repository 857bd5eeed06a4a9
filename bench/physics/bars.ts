import type { RestRow, Row } from './measure.ts';

/** Something that is asked of our physics, and what was measured; null where it was not. */
interface Bar {
  readonly asked: string;
  readonly met: boolean;
  readonly found: string;
}

type Rows = readonly Row[];

const OURS = 'ours';
const WITHOUT_JIT = /jitless|without JIT/;

const costOf = (rows: Rows, at: Row, engine: string): number | undefined =>
  rows.find(
    (row) =>
      row.engine === engine && row.host === at.host && row.pieces === at.pieces && row.scene === at.scene,
  )?.msPerStep;

/** How many times as long as ours a peer takes, where it takes least; null when it was not measured. */
const leastRatio = (rows: Rows, engine: string, where: (row: Row) => boolean): number | null => {
  const ratios = rows
    .filter((row) => row.engine === OURS && where(row))
    .map((row) => (costOf(rows, row, engine) ?? Number.NaN) / row.msPerStep)
    .filter((ratio) => Number.isFinite(ratio));
  return ratios.length === 0 ? null : Math.min(...ratios);
};

const fasterThan = (
  rows: Rows,
  engine: string,
  times: number,
  where: readonly [string, (row: Row) => boolean],
): Bar | null => {
  const least = leastRatio(rows, engine, where[1]);
  if (least === null) return null;
  const asked = `at least ${times} × as fast as ${engine}, ${where[0]}`;
  return { asked, met: least >= times, found: `${least.toFixed(1)} ×` };
};

const awake = (row: Row): boolean => row.scene !== 'asleep';
const compiled = (row: Row): boolean => !WITHOUT_JIT.test(row.host);

const underOneMs = (rows: Rows): Bar | null => {
  const costs = rows
    .filter((row) => row.engine === OURS && row.pieces === 50 && row.scene === 'settled' && !compiled(row))
    .map(({ msPerStep }) => msPerStep);
  if (costs.length === 0) return null;
  const worst = Math.max(...costs);
  return {
    asked: 'under 1 ms a step without JIT at 50 settled pieces',
    met: worst < 1,
    found: `${worst.toFixed(2)} ms`,
  };
};

/** Twelve times the pieces, at most so many times the cost: the pairs grow with the pieces, not with their square. */
const nearlyLinear = (rows: Rows): Bar | null => {
  const costAt = (pieces: number): number | undefined =>
    rows.find((row) => row.engine === OURS && row.pieces === pieces && row.scene === 'settled')?.msPerStep;
  const [few, many] = [costAt(40), costAt(500)];
  if (few === undefined || many === undefined) return null;
  const grown = many / few;
  const asked = '500 settled pieces cost at most 1.5 × as much a piece as 40';
  return { asked, met: grown <= 12.5 * 1.5, found: `${(grown / 12.5).toFixed(2)} ×` };
};

const restsWell = (rest: readonly RestRow[]): Bar | null => {
  const heap = rest.find(({ engine, pieces }) => engine === OURS && pieces === 40);
  if (!heap) return null;
  return {
    asked: 'a heap of 40 overlaps by less than 3 % of the smallest radius and does not drift',
    met: heap.worstOverlapPct < 3 && heap.driftUnits === 0,
    found: `${heap.worstOverlapPct.toFixed(1)} %, ${heap.driftUnits} units`,
  };
};

/** Prints what is asked of our physics beside what these rows say. */
export const printBars = (rows: Rows, rest: readonly RestRow[]): void => {
  const at100 = (row: Row): boolean => row.pieces === 100 && awake(row);
  const bars = [
    fasterThan(rows, 'matter-js 0.20', 5, ['100 pieces with JIT', (row) => at100(row) && compiled(row)]),
    fasterThan(rows, 'matter-js 0.20', 8, ['100 pieces without', (row) => at100(row) && !compiled(row)]),
    fasterThan(rows, 'planck', 1, ['everywhere', awake]),
    fasterThan(rows, 'phaser-box2d', 1, ['everywhere', awake]),
    fasterThan(rows, 'rapier (WebAssembly)', 1, [
      '40 to 120 pieces with JIT',
      (row) => awake(row) && compiled(row) && row.pieces <= 120,
    ]),
    underOneMs(rows),
    nearlyLinear(rows),
    restsWell(rest),
  ];
  console.log('\n| asked | measured | |');
  console.log('|---|---|---|');
  for (const bar of bars) {
    if (bar) console.log(`| ${bar.asked} | ${bar.found} | ${bar.met ? 'met' : 'NOT MET'} |`);
  }
};
