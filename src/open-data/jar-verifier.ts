import type { Rules } from '../core/index.ts';
import { JarProof } from '../passed/jar-proof.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import { type HostedJar, lastStand, readHostedJar } from './hosted-jar.ts';

/** Ticks between two looks at the clock: without a compiler a full jar takes under a millisecond for each. */
const TICKS_A_LOOK = 2;
/** Spent on one jar at most. */
const MOST_MS = 30_000;
/** A group has at most five hundred members. */
const MOST_REMEMBERED = 2000;

interface Work {
  readonly hosted: HostedJar;
  readonly proof: JarProof;
  /** Milliseconds that it has taken so far. */
  spent: number;
}

/**
 * Reads hosted jars and plays them again leg by leg, in the moments when nothing else is to be done. What is found is known of a stand,
 * whoever hosts it and whatever another says came after it.
 */
export class JarVerifier {
  /** Counts what has been found. */
  settled = 0;
  private readonly rules: Rules;
  private readonly jars = new Map<string, HostedJar | null>();
  private readonly held = new Set<string>();
  private readonly broken = new Set<string>();
  private readonly slow = new Set<string>();
  private wanted: readonly string[] = [];
  private unread: string[] = [];
  private current: Work | null = null;

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** Texts to be read and checked next; what others were waiting for is forgotten. */
  want(texts: readonly string[]): void {
    if (this.jars.size > MOST_REMEMBERED) this.jars.clear();
    this.wanted = [...new Set(texts)];
    this.unread = this.wanted.filter((text) => !this.jars.has(text));
    if (this.current && !this.wanted.includes(this.current.hosted.text)) this.current = null;
    this.current ??= this.begin();
  }

  /** Null where it is no jar, or has not been read yet. */
  jarOf(text: string): HostedJar | null {
    return this.jars.get(text) ?? null;
  }

  statusOf(hosted: HostedJar): VerificationStatus {
    const { rulesVersion } = hosted.jar;
    const known = this.rules.rulesVersion;
    if (rulesVersion !== known) return rulesVersion > known ? 'newer' : 'older-rules';
    if (hosted.stands.some((stand) => this.broken.has(stand))) return 'refuted';
    const last = lastStand(hosted);
    if (this.held.has(last)) return 'verified';
    return this.slow.has(last) ? 'none' : 'checking';
  }

  get hasRead(): boolean {
    return this.unread.length === 0;
  }

  get idle(): boolean {
    return this.hasRead && this.current === null;
  }

  /** Works until the time is over; true when something was found. */
  work(until: number, now: () => number): boolean {
    const before = this.settled;
    for (let at = now(); !this.idle && at < until; ) {
      const { current } = this;
      const text = this.unread.pop();
      if (text !== undefined) this.read(text);
      else if (current) this.play(current);
      const next = now();
      if (current) current.spent += next - at;
      at = next;
    }
    return this.settled > before;
  }

  private read(text: string): void {
    this.jars.set(text, readHostedJar(text));
    this.settled += 1;
    if (this.hasRead) this.current ??= this.begin();
  }

  /** The shortest first; the last stand of a line proves the others on its way. */
  private begin(): Work | null {
    const open = this.wanted
      .flatMap((text) => this.jarOf(text) ?? [])
      .filter((hosted) => this.statusOf(hosted) === 'checking');
    const passed = new Set(open.flatMap(({ stands }) => stands.slice(0, -1)));
    const [hosted] = open
      .filter((one) => !passed.has(lastStand(one)))
      .sort((a, b) => a.text.length - b.text.length);
    return hosted ? { hosted, proof: new JarProof(this.rules, hosted.jar), spent: 0 } : null;
  }

  private play({ hosted, proof, spent }: Work): void {
    const { stands } = hosted;
    const before = proof.proved.length;
    const verdict = proof.advance(TICKS_A_LOOK);
    for (const stand of stands.slice(before, proof.proved.length)) this.held.add(stand);
    this.settled += proof.proved.length - before;
    // It may hold; nobody waits for it any longer.
    if (!verdict && spent < MOST_MS) return;
    if (!verdict) this.slow.add(lastStand(hosted));
    else if (!verdict.ok && verdict.code !== 'other-rules') this.broken.add(stands[verdict.leg]!);
    this.settled += 1;
    this.current = this.begin();
  }
}
