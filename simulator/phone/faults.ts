import { type Fault, type FaultOrder, type HostCall, LATE_MS } from '../protocol/fault.ts';
import type { LogSource } from '../protocol/log-source.ts';

interface ActiveFault {
  readonly fault: Fault;
  /** Calls the fault was meant for, so far. */
  seen: number;
}

const names = (pattern: string, api: string): boolean =>
  pattern.endsWith('*') ? api.startsWith(pattern.slice(0, -1)) : pattern === api;

const isMeant = (fault: Fault, api: string, domain: LogSource): boolean =>
  names(fault.api, api) && (fault.domain ?? domain) === domain;

const isSame = (one: Fault, other: Fault): boolean =>
  one.api === other.api &&
  one.how === other.how &&
  one.matching === other.matching &&
  one.domain === other.domain;

/** Takes one call; true when this one goes wrong. */
const strikes = (active: ActiveFault): boolean => {
  const { after, times } = active.fault;
  const index = active.seen - (after ?? 0);
  active.seen += 1;
  return index >= 0 && index < (times ?? Number.POSITIVE_INFINITY);
};

/** What goes wrong on purpose on one phone, over all launches; and the host calls of the present launch. */
export class Faults {
  private active: ActiveFault[] = [];
  private counts = new Map<string, { api: string; domain: LogSource; count: number }>();
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** A fault of the same call and way is set anew, and counts from the start. */
  set(fault: Fault): void {
    this.active = [...this.active.filter((it) => !isSame(it.fault, fault)), { fault, seen: 0 }];
    this.changed();
  }

  /** Ends the faults of one API, or all of them. */
  clear(api?: string): void {
    this.active = api === undefined ? [] : this.active.filter((it) => it.fault.api !== api);
    this.changed();
  }

  list(): readonly Fault[] {
    return this.active.map((it) => it.fault);
  }

  calls(): readonly HostCall[] {
    return [...this.counts.values()].map((it) => ({ ...it }));
  }

  /** A launch begins: its calls are counted from nothing. */
  begin(): void {
    this.counts = new Map();
  }

  called(api: string, subject: string, domain: LogSource): FaultOrder | null {
    this.count(api, domain);
    for (const active of this.active) {
      const { how, matching = '', delay = LATE_MS } = active.fault;
      if (how === 'absent' || !isMeant(active.fault, api, domain) || !subject.includes(matching)) continue;
      if (strikes(active)) return { how, delay };
    }
    return null;
  }

  isAbsent(api: string, domain: LogSource): boolean {
    return this.active.some(({ fault }) => fault.how === 'absent' && isMeant(fault, api, domain));
  }

  private count(api: string, domain: LogSource): void {
    const key = `${domain} ${api}`;
    const known = this.counts.get(key);
    if (known === undefined) this.counts.set(key, { api, domain, count: 1 });
    else known.count += 1;
  }
}
