import { join } from 'node:path';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { readReleaseSettings } from './release/release-settings.ts';
import { readVersion, reasonsToWait, sendOptions } from './release/sending.ts';
import { loadUploader } from './release/uploader.ts';

const USAGE = `npm run preview -- [--key FILE] [--query QUERY] [--check]
Sends a preview of the built package, for phones of developers, and writes its code to dist/preview.jpg. Without the upload
key of the console it says what would be sent. The last line is JSON, for other programs.
  --query   what the game is opened with, as m=daily
  --check   opens the page that looks after the phone`;

const { values } = readCommandLine(USAGE, {
  options: { key: { type: 'string' }, query: { type: 'string' }, check: { type: 'boolean', default: false } },
});

const { key } = values;
const reasons = reasonsToWait(key);
if (reasons.length > 0) {
  console.error(reasons.join('\n'));
  process.exit(1);
}

const version = readVersion();
const searchQuery = values.query ?? (values.check ? 'check=1' : '');
const qrcodeOutputDest = join(PROJECT.dist, 'preview.jpg');
if (key === undefined) {
  console.log(`would send the built package as a preview that opens with “${searchQuery}”`);
} else {
  const uploader = loadUploader(readReleaseSettings().uploader);
  const options = sendOptions(uploader, key, version, 'preview');
  await uploader.preview({ ...options, qrcodeFormat: 'image', qrcodeOutputDest, searchQuery });
}
console.log(JSON.stringify({ sent: key !== undefined, version, query: searchQuery }));
// The uploader leaves workers behind.
process.exit();
