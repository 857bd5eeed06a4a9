import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { readCommandLine } from './command-line.ts';
import { runSuite } from './conformance/run-suite.ts';
import { reportText } from './conformance/tally.ts';

const USAGE = `npm run conformance -- [FOLDER] [--device android] [--limit 120]
Runs a suite package in the simulated phone and prints pass, fail and skip for each family; the last line is their sum.
Without a folder the simulator's own suite, test/simulator/fixtures/conformance. --limit is in seconds.
A suite tells each case as a line of its console: conformance:case {"family","what","source","result","detail"}, and
conformance:end {} when it is done; conformance:hand ["tap",100,300] has the runner call window.phone.`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    device: { type: 'string', default: 'android' },
    limit: { type: 'string', default: '120' },
  },
});

const folder = positionals[0] ?? 'test/simulator/fixtures/conformance';
if (!existsSync(join(folder, 'game.json'))) {
  console.error(`${folder} has no game.json`);
  process.exit(2);
}
const browser = await launchBrowser();
try {
  const options = { folder, device: values.device as string, limit: Number(values.limit) * 1000 };
  console.log(reportText(await runSuite(browser, options)));
} finally {
  await browser.close();
}
