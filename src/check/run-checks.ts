import type { ReportLine } from '../shared/phone-report.ts';
import { type Check, type CheckParts, line, pass, type RunChecks } from './check.ts';
import { crowds, frames, hashes, start } from './engine-checks.ts';
import { friends } from './friends-check.ts';
import { graphics } from './graphics-check.ts';
import { client, files, fonts, storage } from './keeping-checks.ts';
import { sound } from './sound-check.ts';

const CHECKS: readonly Check[] = [
  client,
  start,
  graphics,
  hashes,
  crowds,
  frames,
  sound,
  storage,
  files,
  fonts,
  friends,
];

/** The slowest phones take half a minute for the steps. */
const PATIENCE_MS = 90_000;

/** A check that throws or never answers is a finding like any other. */
const outcomeOf = async ({ name, run }: Check, parts: CheckParts): Promise<readonly ReportLine[]> => {
  const late = pass(parts.platform.clock, PATIENCE_MS).then(() => [line('bad', name, 'no answer')]);
  try {
    return await Promise.race([run(parts), late]);
  } catch (thrown) {
    return [line('bad', name, `threw ${String(thrown)}`)];
  }
};

/** All checks, one after the other; the last line says which found something. */
export const runChecks: RunChecks = async (parts, tell) => {
  const bad = new Set<string>();
  for (const check of CHECKS) {
    for (const told of await outcomeOf(check, parts)) {
      if (told.state === 'bad') bad.add(told.name);
      tell(told);
    }
  }
  const names = [...bad].join(', ');
  tell(bad.size === 0 ? line('ok', 'verdict', 'all is well') : line('bad', 'verdict', names));
};
