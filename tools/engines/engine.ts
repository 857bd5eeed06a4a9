/** What one engine made of the golden runs: a line for each, by name. */
export type Digests = Readonly<Record<string, string>>;

export interface Engine {
  readonly name: string;
  /** Its version, or null when it is not on this machine. */
  find(): Promise<string | null>;
  /** Runs the bundle of the golden runs. */
  run(bundle: string): Promise<Digests>;
}
