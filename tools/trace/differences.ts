import { divergenceOf, divergenceText } from './trace.ts';

/** Runs by name as an engine played them; fewer than all where it was stopped. */
export interface PlayedRuns {
  readonly name: string;
  /** A line for each. */
  readonly digests: Readonly<Record<string, string>>;
  readonly traces: Readonly<Record<string, string>>;
}

/** By tick and part. */
const placeOf = (one = '', other = ''): string => {
  const divergence = divergenceOf(one, other);
  return divergence ? `; ${divergenceText(divergence)}` : '';
};

/** Where the two differ, of the runs that both played. */
export const differences = (first: PlayedRuns, other: PlayedRuns): readonly string[] =>
  Object.entries(other.digests)
    .filter(([name, digest]) => (first.digests[name] ?? digest) !== digest)
    .map(([name, digest]) => {
      const place = placeOf(first.traces[name], other.traces[name]);
      return `${name}: ${first.name} ${first.digests[name]}, ${other.name} ${digest}${place}`;
    });
