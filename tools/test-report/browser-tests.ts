import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesAt } from '../build/list-files.ts';
import { PROJECT } from '../build/project.ts';

const BROWSER_LAUNCHER = join(PROJECT.root, 'tools', 'browser.ts');
const IMPORTED_FILE = /(?:\bfrom|\bimport\()\s*'(\.{1,2}\/[^']+\.ts)'/g;

const importedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTED_FILE)].map((match) => join(dirname(file), match[1]!));

/** Whether a browser is launched by the file or by anything it imports. */
const reachesBrowser = (file: string, seen: Set<string>): boolean => {
  if (file === BROWSER_LAUNCHER) return true;
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  return importedBy(file).some((next) => reachesBrowser(next, seen));
};

/** The test files that drive a real browser, from the project's root. */
export const findBrowserTests = (): string[] =>
  filesAt(join(PROJECT.root, 'test'))
    .filter((file) => file.endsWith('.test.ts') && reachesBrowser(file, new Set()))
    .map((file) => file.slice(PROJECT.root.length));
