import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JarHost } from '../../src/cocos/index.ts';
import type { JarDanger, JarEnd, JarMerge, JarScore } from '../../src/cocos/jar-run.ts';
import { said } from './cc/host.ts';
import { GOLDEN_ROW, playGoldenOn } from './golden-run.ts';
import { openScene, settle, stockResources, stubPage, touch } from './stand.ts';

const FRAME_MS = 1000 / 60;

/** Everything a jar tells, in order. */
interface Told {
  readonly merges: JarMerge[];
  readonly scores: JarScore[];
  readonly dangers: JarDanger[];
  readonly ends: JarEnd[];
}

let now = Date.UTC(2026, 8, 25, 4);

beforeEach(() => {
  stubPage();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

const openJar = async (
  options: Partial<ConstructorParameters<typeof JarHost>[1]> = {},
  width = 390,
  height = 600,
) => {
  const { node } = openScene(width, height);
  stockResources();
  const told: Told = { merges: [], scores: [], dangers: [], ends: [] };
  const jar = new JarHost(
    node,
    { mode: 'endless', seed: 1, touch: true, reducedMotion: false, settings: null, ...options },
    {
      onMerge: (merge) => told.merges.push(merge),
      onScore: (score) => told.scores.push(score),
      onDanger: (danger) => told.dangers.push(danger),
      onEnd: (end) => told.ends.push(end),
    },
  );
  const started = jar.start();
  await settle();
  expect(await started).toBe(true);
  const frame = (): void => {
    now += FRAME_MS;
    jar.frame();
  };
  return { jar, node, told, frame };
};

const frames = (frame: () => void, count: number): void => {
  for (let done = 0; done < count; done++) frame();
};

/** Drops in one column until the run is over. */
const playToTheEnd = ({ jar, frame }: Awaited<ReturnType<typeof openJar>>): void => {
  for (let turn = 0; turn < 20_000 && !jar.run?.view.ended; turn++) {
    jar.drop(128);
    frame();
  }
};

describe('the jar alone', () => {
  it('a golden run: comes to the golden hash', async () => {
    const { jar, frame } = await openJar({ seed: GOLDEN_ROW.seed, mode: 'endless' });
    const { hash, wanted, score } = playGoldenOn(jar, frame);
    expect(hash).toBe(wanted);
    expect(jar.verify(jar.replayText())).toMatchObject({ ok: true, score, hash });
  });

  it('a run to its end: is told as it goes, and its replay proves the score', async () => {
    const stand = await openJar();
    playToTheEnd(stand);
    const { jar, told } = stand;
    const score = jar.run!.view.score;
    expect(told.ends).toEqual([{ score, reason: 'overflow', replayText: jar.replayText() }]);
    expect(told.scores.reduce((sum, { gained }) => sum + gained, 0)).toBe(score);
    expect(told.scores[told.scores.length - 1]?.score).toBe(score);
    expect(told.merges.length).toBeGreaterThan(0);
    for (const { tier, into } of told.merges) expect(into).toBe(tier + 1);
    expect(told.dangers.some(({ piece }) => piece !== null)).toBe(true);
    // A count is told in tenths, and that it is over.
    expect(told.dangers.length).toBeLessThan((jar.run!.view.tick / 60) * 10);
    for (const { left } of told.dangers) expect(left ?? 1).toBeLessThanOrEqual(1);
    expect(jar.verify(told.ends[0]!.replayText)).toMatchObject({ ok: true, score });
  });

  it('a listener that throws: is told of in the console, and the run goes on', async () => {
    const stand = await openJar();
    stand.told.scores.push = () => {
      throw new Error('mine');
    };
    for (let turn = 0; turn < 3000 && stand.jar.run!.view.score === 0; turn++) {
      stand.jar.drop(128);
      stand.frame();
    }
    const { tick } = stand.jar.run!.view;
    frames(stand.frame, 30);
    expect(stand.jar.run!.view.tick).toBeGreaterThan(tick);
    expect(said.filter(({ level }) => level === 'error')[0]?.text).toContain('mine');
  });

  it('a column that is none, or no turn: is refused without a word', async () => {
    const { jar, frame } = await openJar();
    for (const column of [-1, 256, 1.5, Number.NaN]) expect(jar.drop(column)).toBe(false);
    expect(jar.drop(10)).toBe(true);
    frames(frame, 2);
    expect([jar.run!.view.drops, jar.drop(10)]).toEqual([1, false]);
  });

  it('a finger: aims where it is and drops where it is lifted', async () => {
    const { jar, node, frame } = await openJar();
    touch(node, 'start', 300, 300);
    touch(node, 'move', 100, 300);
    touch(node, 'end', 100, 300);
    frames(frame, 2);
    const { view } = jar.run!;
    expect(view.drops).toBe(1);
    expect(view.pieces[0]!.x).toBeLessThan(view.board.width / 2);
  });

  it('a finger that is lifted too soon: drops on the first tick that takes it', async () => {
    const { jar, node, frame } = await openJar();
    for (const x of [100, 300]) {
      touch(node, 'start', x, 300);
      touch(node, 'end', x, 300);
      frames(frame, 2);
    }
    expect(jar.run!.view.drops).toBe(1);
    frames(frame, 60);
    expect(jar.run!.view.drops).toBe(2);
  });

  it('a finger that leaves the node: drops nothing', async () => {
    const { jar, node, frame } = await openJar();
    touch(node, 'start', 300, 300);
    touch(node, 'cancel', 900, 300);
    frames(frame, 2);
    expect(jar.run!.view.drops).toBe(0);
  });

  it('without touch: only code drops', async () => {
    const { jar, node, frame } = await openJar({ touch: false });
    touch(node, 'start', 200, 300);
    touch(node, 'end', 200, 300);
    frames(frame, 2);
    expect(jar.run!.view.drops).toBe(0);
  });

  it('again: another run begins, by the seed that is given', async () => {
    const { jar, frame } = await openJar();
    jar.drop(100);
    frames(frame, 60);
    jar.restart(7);
    expect([jar.run!.view.seed, jar.run!.view.drops]).toEqual([7, 0]);
    jar.restart(null);
    expect(jar.run!.view.seed).not.toBe(7);
  });

  it.each([['not a replay'], [''], [null], [42]])(
    'a replay that is %j: is refused with a code',
    async (text) => {
      const { jar } = await openJar();
      expect(jar.verify(text)).toMatchObject({ ok: false, code: expect.stringMatching(/^input\//) });
    },
  );

  it('stopped: nothing moves and nothing is told any more', async () => {
    const { jar, frame, told } = await openJar();
    const { tick } = jar.run!.view;
    jar.stop();
    frames(frame, 60);
    expect([jar.run!.view.tick, jar.drop(1), told.scores]).toEqual([tick, false, []]);
  });
});
