import { readFileSync } from 'node:fs';
import { laySideBySide, readReports } from './check/lay-side-by-side.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `npm run check:report -- FILE…
Lays the reports of phones side by side, as a Markdown table. A report is the text that the page “this phone” copies
(?check=1); a file may have several. Ends with 1 when one found something.`;

const { positionals } = readCommandLine(USAGE, { options: {}, allowPositionals: true });
if (positionals.length === 0) {
  console.error(USAGE);
  process.exit(1);
}
const { table, bad } = laySideBySide(readReports(positionals.map((file) => readFileSync(file, 'utf8'))));
console.log(table);
for (const finding of bad) console.error(`bad: ${finding}`);
console.log(JSON.stringify({ bad: bad.length }));
if (bad.length > 0) process.exitCode = 1;
