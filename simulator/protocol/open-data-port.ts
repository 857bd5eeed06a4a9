import type { Box } from './device.ts';
import type { Entry } from './entry.ts';
import type { OpenDataLine } from './open-data-line.ts';
import type { Pace, RealmHost, TouchInput } from './realm-port.ts';

/** What the domain's realm lets the phone do to it. */
export interface OpenDataControl {
  /** Makes the domain and the game's way to it; nothing of it runs yet. */
  open(host: RealmHost): OpenDataLine;
  /** Runs the domain's index.js to its end, then hands over the messages that waited. */
  run(): void;
  touch(inputs: readonly TouchInput[]): void;
  show(entry: Entry): void;
  hide(): void;
  faultsChanged(): void;
  freezeClock(at?: number): void;
  advanceClock(milliseconds: number, pace?: Pace): Promise<void>;
  thawClock(): void;
  /** Where the layer lies, in logical pixels; null where there is none on the screen. */
  layer(): Box | null;
  dispose(): void;
}
