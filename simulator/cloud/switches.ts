/** What goes wrong on purpose, and how slow the cloud is. Times in milliseconds. */
export interface CloudSwitches {
  /** Added to every call, there and back together. */
  readonly latency: number;
  /** Added when a call meets no warm instance. */
  readonly coldStart: number;
  /** A call longer than this fails, unless the deploy settings give its function more. */
  readonly timeout: number;
  /** The chance that a call fails before it runs. */
  readonly failBefore: number;
  /** The chance that a call runs and its answer is lost. */
  readonly loseAnswer: number;
  /** Transactions that meet a conflict where they read, where they write and where they end: so many of each, from now. */
  readonly conflictsAtGet: number;
  readonly conflictsAtSet: number;
  readonly conflictsAtCommit: number;
  /** Calls left; null for as many as one likes. */
  readonly quota: number | null;
}

/** CloudBase's own limit of 3 s, and no faults. */
export const CALM: CloudSwitches = {
  latency: 0,
  coldStart: 0,
  timeout: 3000,
  failBefore: 0,
  loseAnswer: 0,
  conflictsAtGet: 0,
  conflictsAtSet: 0,
  conflictsAtCommit: 0,
  quota: null,
};

/** As a phone in China meets it. */
export const EVERYDAY: CloudSwitches = { ...CALM, latency: 150, coldStart: 1200 };
