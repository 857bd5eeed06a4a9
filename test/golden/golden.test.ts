import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { leanMatterPlugin } from '../../tools/bundle/lean-matter-plugin.ts';
import { bundleGolden } from './bundle.ts';
import type { play as playGolden } from './entry.ts';
import { GOLDEN_ROWS } from './rows.ts';
import { IF_IT_WAS_MEANT, readGoldenTable } from './table.ts';

const golden = readGoldenTable().rows;

describe('golden runs', () => {
  let play: typeof playGolden;
  let playLean: typeof playGolden;

  beforeAll(async () => {
    play = vm.runInThisContext(`${await bundleGolden()}; golden.play`);
    playLean = vm.runInThisContext(`${await bundleGolden([leanMatterPlugin()])}; golden.play`);
  });

  it.each(GOLDEN_ROWS.map(({ name }) => name))('%s: to the bit as written down', (name) => {
    expect(play(name), IF_IT_WAS_MEANT).toEqual(golden[name]);
  });

  it.each(GOLDEN_ROWS.map(({ name }) => name))('%s: the same in the open-data domain', (name) => {
    expect(playLean(name), IF_IT_WAS_MEANT).toEqual(golden[name]);
  });

  it('the table: as many rows as results, each tool used and refused somewhere', () => {
    expect(Object.keys(golden).sort()).toEqual(GOLDEN_ROWS.map(({ name }) => name).sort());
    const results = Object.values(golden);
    expect(results.filter(({ toolsUsed }) => toolsUsed > 0).length).toBeGreaterThanOrEqual(4);
    expect(results.filter(({ timesWon }) => timesWon > 0).length).toBeGreaterThanOrEqual(4);
    expect(results.filter(({ refusals }) => refusals > 0).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...results.map(({ ticks }) => ticks))).toBeGreaterThanOrEqual(30 * 60 * 60);
  });
});
