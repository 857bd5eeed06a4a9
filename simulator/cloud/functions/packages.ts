import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Timer {
  readonly name: string;
  /** Seven fields: second, minute, hour, day, month, day of the week, year. */
  readonly config: string;
}

/** A folder of dist/cloudfunctions. */
export interface FunctionPackage {
  readonly name: string;
  readonly entry: string;
  readonly openApis: readonly string[];
  readonly timers: readonly Timer[];
  /** Milliseconds a call may take; null where the package does not say. */
  readonly timeoutMs: number | null;
}

interface Config {
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
  /** Seconds. */
  readonly timeout?: number;
}

const readPackage = (folder: string, name: string): FunctionPackage => {
  const file = join(folder, name, 'config.json');
  const config: Config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    name,
    entry: join(folder, name, 'index.js'),
    openApis: config.permissions?.openapi ?? [],
    timers: (config.triggers ?? []).filter(({ type }) => type === 'timer'),
    timeoutMs: config.timeout === undefined ? null : config.timeout * 1000,
  };
};

/** Every package in a folder; none where there is no folder. */
export const readPackages = (folder: string): readonly FunctionPackage[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'index.js')))
        .map((name) => readPackage(folder, name))
    : [];
