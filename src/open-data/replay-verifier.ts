import { type Rules, Verification } from '../core/index.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import { type Claim, judge, nameOfClaim, readClaim } from './claim.ts';
import { isNumbered } from './ranking.ts';
import { SignatureVerifier } from './signature-verifier.ts';

/** Ticks between two looks at the clock: without a compiler a full jar takes under a millisecond for each. */
const TICKS_A_LOOK = 2;
const MOST_REMEMBERED = 4000;
/** Spent on one claim at most. An hour's run takes a phone without a compiler about half of it. */
const MOST_MS = 30_000;

interface Work {
  readonly name: string;
  readonly claim: Claim;
  /** Null until it is begun. */
  verification: Verification | null;
  /** Milliseconds that it has taken so far. */
  spent: number;
}

/** The shorter first: one that takes long keeps nobody waiting. Within a doubling they are as long as each other. */
const lengthOf = ({ replay }: Claim): number => 32 - Math.clz32(replay?.length ?? 0);

/**
 * Plays replays again in the moments when nothing else is to be done, and remembers what came of them. Signatures are looked
 * at when all are played, and only those of proved runs: nobody waits for a seal because of them.
 */
export class ReplayVerifier {
  private readonly rules: Rules;
  private readonly signatures = new SignatureVerifier();
  private readonly statuses = new Map<string, VerificationStatus>();
  /** How many claims lost their number: ranks change with it. */
  settled = 0;
  private queue: Work[] = [];
  /** Begun and put aside for nearer ones. */
  private readonly begun = new Map<string, Work>();

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** Public keys of the cloud, the newest first, with spaces between. */
  useKeys(keys: string): void {
    this.signatures.useKeys(keys);
  }

  /** Claims to be checked next, of about equally long ones the first one first; others that were waiting are forgotten. */
  want(claims: readonly Claim[]): void {
    this.setAside();
    this.queue = claims
      .map((claim) => ({ name: nameOfClaim(claim), claim }))
      .filter(({ name }) => !this.statuses.has(name))
      .map((work) => this.begun.get(work.name) ?? { ...work, verification: null, spent: 0 })
      .sort((a, b) => lengthOf(a.claim) - lengthOf(b.claim));
    this.signatures.want(claims);
  }

  statusOf(claim: Claim): VerificationStatus {
    const status = this.statuses.get(nameOfClaim(claim)) ?? 'checking';
    return status === 'verified' && this.signatures.isSigned(claim) ? 'signed' : status;
  }

  get idle(): boolean {
    return this.queue.length === 0 && this.signatures.idle;
  }

  /** Works until the time is over; true when a claim was settled, so that there is something new to be seen. */
  work(until: number, now: () => number): boolean {
    let settled = false;
    for (let at = now(); !this.idle && at < until; ) {
      const work = this.queue[0];
      settled = (work ? this.advance() : this.signatures.advance((claim) => this.isProved(claim))) || settled;
      const next = now();
      if (work) work.spent += next - at;
      at = next;
    }
    return settled;
  }

  private isProved(claim: Claim): boolean {
    return this.statuses.get(nameOfClaim(claim)) === 'verified';
  }

  private advance(): boolean {
    const work = this.queue[0]!;
    // Two may make the same claim.
    if (this.statuses.has(work.name)) {
      this.queue.shift();
      return false;
    }
    const status = work.verification ? this.play(work, work.verification) : this.begin(work);
    if (status === null) return false;
    this.remember(work.name, status);
    this.queue.shift();
    return true;
  }

  private begin(work: Work): VerificationStatus | null {
    const read = readClaim(work.claim, this.rules);
    if (typeof read === 'string') return read;
    work.verification = new Verification(this.rules, read);
    return null;
  }

  private play({ claim, spent }: Work, verification: Verification): VerificationStatus | null {
    const verdict = verification.advance(TICKS_A_LOOK);
    if (verdict !== null) return judge(claim, verdict);
    // It may be true; nobody waits for it any longer.
    return spent >= MOST_MS ? 'none' : null;
  }

  private remember(name: string, status: VerificationStatus): void {
    if (this.statuses.size >= MOST_REMEMBERED) this.statuses.clear();
    this.statuses.set(name, status);
    if (!isNumbered(status)) this.settled += 1;
    this.begun.delete(name);
  }

  /** Half a run played again is not thrown away, but only of the one that was being played. */
  private setAside(): void {
    const current = this.queue[0];
    this.begun.clear();
    if (current?.verification) this.begun.set(current.name, current);
  }
}
