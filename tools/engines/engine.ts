/** What one engine made of the golden runs, by name: of each a line, or its trace. */
export type Digests = Readonly<Record<string, string>>;

/** Hears of each run as it is done, its digest and below it its trace; false when the engine has had its time and should stop. */
export type Heard = (name: string, account: string) => boolean;

export interface Engine {
  readonly name: string;
  /** Its version, or null when it is not on this machine. */
  find(): Promise<string | null>;
  /** Plays the bundle of the golden runs, one by one in their order. Throws when it can not. */
  run(bundle: string, heard: Heard): Promise<void>;
}
