/** A card with which the game is shared. */
export interface ShareCard {
  readonly title: string;
  /** Package path or local file, 5:4. */
  readonly image: string | null;
  readonly query: string;
  /** A better card that takes a moment; within three seconds it is sent instead, where the client waits at all. */
  readonly later?: Promise<ShareCard>;
}
