import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PRESETS } from '../simulator/protocol/presets.ts';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { laySideBySide, readReports } from './check/lay-side-by-side.ts';
import { simulatedReport } from './check/simulated-report.ts';
import { readCommandLine } from './command-line.ts';
import { PhonePage } from './pictures/phone-page.ts';

const USAGE = `npm run check:report -- [FILE…] [--preset ID]…
Lays the reports of phones side by side, as a Markdown table. A report is the text that the page “this phone” copies
(?check=1); a file may have several. Ends with 1 when one found something.
  --preset ID  asks a phone of the simulator: ${PRESETS.map(({ id }) => id).join(', ')}`;

const { positionals, values } = readCommandLine(USAGE, {
  options: { preset: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});

const askPresets = async (ids: readonly string[]): Promise<readonly string[]> => {
  await ensureBuilt();
  const simulator = await serve({ package: fileURLToPath(new URL('../dist/wechatgame', import.meta.url)) });
  const browser = await launchBrowser();
  const reports: string[] = [];
  try {
    for (const id of ids) {
      const preset = PRESETS.find((one) => one.id === id);
      if (!preset) throw new Error(`no preset ${id}`);
      const { width, height } = preset;
      const size = { device: id, width, height, pixelRatio: 1 };
      const phone = await PhonePage.off(browser, simulator.url, size, `report-${id}`);
      reports.push(await simulatedReport(phone));
      await phone.close();
    }
  } finally {
    await browser.close();
    await simulator.close();
  }
  return reports;
};

const main = async (): Promise<void> => {
  const { preset } = values;
  if (positionals.length + preset.length === 0) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const texts = positionals.map((file) => readFileSync(file, 'utf8'));
  const asked = preset.length > 0 ? await askPresets(preset) : [];
  const { table, bad } = laySideBySide(readReports([...texts, ...asked]));
  console.log(table);
  for (const finding of bad) console.error(`bad: ${finding}`);
  console.log(JSON.stringify({ bad: bad.length }));
  if (bad.length > 0) process.exitCode = 1;
};

await main();
