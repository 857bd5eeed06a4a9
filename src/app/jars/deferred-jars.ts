import type { Run } from '../../core/index.ts';
import type { CreateJars, EndedLeg, Jars, JarsParts, SharedJar, WatchedLeg } from '../../jars/create-jars.ts';
import type { ClockPort, StoragePort } from '../../platform/ports.ts';
import type { JarQuery } from '../../shared/jar-query.ts';
import type { Result } from '../../shared/result.ts';
import type { JarScreen, JarsScreen } from '../../view/screens/jar/jar-screen.ts';

export interface DeferredJarsParts extends JarsParts {
  readonly storage: StoragePort;
  readonly clock: ClockPort;
  /** The code of passed jars, which comes with the package of the pages. */
  readonly loadJars: () => Promise<Result<CreateJars>>;
}

/** Milliseconds between two tries to have it. */
const AGAIN_MS = 4000;
/** Home has its first pictures by then. */
const LOOK_MS = 5000;
/** Names of what jars keep in the storage. */
const KEPT = /^jars\./;

/** Passed jars before their code is there, and as they are once it is. What is asked for meanwhile is done then. */
export class DeferredJars {
  private readonly parts: DeferredJarsParts;
  private jars: Jars | null = null;
  private coming = false;
  private wasKept: boolean;
  /** What came before the code: the card that is looked at, and legs that have ended. */
  private card: JarQuery | null = null;
  private readonly ended: EndedLeg[] = [];

  constructor(parts: DeferredJarsParts) {
    this.parts = parts;
    this.wasKept = this.keptKeys.length > 0;
  }

  get isReady(): boolean {
    return this.jars !== null;
  }

  /** Whether the player has a hand in a jar, as far as that is known. */
  get hasAny(): boolean {
    return this.jars?.hasAny ?? this.wasKept;
  }

  /** Which jars wait for the player, as a text that is another one when others do; empty until the code is there. */
  get turns(): string {
    const waiting = this.jars
      ?.list()
      .jars.filter(({ standing }) => standing === 'turn' || standing === 'left');
    return (waiting ?? []).map(({ legs, points }) => `${legs}.${points}`).join();
  }

  get shared(): SharedJar | null {
    return this.jars?.shared ?? null;
  }

  /** Sends for the code; again after a miss. */
  want(): void {
    if (this.jars || this.coming) return;
    this.coming = true;
    void this.fetch();
  }

  /** Whoever has a hand in a jar is told on home when one waits: the code is sent for once home has stood for a while. */
  lookSoon(): void {
    if (this.hasAny) this.parts.clock.after(LOOK_MS, () => this.want());
  }

  openCard(query: JarQuery): void {
    this.card = query;
    this.catchUp();
  }

  openKept(at: number): void {
    this.jars?.openKept(at);
  }

  openNew(): void {
    this.jars?.openNew();
  }

  advance(): boolean {
    return this.jars?.advance() ?? false;
  }

  startLeg(anew = false): Run | null {
    return this.jars?.startLeg(anew) ?? null;
  }

  endLeg(leg: EndedLeg): void {
    this.ended.push(leg);
    this.catchUp();
  }

  watched(at: number): WatchedLeg | null {
    return this.jars?.watched(at) ?? null;
  }

  screen(): JarScreen {
    this.want();
    return this.jars?.screen() ?? { name: 'jar', jar: null, fault: 'fetching' };
  }

  list(): JarsScreen {
    this.want();
    return this.jars?.list() ?? { name: 'jars', jars: [] };
  }

  close(): void {
    this.card = null;
    this.jars?.close();
  }

  forget(): void {
    this.wasKept = false;
    if (this.jars) this.jars.forget();
    else for (const key of this.keptKeys) this.parts.storage.remove(key);
  }

  private get keptKeys(): readonly string[] {
    const keys = this.parts.storage.keys();
    return keys.ok ? keys.value.filter((key) => KEPT.test(key)) : [];
  }

  private catchUp(): void {
    const { jars, card } = this;
    if (!jars) {
      this.want();
      return;
    }
    for (const leg of this.ended.splice(0)) jars.endLeg(leg);
    this.card = null;
    if (card) jars.openCard(card);
  }

  private async fetch(): Promise<void> {
    const { loadJars, clock, onChange } = this.parts;
    const code = await loadJars();
    this.coming = false;
    if (!code.ok) {
      clock.after(AGAIN_MS, () => this.want());
      return;
    }
    this.jars = code.value(this.parts);
    this.catchUp();
    onChange();
  }
}
