import { UNFORGEABLE } from './allowed-globals.ts';

type Take = (...values: unknown[]) => void;

/**
 * What the names that no browser lets go mean in this realm: to GameGlobal, whose members they are, and as bare names to
 * every module, also to those that already run.
 */
export class Shadows {
  /** Where GameGlobal keeps them. */
  readonly values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  /** Them again as a scope object, for modules that assign them. */
  readonly scope: object;
  readonly #takers: Take[] = [];

  constructor() {
    const member = (name: string): PropertyDescriptor => ({
      get: () => this.values[name],
      set: (value: unknown) => {
        this.values[name] = value;
        this.changed();
      },
    });
    const members = Object.fromEntries(UNFORGEABLE.map((name) => [name, member(name)]));
    this.scope = Object.create(null, members) as object;
  }

  /** In the order of UNFORGEABLE. */
  list(): unknown[] {
    return UNFORGEABLE.map((name) => this.values[name]);
  }

  /** Adds a module that wants to be told of every change. */
  follow(take: Take): void {
    this.#takers.push(take);
  }

  changed(): void {
    const values = this.list();
    for (const take of this.#takers) take(...values);
  }
}
