import { createRun, type Rules, type RunView } from '../core/index.ts';
import type { ReportLine } from '../shared/phone-report.ts';
import { type Check, type CheckParts, line, nextFrame } from './check.ts';
import { BLESSED, CHECK_RUNS, playCheckRun } from './golden-runs.ts';
import { finish } from './graphics-check.ts';

/** Runs end on this engine as they did where they were blessed: scores of this phone stand everywhere. */
export const hashes: Check = {
  name: 'hash',
  run: async ({ rules, platform }) => {
    if (rules.rulesVersion !== BLESSED.rulesVersion)
      return [line('info', 'hash', `rules ${rules.rulesVersion}, known are ${BLESSED.rulesVersion}`)];
    const wrong: string[] = [];
    for (const run of CHECK_RUNS) {
      const hash = await playCheckRun(rules, run, () => nextFrame(platform.clock));
      if (hash !== BLESSED.hashes[run.name]) wrong.push(`${run.name} ${hash}`);
    }
    return [
      wrong.length === 0
        ? line('ok', 'hash', `${CHECK_RUNS.length} runs are the same`)
        : line('bad', 'hash', `other: ${wrong.join(', ')}`),
    ];
  },
};

const COUNTS = [20, 60, 100] as const;
/** A step has to leave most of a frame for its picture. */
const MOST_STEP_MS = 8;
/** Thirty frames a second are the fewest that feel alive. */
const MOST_FRAME_MS = 33;
const TIMED_TICKS = 60;
const DRAWN_FRAMES = 20;
const FRAME_MS = 1000 / 60;
const MOST_TICKS = 20_000;
const TICKS_A_SLICE = 100;

/** Small pieces that come quickly: in a real jar there is no room for a hundred. */
const crowded = (rules: Rules): Rules => ({
  ...rules,
  radii: rules.radii.map((radius) => radius * 0.3),
  drop: { ...rules.drop, cooldownTicks: 8 },
});

/**
 * Milliseconds of a whole frame of the game, until the graphics card is done with it. All are drawn at one go, so that nobody
 * begins a run meanwhile; where one is on the board nothing is drawn.
 */
const timeFrames = ({ board, platform: { clock }, surface }: CheckParts, run: RunView): number => {
  if (!board.isFree) return 0;
  const draw = (frames: number): number => {
    const from = clock.now();
    for (let at = 0; at < frames; at++) board.draw(1, FRAME_MS);
    finish(surface);
    return clock.now() - from;
  };
  board.begin(run);
  try {
    // Programs and buffers are made with the first. A clock that shows no time for that is one that somebody holds.
    return draw(1) > 0 ? draw(DRAWN_FRAMES) / DRAWN_FRAMES : 0;
  } finally {
    board.begin(null);
  }
};

/** Milliseconds of a step and of a frame, at each of the counts that the jar comes to. */
const timeCrowds = async (parts: CheckParts) => {
  const { rules, platform } = parts;
  const run = createRun({ rules: crowded(rules), mode: 'endless', seed: 5 });
  const step = (): void => {
    const { canDrop, drops } = run.view;
    run.step(canDrop ? [{ type: 'drop', column: (drops * 67 + 20) % 256 }] : []);
  };
  const steps: number[] = [];
  const frames: number[] = [];
  for (let tick = 0; tick < MOST_TICKS && steps.length < COUNTS.length; tick++) {
    step();
    if (tick % TICKS_A_SLICE === 0) await nextFrame(platform.clock);
    if (run.view.pieces.length < COUNTS[steps.length]!) continue;
    frames.push(timeFrames(parts, run.view));
    const from = platform.clock.now();
    for (let at = 0; at < TIMED_TICKS; at++) step();
    steps.push((platform.clock.now() - from) / TIMED_TICKS);
  }
  return { steps, frames };
};

/** Bad where a count was not come to, or took longer. */
const judge = (name: string, times: readonly number[], mostMs: number): ReportLine => {
  const text = times.map((ms, at) => `${COUNTS[at]}: ${ms.toFixed(2)} ms`).join(', ');
  // A clock that shows no time between hundreds of steps is one that somebody holds: the simulator's.
  if (times.length > 0 && times.every((ms) => ms === 0))
    return line('info', name, 'not measured: the clock stands still');
  const slow = times.length < COUNTS.length || times.some((ms) => ms > mostMs);
  return line(slow ? 'bad' : 'ok', name, slow ? `${text}; at most ${mostMs} ms` : text);
};

export const crowds: Check = {
  name: 'steps',
  run: async (parts) => {
    const { steps, frames } = await timeCrowds(parts);
    return [judge('steps', steps, MOST_STEP_MS), judge('drawing', frames, MOST_FRAME_MS)];
  },
};

const FRAMES = 60;

/** What a frame takes while this page is drawn: a figure to look at, for phones are asked to do much else meanwhile. */
export const frames: Check = {
  name: 'frames',
  run: async ({ platform: { clock } }) => {
    const times: number[] = [];
    let last = clock.now();
    for (let at = 0; at < FRAMES; at++) {
      await nextFrame(clock);
      times.push(clock.now() - last);
      last = clock.now();
    }
    times.sort((a, b) => a - b);
    return [line('info', 'frames', `half within ${times[FRAMES / 2]} ms, longest ${times[FRAMES - 1]} ms`)];
  },
};

export const start: Check = {
  name: 'start',
  run: async ({ times }): Promise<readonly ReportLine[]> =>
    times ? [line('info', 'start', `first picture after ${times.drawnAt - times.openedAt} ms`)] : [],
};
