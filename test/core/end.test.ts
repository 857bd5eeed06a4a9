import { describe, expect, it } from 'vitest';
import { play, rules, startRun } from './player.ts';

const { dangerY } = rules.board;
const drop = (column: number) => ({ type: 'drop', column }) as const;

/** Fills the jar, scattering, until `enough` says so or the run is over. */
const fill = (seed: number, enough: (run: ReturnType<typeof startRun>) => boolean) => {
  const run = startRun(seed);
  let state = seed;
  while (run.view.ended === null && !enough(run)) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    play(run, [drop(state >>> 24)], 44);
  }
  return run;
};

const restingTop = (run: ReturnType<typeof startRun>): number =>
  Math.min(...run.view.pieces.filter(({ asleep }) => asleep).map(({ y, radius }) => y - radius));

describe('the end', () => {
  it.each([1, 2, 3, 4])(
    'overflow, seed %i: the piece has lain still over the line while the count ran',
    (seed) => {
      const run = startRun(seed);
      let state = seed;
      const trail: (readonly { id: number; x: number; y: number; radius: number }[])[] = [];
      while (run.view.ended === null) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        run.step(run.view.tick % 40 === 0 ? [drop(state >>> 24)] : []);
        trail.push(run.view.pieces.map(({ id, x, y, radius }) => ({ id, x, y, radius })));
      }
      const { piece } = run.view.ended;
      const resting = trail
        .slice(-rules.danger.calmTicks)
        .map((pieces) => pieces.find(({ id }) => id === piece));
      const last = resting[resting.length - 1];
      for (const place of resting) {
        expect((place?.y ?? 0) - (place?.radius ?? 0)).toBeLessThan(dangerY);
        const moved = Math.hypot((place?.x ?? 0) - (last?.x ?? 0), (place?.y ?? 0) - (last?.y ?? 0));
        expect(moved).toBeLessThan(2 * rules.danger.calmDistance);
      }
      const counted = trail.filter((pieces) =>
        pieces.some(({ id, y, radius }) => id === piece && y - radius < dangerY),
      );
      expect(counted.length).toBeGreaterThanOrEqual(rules.danger.countTicks);
    },
  );

  it('a falling piece: passes the line without any count', () => {
    const run = startRun(1);
    run.step([drop(128)]);
    for (let i = 0; i < 30; i += 1) {
      run.step();
      expect(run.view.danger).toBeNull();
    }
  });

  it.each([11, 14, 15])('pieces thrown over the line, seed %i: never counted while they fly', (seed) => {
    const run = fill(seed, (running) => restingTop(running) < dangerY + 110);
    expect(run.view.ended).toBeNull();
    expect(run.view.tools.held('shake')).toBeGreaterThan(0);
    run.step([{ type: 'shake' }]);
    const trail: ReadonlyMap<number, { x: number; y: number }>[] = [];
    let thrownOver = 0;
    let leftBefore = run.view.danger?.ticksLeft ?? rules.danger.countTicks;
    for (let i = 0; i < 90; i += 1) {
      run.step();
      trail.push(new Map(run.view.pieces.map(({ id, x, y }) => [id, { x, y }])));
      const moving = run.view.pieces.filter(({ velocityY }) => Math.abs(velocityY) > 2);
      if (moving.some(({ y, radius }) => y - radius < dangerY)) thrownOver += 1;
      const ticksLeft = run.view.danger?.ticksLeft ?? rules.danger.countTicks;
      const grew = ticksLeft < leftBefore;
      leftBefore = ticksLeft;
      const counted = run.view.danger && trail[i]?.get(run.view.danger.piece);
      const before = run.view.danger && trail[i - rules.danger.calmTicks]?.get(run.view.danger.piece);
      if (!grew || !counted || !before) continue;
      const moved = Math.hypot(counted.x - before.x, counted.y - before.y);
      expect(moved).toBeLessThan(2 * rules.danger.calmDistance);
    }
    expect(thrownOver).toBeGreaterThan(0);
    expect(run.view.ended).toBeNull();
  });

  it('the countdown: is told before the end, runs down, and names the piece that ends the run', () => {
    const run = fill(5, () => false);
    const replay = startRun(5);
    let state = 5;
    let least = rules.danger.countTicks;
    while (replay.view.ended === null) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      play(replay, [drop(state >>> 24)], 44, () => {
        if (replay.view.danger) least = Math.min(least, replay.view.danger.ticksLeft);
      });
    }
    expect(least).toBe(0);
    expect(replay.view.danger?.piece).toBe(run.view.ended?.piece);
    expect(run.view.pieces.some(({ id }) => id === run.view.ended?.piece)).toBe(true);
  });
});
