import { isProvable } from './claim.ts';
import { isNumbered, type Row } from './ranking.ts';

/** Somebody to be overtaken. */
export interface NextFriend {
  readonly row: Row;
  readonly score: number;
}

/** Friends above a score, the nearest first. What nothing proves, or earlier rules made, is nobody's goal. */
export class Overtaking {
  private readonly friends: readonly NextFriend[];
  private at = 0;

  /** `rows`: of the board that the run will count on. */
  constructor(rows: readonly Row[], score: number, rulesVersion: number) {
    this.friends = rows
      .filter(({ self, status, claim }) => !self && isNumbered(status) && isProvable(claim, rulesVersion))
      .map((row) => ({ row, score: row.claim.head.score }))
      .sort((a, b) => a.score - b.score);
    this.pass(score);
  }

  get next(): NextFriend | null {
    return this.friends[this.at] ?? null;
  }

  /** How many are overtaken by then. */
  get passed(): number {
    return this.at;
  }

  /** Brings the score of now; answers the best friend it has just overtaken, or null. */
  pass(score: number): NextFriend | null {
    const before = this.at;
    while (this.at < this.friends.length && score > this.friends[this.at]!.score) this.at += 1;
    return this.at > before ? this.friends[this.at - 1]! : null;
  }
}
