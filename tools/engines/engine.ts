/** What one engine made of the golden runs: a line for each, by name. */
export type Digests = Readonly<Record<string, string>>;

/** Hears of each run as it is done; false when the engine has had its time and should stop. */
export type Heard = (name: string, digest: string) => boolean;

export interface Engine {
  readonly name: string;
  /** Its version, or null when it is not on this machine. */
  find(): Promise<string | null>;
  /** Plays the bundle of the golden runs, one by one in their order. Throws when it can not. */
  run(bundle: string, heard: Heard): Promise<void>;
}
