/** To a function's process. */
export interface CallMessage {
  readonly event: unknown;
  readonly openid: string | null;
  /** Milliseconds since 1970 the process takes for now; null for the machine's own time. */
  readonly now: number | null;
}

/** From it. `result` is JSON as the function's answer would travel. */
export type AnswerMessage =
  | { readonly ready: true }
  | { readonly result: string }
  | { readonly error: string; readonly stack: string };
