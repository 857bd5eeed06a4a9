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
  'tick',
  'coin',
  'shake',
  'tongs',
  'raise',
  'gift',
  'rescue',
  'medal',
  'moon',
] as const;
export type SoundName = (typeof SOUNDS)[number];

/** Where the player is, as the music knows it: at home and on pages, in a run, in a minute's run, in a run that rests. */
export const SCENES = ['home', 'play', 'sprint', 'rest'] as const;
export type Scene = (typeof SCENES)[number];

export interface SoundOptions {
  /** 0-based note of the pentatonic scale, for `merge`. */
  readonly step?: number;
  /** 0…1 scales loudness. */
  readonly level?: number;
  /** 0 a seed … 1 the moon: what is heavy lands lower. Half is the sound as it was made. */
  readonly weight?: number;
}

/** What the app may ask of sound. All calls are safe at any time, before loading and without an audio device. */
export interface SoundBoard {
  play(name: SoundName, how?: SoundOptions): void;
  setMusic(on: boolean): void;
  setSound(on: boolean): void;
  /** Which layers of the music are heard. */
  setScene(scene: Scene): void;
  /** The danger heartbeat: 0 none … 1 the end is here. */
  setDanger(level: number): void;
  /** Once a frame, for fades (the host's AudioParams have no ramps). */
  tick(elapsedMs: number): void;
  /** The game went to the background or the system took the audio. */
  suspend(): void;
  resume(): void;
  /** A finger is down: hosts let sound through then that they keep silent otherwise. */
  touched(): void;
}
