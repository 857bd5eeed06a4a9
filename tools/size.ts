import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { BUDGETS, PLATFORM_LIMITS } from './package/limits.ts';
import { listPackage } from './package/package-files.ts';
import { formatSizes, measure, overLimit, sizesLine } from './package/sizes.ts';

const USAGE = `npm run size
Lists what the built package weighs, by file, and fails over the budgets. The last line is JSON, for other programs.`;

readCommandLine(USAGE, { options: {} });
const sizes = measure(listPackage(PROJECT.package));
const excess = [
  ...overLimit(sizes, PLATFORM_LIMITS, 'the platform takes'),
  ...overLimit(sizes, BUDGETS, 'our budget is'),
];

console.log(formatSizes(sizes));
for (const reason of excess) console.error(reason);
if (excess.length > 0) process.exitCode = 1;
console.log(sizesLine(sizes));
