import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { PROJECT } from './build/project.ts';
import { checkPackage } from './package/check-package.ts';
import { listPackage } from './package/package-files.ts';

// Checks the built package, or the folder named as argument, and fails with each file and reason.
const folder = resolve(process.argv[2] ?? PROJECT.package);
if (!existsSync(folder)) {
  console.error(`there is no package at ${folder}; \`npm run build\` makes one`);
  process.exit(1);
}

const files = listPackage(folder);
const findings = checkPackage(files);
for (const { level, file, reason, rule } of findings) console.error(`${level}: ${file}: ${reason} [${rule}]`);

const errors = findings.filter(({ level }) => level === 'error').length;
console.log(`${relative(process.cwd(), folder)}: ${files.length} files, ${errors} error(s)`);
if (errors > 0) process.exitCode = 1;
