import { buildPackage } from './build-package.ts';
import type { Variant } from './bundle-main.ts';
import { isFresh } from './freshness.ts';

/** The bundler has already shown its own errors, with the lines they are about. */
const isShown = (error: unknown): boolean => error instanceof Error && 'errors' in error;

/** Builds, or ends the process with the reason. */
export const buildOrExit = async (variant: Variant): Promise<void> => {
  const began = Date.now();
  await buildPackage(variant).catch((error: unknown) => {
    if (!isShown(error)) console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  console.log(`dist/wechatgame (${variant}) in ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

/** For commands that read `dist`: builds it first where it is not what the sources say. */
export const ensureBuilt = async (): Promise<void> => {
  if (!isFresh('release')) await buildOrExit('release');
};
