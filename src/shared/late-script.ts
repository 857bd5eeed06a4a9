/**
 * A script of the package that home does not need: read when something of it is first asked for, or before that while home stands. Reading
 * takes no time that can be waited for: it is done when the call returns.
 */
export class LateScript<T> {
  private readonly read: () => T;
  private script: T | null = null;

  /** `read` throws where the script cannot be had. */
  constructor(read: () => T) {
    this.read = read;
  }

  get isHere(): boolean {
    return this.script !== null;
  }

  /** What it exports. Throws where it cannot be had, and tries again the next time. */
  get value(): T {
    this.script ??= this.read();
    return this.script;
  }
}
