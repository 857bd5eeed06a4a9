import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesAt } from '../build/list-files.ts';
import { PROJECT } from '../build/project.ts';

const BROWSER_OPENER = join(PROJECT.root, 'test', 'support', 'open-browser.ts');
const IMPORTED_FILE = /(?:\bfrom|\bimport\()\s*'(\.{1,2}\/[^']+\.ts)'/g;

const imports = new Map<string, readonly string[]>();

const readImports = (file: string): readonly string[] =>
  existsSync(file)
    ? [...readFileSync(file, 'utf8').matchAll(IMPORTED_FILE)].map((match) => join(dirname(file), match[1]!))
    : [];

/** Each file is read once: every run begins with this. */
const importedBy = (file: string): readonly string[] => {
  const known = imports.get(file) ?? readImports(file);
  imports.set(file, known);
  return known;
};

/** Whether the file is the target, or anything it imports is. */
const reaches = (target: string, file: string, seen: Set<string>): boolean => {
  if (file === target) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return importedBy(file).some((next) => reaches(target, next, seen));
};

const testsThatReach = (target: string): string[] =>
  filesAt(join(PROJECT.root, 'test'))
    .filter((file) => file.endsWith('.test.ts') && reaches(target, file, new Set()))
    .map((file) => file.slice(PROJECT.root.length));

/** The test files that drive a real browser, from the project's root. */
export const findBrowserTests = (): string[] => testsThatReach(BROWSER_OPENER);

/** Those of them that listen: sound plays in its own time, which a busy machine cuts to pieces. */
export const findHeardTests = (): string[] =>
  findBrowserTests().filter((file) => file.startsWith('test/audio/'));
