import type { PlayedRuns } from '../trace/differences.ts';
import type { Digests, Engine } from './engine.ts';

/** What came of the golden runs on one engine. */
export interface Played extends PlayedRuns {
  readonly version: string;
  readonly seconds: number;
}

/** The digest, and the trace. */
const splitAccount = (account: string): [string, string] => {
  const end = account.indexOf('\n');
  return end < 0 ? [account, ''] : [account.slice(0, end), account.slice(end + 1)];
};

const TELL_EVERY_MS = 20_000;

/**
 * Plays the runs on an engine, telling now and then how far it is, until it is done or has had its time; a run
 * that was begun is finished. Null when the engine is not here, or can not even begin.
 */
export const playOn = async (
  engine: Engine,
  bundle: string,
  runs: number,
  mostMs: number,
): Promise<Played | null> => {
  const version = await engine.find();
  if (version === null) return null;
  const digests: Record<string, string> = {};
  const traces: Record<string, string> = {};
  const start = Date.now();
  let told = start;
  const heard = (name: string, account: string): boolean => {
    [digests[name], traces[name]] = splitAccount(account);
    const now = Date.now();
    const done = Object.keys(digests).length;
    if (now - told > TELL_EVERY_MS) {
      console.error(`${engine.name}: ${done} of ${runs} runs after ${((now - start) / 1000).toFixed(0)} s`);
      told = now;
    }
    return now - start < mostMs;
  };
  try {
    await engine.run(bundle, heard);
  } catch (error) {
    const done = Object.keys(digests).length;
    const why = error instanceof Error ? error.message : String(error);
    if (done > 0) throw new Error(`${engine.name} broke off after ${done} runs: ${why}`);
    console.error(`${engine.name} can not run here: ${why}`);
    return null;
  }
  return { name: engine.name, version, seconds: (Date.now() - start) / 1000, digests, traces };
};

/** One hash for all runs of an engine. */
export const sumOf = (digests: Digests): string => {
  let sum = 0x811c9dc5;
  for (const char of Object.values(digests).join('\n')) sum = Math.imul(sum ^ char.charCodeAt(0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};
