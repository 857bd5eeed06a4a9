import { JAR_KEY } from '../shared/score-entry.ts';
import type { BoardList } from './board-list.ts';
import type { Box } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import { type Holder, type JarLine, linesOf } from './jar-lines.ts';
import { paintJarRow } from './jar-row-painter.ts';
import { NOBODY, type Person, selfBy } from './people.ts';

interface Hosting {
  readonly person: Person;
  readonly self: boolean;
  readonly text: string;
}

/** The jars of a group, a row for each line of them. */
export class JarList implements BoardList {
  readonly cache: FriendListCache;
  readonly noOwn = 'friends.noJar';
  private readonly tools: DomainTools;
  private hosting: readonly Hosting[] = [];
  private lines: readonly JarLine[] = [];
  private settled = -1;

  constructor(tools: DomainTools, cache: FriendListCache) {
    this.tools = tools;
    this.cache = cache;
  }

  get length(): number {
    return this.lines.length;
  }

  get ownAt(): number {
    return this.lines.findIndex((_, at) => this.isOwn(at));
  }

  get notice(): string | null {
    if (this.cache.hasFailed(JAR_KEY)) return 'friends.failed';
    if (this.length > 0) return null;
    const isRead = this.cache.isComplete(JAR_KEY) && this.tools.jars.hasRead;
    return isRead ? 'friends.noJars' : 'friends.loading';
  }

  refresh(): void {
    const { tools, cache } = this;
    cache.wantJars();
    this.hosting = this.allHosting();
    tools.verifier.want([]);
    tools.jars.want(this.hosting.map(({ text }) => text));
    this.order();
  }

  settle(): boolean {
    if (this.settled === this.tools.jars.settled) return false;
    this.order();
    return true;
  }

  isOwn(at: number): boolean {
    return this.lines[at]!.holders.some(({ self }) => self);
  }

  paintRow(brush: Brush, at: number, box: Box): void {
    paintJarRow(brush, this.tools, this.lines[at]!, box);
  }

  /** A jar is watched in the game. */
  watched(): null {
    return null;
  }

  /** The members who host one; the player with what the game says, for the platform's list may be without it, or behind. */
  private allHosting(): readonly Hosting[] {
    const { cache, tools } = this;
    const { ownJar, ownMarks } = tools;
    const self = tools.self();
    const own = ownJar();
    const listed = cache.people.flatMap((person): Hosting[] => {
      const text = person.pairs.get(JAR_KEY);
      const isSelf = selfBy(person, null, self, ownMarks) !== null;
      return text === undefined || (isSelf && own !== null) ? [] : [{ person, self: isSelf, text }];
    });
    return own === null ? listed : [{ person: self ?? NOBODY, self: true, text: own }, ...listed];
  }

  private order(): void {
    const { jars } = this.tools;
    this.settled = jars.settled;
    this.lines = linesOf(
      this.hosting.flatMap(({ person, self, text }): Holder[] => {
        const hosted = jars.jarOf(text);
        return hosted ? [{ person, self, hosted, status: jars.statusOf(hosted) }] : [];
      }),
    );
  }
}
