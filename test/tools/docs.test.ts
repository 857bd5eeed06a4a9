import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../tools/build/project.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/how-it-works.md'];

/** Where a page's path may begin: the domain's files, a function's and the package's are named as in their own folder. */
const BEGINNINGS = [
  '',
  'src',
  'src/open-data',
  'src/core',
  'src/app',
  'src/app/boot',
  'src/app/screens',
  'src/view/screens',
  'cloud/runs',
  'build-templates/wechatgame',
];

/** What a page names between backticks that looks like a file or a folder of this project. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+)`/g)]
    .map((match) => match[1]!)
    .filter((path) => /\.(ts|json|md)$/.test(path) || /^[a-z][\w.-]*\/[\w./-]*$/.test(path))
    .filter((path) => !path.startsWith('dist/') && !path.includes('NAME'));

const isThere = (path: string): boolean =>
  BEGINNINGS.some((beginning) => existsSync(join(PROJECT.root, beginning, path)));

describe('docs', () => {
  it.each(PAGES)('%s: every file and folder it names is there', (page) => {
    const paths = pathsIn(readFileSync(join(PROJECT.root, page), 'utf8'));
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  /** A way through the code may be changed, but it gets no longer than a reader can keep in mind. */
  it('walks: every file and function they pass is there, and neither is long', () => {
    const [drop = '', score = ''] = readFileSync(join(PROJECT.root, 'docs/how-it-works.md'), 'utf8')
      .split('## Two walks')[1]!
      .split('A score, from');
    const [ofDrop, ofScore] = [drop, score].map((text) =>
      [...text.matchAll(/`([\w./-]+\.ts):(\w+)`/g)].map(([, path, name]) => [path!, name!] as const),
    ) as [(readonly [string, string])[], (readonly [string, string])[]];
    const steps = [...ofDrop, ...ofScore];
    const isGone = ([path, name]: readonly [string, string]): boolean =>
      !existsSync(join(PROJECT.root, path)) ||
      !new RegExp(`\\b${name}\\b`).test(readFileSync(join(PROJECT.root, path), 'utf8'));
    expect(steps.filter(isGone)).toEqual([]);
    expect(ofDrop.length).toBeGreaterThan(8);
    expect(ofDrop.length).toBeLessThan(13);
    expect(ofScore.length).toBeGreaterThan(13);
    expect(ofScore.length).toBeLessThan(22);
  });

  it('CONTRIBUTING.md: is read in one sitting', () => {
    const text = readFileSync(join(PROJECT.root, 'CONTRIBUTING.md'), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
});
