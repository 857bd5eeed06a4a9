import { parseReplayText, type Replay, type Rules, verify } from '../../src/core/index.ts';
import { makeRun } from './make-run.ts';

const RUNS = 30;
/** More than any of these runs has: they are played to their own end. */
const TO_THE_END = 1000;

const makeReplay = (rules: Rules, seed: number): Replay => {
  const parsed = parseReplayText(makeRun(rules, 'endless', seed, TO_THE_END, seed).replay);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

/** Whole runs proved in a second of one core's time. */
export const verifiedPerSecond = (rules: Rules): number => {
  const replays = Array.from({ length: RUNS }, (_, seed) => makeReplay(rules, seed));
  const before = process.cpuUsage();
  for (const replay of replays) {
    if (!verify(rules, replay).ok) throw new Error('a run that was played proves itself');
  }
  const { user, system } = process.cpuUsage(before);
  return (RUNS * 1e6) / (user + system);
};
