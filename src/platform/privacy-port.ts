import type { Result } from '../shared/result.ts';

/** The host wants to use what the contract names, and waits for the player's word. */
export interface PrivacyQuestion {
  /** The player sees it. */
  seen(): void;
  /** An agreement counts only while a tap is being handled. */
  answer(agreed: boolean): void;
}

/** What the operator has told the platform that the game does with the player's data. */
export interface PrivacyPort {
  /** Whether this client can show it. */
  readonly able: boolean;
  openContract(): Promise<Result<void>>;
  /** From now on the host asks here, in place of a window of its own. */
  onQuestion(listener: (question: PrivacyQuestion) => void): void;
}
