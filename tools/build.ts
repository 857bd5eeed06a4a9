import { buildOrExit } from './build/ensure-built.ts';
import { isFresh } from './build/freshness.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { listPackage } from './package/package-files.ts';
import { formatSizes, measure } from './package/sizes.ts';

const USAGE = `npm run build -- [--debug] [--if-stale]
Writes dist/wechatgame, the cloud functions and the source maps.
  --debug     keeps names and line breaks
  --if-stale  does nothing when dist already is what the sources say, and lists no sizes`;

const { values } = readCommandLine(USAGE, {
  options: { debug: { type: 'boolean', default: false }, 'if-stale': { type: 'boolean', default: false } },
});
const variant = values.debug ? 'debug' : 'release';

if (values['if-stale'] && isFresh(variant)) {
  console.log('dist/wechatgame is up to date');
} else {
  await buildOrExit(variant);
  if (!values['if-stale']) console.log(formatSizes(measure(listPackage(PROJECT.package))));
}
