import { isFork, isOver, isSameLine, lastHead, legSeed, type PassedJar } from '../passed/passed-jar.ts';
import { makeJarText, parseJarText } from '../passed/text.ts';
import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { type KeptJar, type KeptJars, MAX_JARS, openJarJournal } from '../progress/jar-page.ts';
import type { Journal } from '../progress/journal.ts';
import { RetryingTask } from '../progress/retrying-task.ts';

export interface JarShelfParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** The save's. */
  readonly generation: () => number;
  /** The number that the cloud names the player by; null while it has not told it. */
  readonly player: () => number | null;
}

/** A kept jar that could be read. */
export interface ShelvedJar {
  readonly jar: PassedJar;
  readonly ticks: number;
}

const RETRY_WAITS = { firstMs: 2000, longestMs: 60_000 };
const SPAN = 2 ** 32;

/** The jars that the player has a hand in, as this phone keeps them, and who the player is in them. */
export class JarShelf {
  private readonly parts: JarShelfParts;
  private readonly journal: Journal<KeptJars>;
  private state: KeptJars;

  constructor(parts: JarShelfParts) {
    this.parts = parts;
    const { storage, log, clock, random } = parts;
    const task = new RetryingTask({
      ...{ clock, random, waits: RETRY_WAITS, debounceMs: RETRY_WAITS.firstMs },
      attempt: async () => ((await this.journal.retry()) ? 'done' : 'later'),
    });
    this.journal = openJarJournal(storage, log, () => task.request());
    this.state = this.found();
  }

  /** The cloud's number where no jar is kept yet; the player's own legs are known by the one they were played with. */
  get player(): number {
    const { player, jars } = this.state;
    return jars.length > 0 ? player : (this.parts.player() ?? player);
  }

  /** The last that was looked at comes first; what cannot be read is left alone. */
  get jars(): readonly ShelvedJar[] {
    return this.state.jars
      .flatMap(({ text, ticks }): readonly ShelvedJar[] => {
        const jar = parseJarText(text);
        return jar.ok ? [{ jar: jar.value, ticks }] : [];
      })
      .reverse();
  }

  /** The jar whose next leg, played by this player, has this seed. */
  awaiting(seed: number): ShelvedJar | null {
    return this.jars.find(({ jar }) => !isOver(jar) && legSeed(lastHead(jar), this.player) === seed) ?? null;
  }

  /** The furthest that is known of a jar. */
  furthest(jar: PassedJar): PassedJar {
    const known = this.jars.find((kept) => isSameLine(kept.jar, jar))?.jar;
    return known && known.legs.length > jar.legs.length ? known : jar;
  }

  isForked(jar: PassedJar): boolean {
    return this.jars.some((kept) => isFork(kept.jar, jar));
  }

  /** Keeps a jar in the place of its earlier legs. Written at once: between legs, never in one. */
  keep(jar: PassedJar, ticks: number): void {
    const others = this.jars.filter((kept) => !isSameLine(kept.jar, jar)).reverse();
    const jars = [...others, { jar: this.furthest(jar), ticks }].slice(-MAX_JARS);
    this.write(jars.map((kept): KeptJar => ({ text: makeJarText(kept.jar), ticks: kept.ticks })));
  }

  /** All are given up, and so is who the player was in them. */
  forget(): void {
    this.state = this.empty();
    this.journal.clear();
  }

  private write(jars: readonly KeptJar[]): void {
    this.state = { ...this.state, player: this.player, jars };
    this.journal.writeNow(this.state);
  }

  private found(): KeptJars {
    const { foundValue } = this.journal;
    return foundValue?.generation === this.parts.generation() ? foundValue : this.empty();
  }

  private empty(): KeptJars {
    const { random, generation } = this.parts;
    return { generation: generation(), player: Math.floor(random() * SPAN), jars: [] };
  }
}
