/** The host wants to use what the contract names, and waits for the player's word. */
export interface PrivacyQuestion {
  /** The player sees it. */
  seen(): void;
  /** An agreement counts only while a tap is being handled. */
  answer(agreed: boolean): void;
}
