import { type Failure, failure } from '../shared/failure.ts';

/** The settings files that the core plays by. */
export type SettingsFile = 'balance' | 'physics' | 'twists';

/** Reads numbers out of untrusted JSON and remembers the first thing that is wrong. */
export class SettingsReader {
  wrong: Failure | null = null;
  private readonly file: SettingsFile;

  constructor(file: SettingsFile) {
    this.file = file;
  }

  number(source: unknown, name: string, min: number, max: number): number {
    const value = this.member(source, name);
    if (typeof value !== 'number') return this.refuse('input/wrong-type', name, min);
    if (!(value >= min && value <= max)) return this.refuse('input/out-of-range', name, min);
    return value;
  }

  integer(source: unknown, name: string, min: number, max: number): number {
    const value = this.number(source, name, min, max);
    return Number.isInteger(value) ? value : this.refuse('input/wrong-type', name, min);
  }

  numbers(
    source: unknown,
    name: string,
    lengths: readonly [number, number],
    bounds: readonly [number, number],
  ): readonly number[] {
    const list = this.member(source, name);
    if (!Array.isArray(list) || list.length < lengths[0] || list.length > lengths[1]) {
      this.refuse('input/wrong-type', name, 0);
      return [];
    }
    return list.map((_, index) => this.integer(list, String(index), bounds[0], bounds[1]));
  }

  member(source: unknown, name: string): unknown {
    return typeof source === 'object' && source !== null
      ? (source as Record<string, unknown>)[name]
      : undefined;
  }

  refuse(code: Failure['code'], name: string, instead: number): number {
    this.wrong = this.wrong ?? failure(code, `${this.file}: ${name}`);
    return instead;
  }
}
