import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { checkRelease, packageSizes, writtenTables } from './release/check-release.ts';
import { CONSOLE_TEXTS } from './release/console-texts.ts';
import { withTable } from './release/marked-table.ts';
import { readReleaseSettings } from './release/release-settings.ts';

const USAGE = `npm run release:check -- [--write]
Lists what must be mended before an upload, what only the studio can fill in, the sizes, and the texts of the console's forms,
ready to paste. The last line is JSON, for other programs; ends with 1 when there is a problem.
  --write   writes the tables of the docs as the source has them`;

const { values } = readCommandLine(USAGE, { options: { write: { type: 'boolean', default: false } } });

if (values.write) {
  for (const { page, name, table } of writtenTables(readReleaseSettings())) {
    const path = join(PROJECT.root, page);
    const written = withTable(readFileSync(path, 'utf8'), name, table);
    if (written === null) throw new Error(`${page} has no place for the table of ${name}`);
    writeFileSync(path, written);
  }
}

const { problems, placeholders } = checkRelease();
for (const problem of problems) console.error(`problem: ${problem}`);
for (const placeholder of placeholders) console.log(`to fill in: ${placeholder}`);
for (const size of packageSizes()) console.log(`size: ${size}`);
for (const { form, field, text } of CONSOLE_TEXTS) console.log(`form: ${form} / ${field}: ${text}`);
console.log(JSON.stringify({ problems: problems.length, placeholders }));
if (problems.length > 0) process.exitCode = 1;
