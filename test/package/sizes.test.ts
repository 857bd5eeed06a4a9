import { describe, expect, it } from 'vitest';
import type { PackageFile } from '../../tools/package/package-files.ts';
import { formatSizes, measure, overLimit, sizesLine } from '../../tools/package/sizes.ts';
import { goodPackage, packageWith } from './good-package.ts';

const weighing = (path: string, bytes: number): PackageFile[] =>
  packageWith({ [path]: new Uint8Array(bytes) });

/** What a file of 1000 bytes adds to each sum. */
const added = (path: string): object => {
  const before = measure(goodPackage());
  const after = measure(weighing(path, 1000));
  const packages = Object.entries(after.packages).map(([name, bytes]) => [
    name,
    bytes - before.packages[name]!,
  ]);
  return {
    main: after.main - before.main,
    total: after.total - before.total,
    ...Object.fromEntries(packages.filter(([, bytes]) => bytes !== 0)),
  };
};

describe('package sizes', () => {
  it('sums: main and the subpackages make the total', () => {
    const { main, total, packages } = measure(goodPackage());
    expect(Object.keys(packages).sort()).toEqual(['extra', 'invite', 'stage']);
    expect(main + Object.values(packages).reduce((sum, bytes) => sum + bytes, 0)).toBe(total);
  });

  it.each([
    ['assets/new.png', { main: 1000, total: 1000 }],
    ['open-data/new.js', { main: 1000, total: 1000 }],
    ['workers/new.js', { main: 1000, total: 1000 }],
    ['stage/new.png', { main: 0, total: 1000, stage: 1000 }],
    ['invite/new.png', { main: 0, total: 1000, invite: 1000 }],
    ['stage-door.png', { main: 1000, total: 1000 }],
    ['project.private.config.json', { main: 0, total: 0 }],
  ])('%s: is weighed where it is downloaded', (path, sums) => {
    expect(added(path)).toEqual(sums);
  });

  it('limits: a sum may reach one and not pass it', () => {
    const sizes = measure(goodPackage());
    expect(overLimit(sizes, sizes, 'our budget is')).toEqual([]);
    expect(overLimit(sizes, { main: sizes.main - 1, total: sizes.total }, 'our budget is')).toEqual([
      `main is ${sizes.main} bytes, our budget is ${sizes.main - 1}`,
    ]);
  });

  it('report: names every file, and ends in a line for other programs', () => {
    const sizes = measure(goodPackage());
    for (const { path } of sizes.files) expect(formatSizes(sizes)).toContain(path);
    const { main, total, packages } = sizes;
    expect(JSON.parse(sizesLine(sizes))).toEqual({ main, total, packages });
  });
});
