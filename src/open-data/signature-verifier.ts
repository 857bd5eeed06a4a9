import { parseBase64url } from '../core/index.ts';
import { readPublicKey, signedText } from '../shared/run-signature.ts';
import type { Claim } from './claim.ts';
import { SignatureCheck } from './ed25519/signature-check.ts';

/** Keys that a signature is tried with, the newest first: four years of them. */
const MOST_KEYS = 16;
const MOST_REMEMBERED = 4000;

type Bytes = readonly number[];

interface Work {
  readonly name: string;
  readonly message: Bytes;
  readonly signature: Bytes;
  /** Those that it was not tried with yet. */
  readonly keys: Bytes[];
  check: SignatureCheck | null;
}

const bytesOf = (text: string): Bytes => parseBase64url(text) ?? [];

/** Openids and replays are of one byte a letter; what is not was never signed. */
const plainBytes = (text: string): Bytes | null => {
  const codes = Array.from(text, (_, at) => text.charCodeAt(at));
  return codes.every((code) => code < 128) ? codes : null;
};

/** What is signed and the signature, in one; null where there is none, or nobody known is said to have it. */
const nameOf = ({ head, replay, player }: Claim): string | null =>
  head.signature === null || replay === null || player === ''
    ? null
    : `${head.signature} ${signedText(player, { ...head, replay })}`;

/** Checks the cloud's signatures of runs that are proved. A signature that does not hold says nothing against the run. */
export class SignatureVerifier {
  private keysText = '';
  private keys: readonly Bytes[] = [];
  private readonly known = new Map<string, boolean>();
  private waiting: readonly Claim[] = [];
  private work: Work | null = null;

  /** Public keys, the newest first, with spaces between. What was found out with others is forgotten. */
  useKeys(text: string): void {
    if (text === this.keysText) return;
    this.keysText = text;
    const keys = text.split(' ').filter((key) => readPublicKey(key).ok);
    this.keys = keys.slice(0, MOST_KEYS).map(bytesOf);
    this.known.clear();
    this.work = null;
  }

  /** Claims whose signatures are to be checked next, the first one first. */
  want(claims: readonly Claim[]): void {
    this.waiting = this.keys.length === 0 ? [] : claims.filter((claim) => this.isOpen(claim));
    const [first] = this.waiting;
    if (first === undefined || nameOf(first) !== this.work?.name) this.work = null;
  }

  isSigned(claim: Claim): boolean {
    const name = nameOf(claim);
    return name !== null && this.known.get(name) === true;
  }

  get idle(): boolean {
    return this.waiting.length === 0;
  }

  /** Does a bit of the work; true when a signature was found to hold. */
  advance(isProved: (claim: Claim) => boolean): boolean {
    const claim = this.waiting[0];
    if (claim === undefined) return false;
    if (this.work === null && !(this.isOpen(claim) && isProved(claim))) return this.pass(false);
    this.work ??= this.begin(claim);
    const holds = this.check(this.work);
    return holds === null ? false : this.pass(holds);
  }

  /** Goes on to the next one. */
  private pass(holds: boolean): boolean {
    this.waiting = this.waiting.slice(1);
    this.work = null;
    return holds;
  }

  private isOpen(claim: Claim): boolean {
    const name = nameOf(claim);
    return name !== null && !this.known.has(name);
  }

  private check(work: Work): boolean | null {
    work.check ??= this.next(work);
    const holds = work.check === null ? false : work.check.advance();
    if (holds === null) return null;
    work.check = null;
    if (!holds && work.keys.length > 0) return null;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(work.name, holds);
    return holds;
  }

  private begin(claim: Claim): Work {
    const name = nameOf(claim) ?? '';
    const signature = claim.head.signature ?? '';
    const message = plainBytes(name.slice(signature.length + 1));
    return {
      name,
      message: message ?? [],
      signature: bytesOf(signature),
      keys: message === null ? [] : [...this.keys],
      check: null,
    };
  }

  private next({ keys, message, signature }: Work): SignatureCheck | null {
    const key = keys.shift();
    return key ? new SignatureCheck(key, message, signature) : null;
  }
}
