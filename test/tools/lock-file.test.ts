import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const LOCK_FILE = join(import.meta.dirname, '..', '..', 'package-lock.json');

it('lock file: names every package that another one asks for, of every system, or npm ci refuses it', () => {
  const packages: Record<string, LockedPackage> = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

it('install scripts: each package that has one is allowed or denied by name, so that npm has nothing to ask', () => {
  const packages: Record<string, LockedPackage> = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const { allowScripts } = JSON.parse(readFileSync(join(LOCK_FILE, '..', 'package.json'), 'utf8'));
  const withScripts = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  expect(Object.keys(allowScripts).sort()).toEqual(withScripts.sort());
});
