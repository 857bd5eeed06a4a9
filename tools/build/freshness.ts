import { existsSync, readFileSync } from 'node:fs';
import type { Variant } from './bundle-main.ts';
import { hashInputs } from './input-hash.ts';
import { BUILD_INPUTS, PROJECT } from './project.ts';

/** What `dist` was made from. `dist` is fresh as long as a new record would say the same. */
interface BuildRecord {
  readonly variant: Variant;
  readonly inputs: string;
}

export const currentRecord = (variant: Variant): string => {
  const record: BuildRecord = { variant, inputs: hashInputs(BUILD_INPUTS) };
  return `${JSON.stringify(record)}\n`;
};

export const isFresh = (variant: Variant): boolean =>
  existsSync(PROJECT.buildRecord) && readFileSync(PROJECT.buildRecord, 'utf8') === currentRecord(variant);

/** A sentence for whoever is about to read `dist`; null when it is what the sources say. */
export const staleDist = (): string | null => {
  if (!existsSync(PROJECT.buildRecord)) return 'dist has not been built: npm run build';
  return isFresh('release') ? null : 'dist is older than its sources, or a debug build: npm run build';
};
