import { LEADERBOARD_KEYS, type LeaderboardKey } from '../shared/friend-leaderboards.ts';
import type { Result } from '../shared/result.ts';
import { JAR_KEY, partKey } from '../shared/score-entry.ts';
import type { Answer, DomainHost, ListFault } from './domain-host.ts';
import { type Person, readPeople } from './people.ts';

/** `late`: no answer for long; it may still come. */
export type ListState = 'loading' | 'late' | 'ready' | ListFault;

type Ask = (keys: readonly string[], done: Answer<Result<unknown, ListFault>>) => void;

const LATE_MS = 8000;
/** A list older than this is asked for again when it is looked at anew. */
const STALE_MS = 60_000;

/** One list of people, friends or a group, with the heads of all boards, and the replays as they are wanted. */
export class FriendListCache {
  state: ListState = 'loading';
  people: readonly Person[] = [];
  private readonly host: Pick<DomainHost, 'now' | 'after'>;
  private readonly ask: Ask;
  private readonly onChange: () => void;
  private askedAt = Number.NEGATIVE_INFINITY;
  private readonly partsOf = new Map<LeaderboardKey | typeof JAR_KEY, number>();
  private readonly fetched = new Set<LeaderboardKey | typeof JAR_KEY>();
  private readonly failed = new Set<LeaderboardKey | typeof JAR_KEY>();

  constructor(host: Pick<DomainHost, 'now' | 'after'>, ask: Ask, onChange: () => void) {
    this.host = host;
    this.ask = ask;
    this.onChange = onChange;
  }

  /** Asks when there is no fresh answer, and for what failed; one that is still awaited is not asked for twice. */
  refresh(): void {
    for (const board of this.failed) this.partsOf.delete(board);
    this.failed.clear();
    const age = this.host.now() - this.askedAt;
    const waiting = this.state === 'loading' && age < LATE_MS;
    if (waiting || (this.state === 'ready' && age < STALE_MS)) return;
    const at = this.host.now();
    this.askedAt = at;
    if (this.state !== 'ready') this.setState('loading');
    this.ask(LEADERBOARD_KEYS, (answer) => {
      if (this.askedAt === at) this.take(answer);
    });
    this.host.after(LATE_MS, () => {
      if (this.askedAt === at && this.state === 'loading') this.setState('late');
    });
  }

  /** Fetches the replays of a board, once for each answer of the list. */
  wantReplays(leaderboard: LeaderboardKey, parts: number): void {
    const keys = Array.from({ length: parts }, (_, part) => partKey(leaderboard, part));
    this.want(leaderboard, parts, keys);
  }

  /** Fetches the jars, once for each answer of the list. */
  wantJars(): void {
    this.want(JAR_KEY, 1, []);
  }

  /** Whether all that is hosted for a board is here: what is missing now was never hosted. */
  isComplete(board: LeaderboardKey | typeof JAR_KEY): boolean {
    return this.fetched.has(board);
  }

  /** Whether it did not come when it was asked for last. */
  hasFailed(board: LeaderboardKey | typeof JAR_KEY): boolean {
    return this.failed.has(board);
  }

  private want(board: LeaderboardKey | typeof JAR_KEY, parts: number, keys: readonly string[]): void {
    if (this.state !== 'ready' || (this.partsOf.get(board) ?? 0) >= parts) return;
    this.partsOf.set(board, parts);
    const at = this.askedAt;
    this.ask([board, ...keys], (answer) => {
      if (this.askedAt !== at) return;
      if (answer.ok) {
        this.fetched.add(board);
        this.add(readPeople(answer.value));
      } else {
        this.failed.add(board);
        this.onChange();
      }
    });
  }

  private take(answer: Result<unknown, ListFault>): void {
    if (!answer.ok) {
      // An old list is better than none.
      if (this.state !== 'ready') this.setState(answer.error);
      return;
    }
    this.people = readPeople(answer.value);
    this.partsOf.clear();
    this.fetched.clear();
    this.setState('ready');
  }

  /** Adds more pairs to the people who are there; matched by the platform's order where it did not say who they are. */
  private add(more: readonly Person[]): void {
    const byId = new Map(more.map((person) => [person.id, person]));
    this.people = this.people.map((person, at) => {
      const found = person.id === '' ? more[at] : byId.get(person.id);
      return found && found.name === person.name
        ? { ...person, pairs: new Map([...person.pairs, ...found.pairs]) }
        : person;
    });
    this.onChange();
  }

  private setState(state: ListState): void {
    this.state = state;
    this.onChange();
  }
}
