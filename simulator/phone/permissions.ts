import type { Permissions } from '../protocol/realm-port.ts';

const keyOf = (user: string): string => `permissions of ${user}`;

const read = (user: string): Record<string, boolean> => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(user)) ?? '{}') as Record<string, boolean>;
  } catch {
    return {};
  }
};

/** What one user has allowed and refused, until the game is removed. */
export class UserPermissions implements Permissions {
  private readonly user: string;
  private readonly answers: Record<string, boolean>;

  constructor(user: string) {
    this.user = user;
    this.answers = read(user);
  }

  get(scope: string): boolean | undefined {
    return this.answers[scope];
  }

  set(scope: string, granted: boolean): void {
    this.answers[scope] = granted;
    localStorage.setItem(keyOf(this.user), JSON.stringify(this.answers));
  }

  all(): Record<string, boolean> {
    return { ...this.answers };
  }

  clear(): void {
    for (const scope of Object.keys(this.answers)) delete this.answers[scope];
    localStorage.removeItem(keyOf(this.user));
  }
}
