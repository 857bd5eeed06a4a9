import { parseArgs } from 'node:util';
import { buildPackage, isFresh } from './build/build-package.ts';
import type { Variant } from './build/bundle-main.ts';
import { PROJECT } from './build/project.ts';
import { listPackage } from './package/package-files.ts';
import { formatSizes, measure } from './package/sizes.ts';

/** The bundler has already shown its own errors, with the lines they are about. */
const giveUp = (error: unknown): never => {
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exit(1);
};

// --debug keeps names and line breaks; --if-stale does nothing when dist already is what the sources say.
const { values } = parseArgs({
  options: { debug: { type: 'boolean', default: false }, 'if-stale': { type: 'boolean', default: false } },
});
const variant: Variant = values.debug ? 'debug' : 'release';

if (values['if-stale'] && isFresh(variant)) {
  console.log('dist/wechatgame is up to date');
} else {
  const began = Date.now();
  await buildPackage(variant).catch(giveUp);
  console.log(formatSizes(measure(listPackage(PROJECT.package))));
  console.log(`dist/wechatgame (${variant}) in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
