import { readCommandLine } from './command-line.ts';
import { verifyFiles } from './verify/verify-files.ts';

const USAGE = `npm run verify -- FILE … [--score N] [--trace FILE | --against FILE]
Plays each replay again and prints what it comes to. A file holds one or more replay texts, separated by white space.
Exit code 0: every one proves itself. 1: one does not. 2: there was nothing to check.
  --score N       every replay must come to this score
  --trace FILE    writes down how each went: a hash of each part of its state after every second
  --against FILE  each must go as that file has it; where one does not, says after which tick and in which part`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: { score: { type: 'string' }, trace: { type: 'string' }, against: { type: 'string' } },
});

try {
  if (!verifyFiles(positionals, values, console.log)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
