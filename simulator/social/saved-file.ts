import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a file holds; null where there is none. One that can not be read is copied aside and told of. */
export const readSaved = <T>(file: string | null): T | null => {
  if (file === null || !existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    const aside = `${file}.damaged-${Date.now()}`;
    copyFileSync(file, aside);
    console.warn(
      `${file} can not be read: ${(error as Error).message}. It begins anew; the old one: ${aside}`,
    );
    return null;
  }
};

/** The old file or the new one, at whatever moment the process ends. A failure is told, and the old one stays. */
export const writeSaved = (file: string, value: unknown): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(value));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.warn(`${file} can not be written and stays as it was: ${(error as Error).message}`);
  }
};
