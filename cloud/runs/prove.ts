import { parseReplayText, type Replay, type Rules, Verification } from '../../src/core/index.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import type { RunRequest } from '../../src/shared/cloud-run.ts';
import { ok } from '../../src/shared/result.ts';

export interface ProvedRun {
  readonly replay: Replay;
  readonly score: number;
  /** Of the run's last state: two runs that were played alike have the same. */
  readonly hash: string;
}

/** Ticks between two looks at the clock; some milliseconds. */
const SLICE = 600;

export interface ProveOptions {
  readonly rules: Rules;
  readonly milliseconds: number;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

/** Plays the run again, for as long as there is time. The score it is said to have must be the one it comes to. */
export const prove = ({ replay: text, score }: RunRequest, options: ProveOptions): CloudAnswer<ProvedRun> => {
  const replay = parseReplayText(text);
  if (!replay.ok) return refuse(replay.error.code, replay.error.detail);
  const verification = new Verification(options.rules, replay.value);
  const end = options.clock() + options.milliseconds;
  let verdict = verification.advance(SLICE);
  while (verdict === null) {
    if (options.clock() >= end) return refuse('cloud/too-long', `more than ${options.milliseconds} ms`);
    verdict = verification.advance(SLICE);
  }
  if (!verdict.ok)
    return refuse(verdict.code === 'other-rules' ? 'cloud/other-rules' : 'cloud/forged', verdict.code);
  const { proof } = verdict;
  return proof.score === score
    ? ok({ replay: replay.value, score, hash: proof.hash })
    : refuse('cloud/forged', `the run comes to ${proof.score}, not ${score}`);
};
