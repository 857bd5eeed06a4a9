import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ChangedPackage {
  readonly folder: string;
  /** Removes it. */
  readonly dispose: () => void;
}

/** A copy of the built package as a studio with other settings builds it. */
export const changedPackage = (
  built: string,
  file: string,
  change: (script: string) => string,
): ChangedPackage => {
  const folder = mkdtempSync(join(tmpdir(), 'tuanyuan-changed-'));
  cpSync(built, folder, { recursive: true });
  const script = readFileSync(join(folder, file), 'utf8');
  const changed = change(script);
  if (changed === script) throw new Error(`${file} has nothing of what was to be changed`);
  writeFileSync(join(folder, file), changed);
  return { folder, dispose: () => rmSync(folder, { recursive: true }) };
};
