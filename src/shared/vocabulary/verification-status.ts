/**
 * How a claimed score stands. `none`: nothing came that could prove it. `checking`: its replay has not been played again
 * to its end yet. `verified`: it was, and came to just this score. `older-rules`: it was made under rules that are not
 * held here any more, which is nobody's fault; `newer`: by a later game, and only that can say. `refuted`: the replay says something else. `signed`: verified, and the cloud's signature
 * says whose run it is and of which day.
 */
export const VERIFICATION_STATUSES = [
  'none',
  'checking',
  'verified',
  'signed',
  'older-rules',
  'newer',
  'refuted',
] as const;

/** How much longer a run can go on before no replay holds it. */
export type ProofLeft = 'enough' | 'little' | 'none';

export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];
