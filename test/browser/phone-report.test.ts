import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PRESETS } from '../../simulator/protocol/presets.ts';
import { parsePhoneReport, type ReportLine } from '../../src/shared/phone-report.ts';
import { simulatedReport } from '../../tools/check/simulated-report.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { type Bench, openBench } from './played-phone.ts';

vi.setConfig({ testTimeout: 240_000 });

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const reportOn = async (phone: PhonePage): Promise<readonly ReportLine[]> => {
  const lines = parsePhoneReport(await simulatedReport(phone));
  if (!lines.ok) throw new Error(lines.error.detail);
  return lines.value;
};

const badOf = (lines: readonly ReportLine[]): readonly string[] =>
  lines
    .filter(({ state, name }) => state === 'bad' && name !== 'verdict')
    .map(({ name, text }) => `${name}: ${text}`);

describe('the report of a phone, in the simulator', () => {
  test.each(PRESETS.map(({ id, width, height }) => ({ device: id, width, height, pixelRatio: 1 })))(
    '$device: nothing is bad',
    async (size) => {
      const phone = await bench.off(`report-${size.device}`, size);
      const lines = await reportOn(phone);
      expect(badOf(lines)).toEqual([]);
      expect(lines.find(({ name }) => name === 'hash')?.state).toBe('ok');
      await phone.close();
    },
  );

  test('faults of the host are found', async () => {
    const phone = await bench.off('report-faults', {
      device: 'android',
      width: 393,
      height: 873,
      pixelRatio: 1,
    });
    await phone.page.evaluate(() => {
      window.phone.setFault({ api: 'createWebAudioContext', how: 'throw' });
      window.phone.setFault({ api: 'setStorage', how: 'fail' });
    });
    const bad = badOf(await reportOn(phone)).join('; ');
    expect(bad).toContain('sound: no context');
    expect(bad).toContain('storage: write');
    await phone.close();
  });
});
