import { existsSync, readFileSync } from 'node:fs';
import { countTests, formatCounts } from './test-report/counts.ts';

// Prints `N passed, N failed` from the JSON report of vitest named as argument; zeros when there is none.
const path = process.argv[2];
const report: unknown =
  path !== undefined && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] };
console.log(formatCounts(countTests(report)));
