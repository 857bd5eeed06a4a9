import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { checkPackage } from './package/check-package.ts';
import { checkRoot, readRoot } from './package/check-root.ts';
import { listPackage } from './package/package-files.ts';

const USAGE = `npm run check:package -- [FOLDER]
Checks the built package and the two files of the root that the WeChat DevTools open, or another package's FOLDER
alone. Fails with each file and reason.`;

const { positionals } = readCommandLine(USAGE, { allowPositionals: true, options: {} });
const folder = resolve(positionals[0] ?? PROJECT.package);
if (!existsSync(folder)) {
  console.error(`there is no package at ${folder}; \`npm run build\` makes one`);
  process.exit(1);
}

const files = listPackage(folder);
const findings = [
  ...checkPackage(files),
  ...(folder === PROJECT.package ? checkRoot(readRoot(PROJECT.root), files) : []),
];
for (const { level, file, reason, rule } of findings) console.error(`${level}: ${file}: ${reason} [${rule}]`);

const errors = findings.filter(({ level }) => level === 'error').length;
console.log(`${relative(process.cwd(), folder)}: ${files.length} files, ${errors} error(s)`);
if (errors > 0) process.exitCode = 1;
