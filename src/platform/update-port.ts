/** Newer versions of the game, which the host downloads while it is played. */
export interface UpdatePort {
  /** Whether one is there that has not been taken yet. */
  isReady(): boolean;
  /** Opens the game anew as that version, at once. Where it fails, the version comes at a later start. */
  apply(): void;
}
