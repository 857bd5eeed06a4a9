/** One side of a friendship. */
export interface Friendship {
  readonly user: string;
  readonly late: boolean;
}

export interface SavedGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** The chat everybody with a phone is in, until groups are set. */
const EVERYBODY = { id: 'reunion', name: '中秋团圆群' };

/**
 * Who knows whom. People with a phone here know each other and share one group; a list that was set replaces that,
 * on both sides.
 */
export class SocialGraph {
  private readonly phones: Set<string>;
  private readonly lists: Map<string, readonly Friendship[]>;
  private readonly groups: Map<string, SavedGroup>;

  constructor(
    phones: readonly string[] = [],
    lists: readonly [string, readonly Friendship[]][] = [],
    groups: readonly SavedGroup[] = [],
  ) {
    this.phones = new Set(phones);
    this.lists = new Map(lists);
    this.groups = new Map(groups.map((group) => [group.id, group]));
  }

  saved() {
    return { phones: [...this.phones], lists: [...this.lists], groups: [...this.groups.values()] };
  }

  /** True when the user was not known to have a phone. */
  addPhone(user: string): boolean {
    const isNew = !this.phones.has(user);
    this.phones.add(user);
    return isNew;
  }

  setFriends(user: string, list: readonly Friendship[]): void {
    this.lists.set(user, list);
  }

  setGroup(group: SavedGroup): void {
    this.groups.set(group.id, group);
  }

  friendsOf(user: string): readonly Friendship[] {
    const own = this.lists.get(user);
    if (own !== undefined) return own;
    const others = [...new Set([...this.phones, ...this.lists.keys()])].filter((it) => it !== user);
    return others.flatMap((other) => this.seenBy(user, other));
  }

  groupsOf(user: string): SavedGroup[] {
    if (this.groups.size === 0) return [{ ...EVERYBODY, members: [...this.phones] }];
    return [...this.groups.values()].filter((group) => group.members.includes(user));
  }

  group(user: string, id: string): SavedGroup | undefined {
    return this.groupsOf(user).find((group) => group.id === id);
  }

  /** The other one's friendship from this side: what their list says, or that both have phones. */
  private seenBy(user: string, other: string): Friendship[] {
    const list = this.lists.get(other);
    if (list === undefined) return [{ user: other, late: false }];
    return list.filter((it) => it.user === user).map(({ late }) => ({ user: other, late }));
  }
}
