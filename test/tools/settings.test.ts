import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSettings } from '../../tools/build/check-settings.ts';
import { PROJECT } from '../../tools/build/project.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  cpSync(PROJECT.settings, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (file: string, fields: Readonly<Record<string, unknown>>): void => {
  const settings = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  writeFileSync(join(folder, file), JSON.stringify({ ...settings, ...fields }));
};

describe('settings in the build', () => {
  it('as they are: pass', () => {
    expect(checkSettings(PROJECT.settings)).toEqual([]);
  });

  it.each([
    ['balance.json', { growTicks: -1 }, 'input/out-of-range, balance: growTicks'],
    ['physics.json', { gravity: 'down' }, 'input/wrong-type, physics: gravity'],
    ['shop.json', { prices: { snow: 200 } }, 'input/wrong-type, blue-white: undefined'],
    ['social.json', { chainWorthTelling: 0 }, 'input/out-of-range, chainWorthTelling: 0'],
    [
      'analytics.json',
      { experiments: [{ key: 'a', arms: { b: { 'balance.growTicks': 1 } } }] },
      'input/unknown-name, experiment a: balance.growTicks may not be changed by an experiment',
    ],
    [
      'analytics.json',
      { experiments: [{ key: 'a', arms: { b: { 'social.chainWorthTelling': 0 } } }] },
      'input/out-of-range, chainWorthTelling: 0',
    ],
    ['analytics.json', { startScene: '7' }, 'input/wrong-type, startScene: string'],
    ['payment.json', { on: true }, 'input/corrupt, on, and without an offerId'],
    ['cloud.json', { runsPerHour: 0.5 }, 'input/out-of-range, runsPerHour: 0.5'],
    ['cloud.json', { reminderTitle: undefined }, 'input/wrong-type, reminderTitle: undefined'],
  ])('%s with %j: is refused, by file and field', (file, fields, reason) => {
    change(file, fields);
    expect(checkSettings(folder)).toEqual([`settings/${file}: ${reason}`]);
  });

  it('a file that is not JSON: is refused by its name', () => {
    writeFileSync(join(folder, 'shop.json'), '{');
    expect(checkSettings(folder)).toEqual([expect.stringContaining('settings/shop.json: input/not-json')]);
  });

  it('faults in several files: are all told', () => {
    change('shop.json', { pointsPerCoin: 0 });
    change('cloud.json', { topCount: 0 });
    expect(checkSettings(folder)).toHaveLength(2);
  });

  it('a file that nothing parses: is refused', () => {
    writeFileSync(join(folder, 'weather.json'), '{}');
    expect(checkSettings(folder)).toEqual([expect.stringContaining('settings/weather.json: no parser')]);
  });
});
