import { createHash } from 'node:crypto';

/** What a player is named by for all to see. It does not lead back to the id, which no other player's phone is told. */
export const playerNumber = (openid: string): number =>
  createHash('sha256').update(`tuanyuan player\n${openid}`).digest().readUInt32BE();
