/** Faults of input we were given: nothing of ours is broken, the caller is told and the game goes on. */
export const INPUT_CODES = [
  'input/not-text',
  'input/too-large',
  'input/not-json',
  'input/wrong-type',
  'input/out-of-range',
  'input/unknown-name',
  'input/newer-version',
  'input/corrupt',
] as const;

/** Faults of the host: the platform refused, lacks or broke something we asked of it. */
export const HOST_CODES = [
  'host/unsupported',
  'host/denied',
  'host/cancelled',
  'host/not-found',
  'host/quota',
  'host/timeout',
  'host/network',
  'host/needs-gesture',
  'host/unknown',
] as const;

export type InputCode = (typeof INPUT_CODES)[number];
export type HostCode = (typeof HOST_CODES)[number];
export type FailureCode = InputCode | HostCode;

/** `detail` is for the log and never shown to a player. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail: string;
}

export const failure = (code: FailureCode, detail: string): Failure => ({ code, detail });
