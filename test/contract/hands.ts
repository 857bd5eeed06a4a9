import type { Entry, TapStrength } from '../../src/platform/ports.ts';
import type { FingerRecord } from '../../src/shared/fingers-down.ts';

/** What can be seen of a card from outside the game. */
export interface SeenCard {
  readonly title: string;
  readonly query: string;
}

/** What an operator can do to a host from outside the game. Effects may come a little later than the answer. */
export interface Hands {
  hide(): Promise<void>;
  show(entry: Partial<Entry>): Promise<void>;
  warnMemory(): Promise<void>;
  /** Lets something in the game throw, or a promise reject, with nobody to catch it. */
  fault(how: 'throw' | 'reject', message: string): Promise<void>;
  touch(touch: FingerRecord): Promise<void>;
  /** Lifts a finger without the host saying so: a call, a gesture of the system. */
  lose(id: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  connect(connected: boolean): Promise<void>;
  interrupt(phase: 'begin' | 'end'): Promise<void>;
  /** Lets at least this much of the game's time go by. */
  pass(milliseconds: number): Promise<void>;
  /** Lets at least one repaint happen. */
  frame(): Promise<void>;
  taps(): Promise<readonly TapStrength[]>;
  shared(): Promise<readonly SeenCard[]>;
  menuCard(): Promise<SeenCard | null>;
  /** What the player hosts for friends. */
  hosted(): Promise<Readonly<Record<string, string>>>;
}
