import { type Proof, type Replay, type Rules, Verification, type VerifyCode } from '../../src/core/index.ts';
import { type CloudAnswer, type CloudCode, refuse } from '../../src/shared/cloud-answer.ts';
import { ok } from '../../src/shared/result.ts';

/** Ticks between two looks at the clock; some milliseconds. */
const SLICE = 600;

export interface ProveOptions {
  readonly rules: Rules;
  readonly milliseconds: number;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
  /** Lets the function's connection be served between two slices. */
  readonly pause: () => Promise<void>;
}

/** What came of it, and what it cost. */
export interface Proving {
  readonly answer: CloudAnswer<Proof>;
  readonly milliseconds: number;
}

/** What is no fault of the player's. */
const CODES: Readonly<Partial<Record<VerifyCode, CloudCode>>> = {
  'older-rules': 'cloud/other-rules',
  newer: 'cloud/not-yet',
};

const judge = (verification: Verification, score: number): CloudAnswer<Proof> | null => {
  const verdict = verification.advance(SLICE);
  if (verdict === null) return null;
  if (!verdict.ok) return refuse(CODES[verdict.code] ?? 'cloud/forged', verdict.code);
  return verdict.proof.score === score
    ? ok(verdict.proof)
    : refuse('cloud/forged', `the run comes to ${verdict.proof.score}, not ${score}`);
};

/** Plays the run again, for as long as there is time. The score it is said to have must be the one it comes to. */
export const prove = async (replay: Replay, score: number, options: ProveOptions): Promise<Proving> => {
  const { rules, clock, pause } = options;
  const verification = new Verification(rules, replay);
  const began = clock();
  for (;;) {
    const answer = judge(verification, score);
    const milliseconds = clock() - began;
    if (answer !== null) return { answer, milliseconds };
    if (milliseconds >= options.milliseconds)
      return { answer: refuse('cloud/too-long', `more than ${options.milliseconds} ms`), milliseconds };
    await pause();
  }
};
