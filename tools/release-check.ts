import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { checkRelease, currentReleasePage, RELEASE_PAGE } from './release/check-release.ts';
import { readReleaseSettings } from './release/release-settings.ts';

const USAGE = `npm run release:check -- [--write]
Lists what must be mended before an upload and what only the studio can fill in. The last line is JSON, for other
programs; ends with 1 when there is a problem.
  --write   writes the table of WeChat's functions that the source calls into ${RELEASE_PAGE}`;

const { values } = readCommandLine(USAGE, { options: { write: { type: 'boolean', default: false } } });

if (values.write) {
  const page = currentReleasePage(readReleaseSettings());
  if (page === null) throw new Error(`${RELEASE_PAGE} has no place for the table of calls`);
  writeFileSync(join(PROJECT.root, RELEASE_PAGE), page);
}

const { problems, placeholders } = checkRelease();
for (const problem of problems) console.error(`problem: ${problem}`);
for (const placeholder of placeholders) console.log(`to fill in: ${placeholder}`);
console.log(JSON.stringify({ problems: problems.length, placeholders }));
if (problems.length > 0) process.exitCode = 1;
