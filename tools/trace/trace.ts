import { type Replay, ReplayPlayer, type Rules, type Run } from '../../src/core/index.ts';
import { layoutOf, partHashes, type SnapshotLayout, STATE_PARTS, type StatePart } from './state-parts.ts';

/** Ticks from one line of a trace to the next. */
const EVERY = 60;

/** A run as it went: a line after every 60th tick and at the end, `TICK RULES BAG BODIES CONTACTS`. */
export class Trace {
  private readonly layout: SnapshotLayout;
  private readonly lines: string[] = [];

  constructor(rules: Rules) {
    this.layout = layoutOf(rules);
  }

  /** After each tick. */
  note(run: Run): void {
    if (run.view.tick % EVERY === 0) this.add(run);
  }

  /** After the last. */
  end(run: Run): string {
    this.add(run);
    return this.lines.join('\n');
  }

  private add(run: Run): void {
    this.lines.push([run.view.tick, ...partHashes(run, this.layout)].join(' '));
  }
}

export const traceReplay = (rules: Rules, replay: Replay): string => {
  const player = new ReplayPlayer(rules, replay);
  const trace = new Trace(rules);
  while (!player.done) {
    player.step();
    trace.note(player.run);
  }
  return trace.end(player.run);
};

/** Where two runs are first seen to part. */
export interface Divergence {
  readonly tick: number;
  /** None where one of the two is over and the other goes on. */
  readonly parts: readonly StatePart[];
}

const partsBetween = (one: readonly string[], other: readonly string[]): readonly StatePart[] =>
  STATE_PARTS.filter((_, at) => one[at] !== other[at]);

/** Null where two traces are the same. */
export const divergenceOf = (one: string, other: string): Divergence | null => {
  const [ours, theirs] = [one.split('\n'), other.split('\n')];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    if (ours[at] === theirs[at]) continue;
    const [[tick = '', ...mine], [theirTick = '', ...its]] = [ours[at] ?? '', theirs[at] ?? ''].map((line) =>
      line.split(' '),
    ) as [string[], string[]];
    const ticks = [tick, theirTick].filter(Boolean).map(Number);
    return { tick: Math.min(...ticks), parts: tick === theirTick ? partsBetween(mine, its) : [] };
  }
  return null;
};

export const divergenceText = ({ tick, parts }: Divergence): string =>
  parts.length > 0
    ? `first seen to differ after tick ${tick}, in ${parts.join(', ')}`
    : `one goes on where the other is over, after tick ${tick}`;
