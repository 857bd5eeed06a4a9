/** Every sound of the game. `merge` notes climb 宫商角徵羽 with the chain. */
export const SOUNDS = [
  'drop',
  'land',
  'merge',
  'great',
  'reunion',
  'danger',
  'over',
  'best',
  'press',
] as const;
export type SoundName = (typeof SOUNDS)[number];

/** What the app may ask of sound. All calls are safe at any time, before loading and without an audio device. */
export interface SoundBoard {
  /** `step`: 0-based note of the pentatonic scale for `merge`; `level` 0…1 scales loudness. */
  play(name: SoundName, options?: { readonly step?: number; readonly level?: number }): void;
  setMusic(on: boolean): void;
  setSound(on: boolean): void;
  /** The danger heartbeat: 0 none … 1 the end is here. */
  setDanger(level: number): void;
  /** Once a frame, for fades (the host's AudioParams have no ramps). */
  tick(elapsedMs: number): void;
  /** The game went to the background or the system took the audio. */
  suspend(): void;
  resume(): void;
}
