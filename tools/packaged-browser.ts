import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/browser/', import.meta.url));

/** A browser unpacked from the npm package, and the folder of the libraries a bare system lacks (libnss3). */
export interface PackagedBrowser {
  readonly executable: string;
  readonly libraries: string;
}

const versionOf = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return (createRequire(entry)('../../package.json') as { version: string }).version;
};

/**
 * The package unpacks to the temporary folder, and its libraries only where it believes itself on the system
 * it was made for; both are told through the environment, which is put back afterwards.
 */
const unpackTo = async (folder: string): Promise<void> => {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { TMPDIR, TEMP, TMP, AWS_EXECUTION_ENV } = process.env;
  Object.assign(process.env, {
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
  });
  try {
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, TEMP, TMP, AWS_EXECUTION_ENV })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/** Unpacks once a version. Safe when several processes do it at the same time: the first whole folder stays. */
export const packagedBrowser = async (): Promise<PackagedBrowser> => {
  const home = join(CACHE, versionOf());
  if (!existsSync(home)) {
    await mkdir(CACHE, { recursive: true });
    const fresh = await mkdtemp(join(CACHE, 'unpacking-'));
    await unpackTo(fresh);
    await rename(fresh, home).catch(() => rm(fresh, { recursive: true }));
  }
  return { executable: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') };
};
