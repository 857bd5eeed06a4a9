import { describe, expect, it } from 'vitest';
import { setup } from './realm.ts';
import type { FakeSource } from './strict-context.ts';

const gainOf = (source: FakeSource | undefined): number => source?.target?.gain.value ?? -1;
const music = (sources: readonly FakeSource[]): FakeSource | undefined => sources.find((it) => it.loop);

describe('sound board', () => {
  it('loading: begins after the first frame, reads one file at a time and the music last', async () => {
    const { frame, reads, load, contexts } = await setup();
    frame();
    expect(contexts).toHaveLength(0);
    frame();
    expect(contexts).toHaveLength(1);
    expect(reads).toHaveLength(1);
    await load();
    expect(reads[0]).toBe('assets/audio/press.mp3');
    expect(reads[reads.length - 1]).toBe('assets/audio/music.mp3');
    expect(new Set(reads).size).toBe(reads.length);
  });

  it('play: a sound starts at once on a context whose params have no ramps', async () => {
    const { board, load, sounding } = await setup();
    await load();
    board.play('press');
    expect(sounding()).toHaveLength(1);
    expect(gainOf(sounding()[0])).toBeGreaterThan(0);
  });

  it('play: an early call, before its file is there, is left out and not caught up later', async () => {
    const { board, load, frames, sounding } = await setup();
    board.play('reunion');
    await load();
    frames(100);
    expect(sounding()).toHaveLength(0);
  });

  it('merge: the step chooses the file, and a long chain stays on the last note', async () => {
    const lengths = new Map(
      Array.from({ length: 11 }, (_, step) => [`assets/audio/merge-${step}.mp3`, step + 1]),
    );
    const { board, load, sounding } = await setup({
      decoder: { duration: (path) => lengths.get(path) ?? 0.25 },
    });
    await load();
    const heard = [0, 1, 10, 99, -3].map((step) => {
      board.play('merge', { step });
      return sounding()[sounding().length - 1]?.buffer?.duration;
    });
    expect(heard).toEqual([1, 2, 11, 11, 1]);
  });

  it('level: scales loudness and is kept within 0 and 1', async () => {
    const { board, load, frames, sounding } = await setup();
    await load();
    const loudness = (level: number): number => {
      board.play('merge', { level });
      const gain = gainOf(sounding()[0]);
      frames(600);
      return gain;
    };
    const full = loudness(1);
    expect(loudness(0.5)).toBeCloseTo(full / 2);
    expect(loudness(7)).toBeCloseTo(full);
    expect(loudness(-1)).toBe(0);
  });

  it('voices: a storm of sounds stays under the cap, the oldest giving way', async () => {
    const { board, load, frame, frames, sounding } = await setup({ decoder: { duration: () => 5 } });
    await load();
    for (let turn = 0; turn < 40; turn += 1) {
      board.play('merge', { step: turn });
      board.play('great');
      board.play('drop');
      board.play('land');
      frame();
    }
    frames(200);
    expect(sounding().length).toBeGreaterThan(4);
    expect(sounding().length).toBeLessThanOrEqual(10);
  });

  it('phrases: a new best takes the place of the end it follows, fading it', async () => {
    const { board, load, frame, frames, sounding } = await setup({ decoder: { duration: () => 4 } });
    await load();
    board.play('over');
    const end = sounding()[0]!;
    frames(600);
    const full = gainOf(end);
    board.play('best');
    frame();
    expect(gainOf(end)).toBeGreaterThan(0);
    expect(gainOf(end)).toBeLessThan(full);
    frames(200);
    expect(sounding()).toHaveLength(1);
    expect(end.stoppedAt).not.toBeNull();
  });

  it('land: two in one frame are one', async () => {
    const { board, load, sounding } = await setup();
    await load();
    board.play('land');
    board.play('land');
    expect(sounding()).toHaveLength(1);
  });

  it('music: loops over whole periods without a seam and fades in from silence', async () => {
    const { board, load, frames, sounding } = await setup({
      decoder: { duration: (path) => (path.endsWith('music.mp3') ? 96.3 : 0.5) },
    });
    await load();
    board.setMusic(true);
    frames(40);
    const source = music(sounding())!;
    expect([source.loopStart, source.loopEnd]).toEqual([0.1, 96.1]);
    expect(source.started?.offset).toBe(0.1);
    const early = gainOf(source);
    frames(3000);
    expect(gainOf(source)).toBeGreaterThan(early);
    expect(early).toBeLessThan(0.05);
  });

  it('music off: fades out, then ends; on again it comes back', async () => {
    const { board, load, frames, sounding } = await setup();
    board.setMusic(true);
    await load();
    frames(3000);
    const loud = gainOf(music(sounding()));
    board.setMusic(false);
    frames(200);
    expect(gainOf(music(sounding()))).toBeLessThan(loud);
    frames(1000);
    expect(sounding()).toHaveLength(0);
    board.setMusic(true);
    frames(3000);
    expect(gainOf(music(sounding()))).toBeCloseTo(loud);
  });

  it('music: steps back behind a great sound and returns', async () => {
    const { board, load, frames, sounding } = await setup({ decoder: { duration: () => 2 } });
    board.setMusic(true);
    await load();
    frames(3000);
    const loud = gainOf(music(sounding()));
    board.play('reunion');
    frames(500);
    expect(gainOf(music(sounding()))).toBeLessThan(loud / 2);
    frames(3000);
    expect(gainOf(music(sounding()))).toBeCloseTo(loud);
  });

  it('sound off: ends what sounds and lets nothing start, but leaves the music alone', async () => {
    const { board, load, frames, sounding } = await setup();
    board.setMusic(true);
    await load();
    frames(500);
    board.play('great');
    board.setSound(false);
    board.play('great');
    expect(sounding()).toHaveLength(1);
    expect(music(sounding())).toBeDefined();
    board.setSound(true);
    frames(200);
    board.play('great');
    expect(sounding()).toHaveLength(2);
  });

  it('danger: the heart beats faster as danger grows, and stops with it', async () => {
    const { board, load, frames, context } = await setup({ decoder: { duration: () => 0.1 } });
    await load();
    const beats = (level: number): number => {
      const before = context().sources.length;
      board.setDanger(level);
      frames(5000);
      return context().sources.length - before;
    };
    const slow = beats(0.1);
    const fast = beats(1);
    expect(slow).toBeGreaterThan(3);
    expect(fast).toBeGreaterThan(slow);
    expect(beats(0)).toBe(0);
  });

  it('decoder delay: the zeros some decoders leave in front are cut off', async () => {
    const { board, load, sounding } = await setup({ decoder: { delay: 0.05, duration: () => 0.5 } });
    await load();
    board.play('press');
    const samples = sounding()[0]!.buffer!.getChannelData(0);
    expect(samples[0]).toBe(0.5);
    expect(sounding()[0]!.buffer!.duration).toBeCloseTo(0.5);
  });
});

describe('sound board in the background', () => {
  it('suspend: all is silent, short sounds are over, music goes on where it was', async () => {
    const { board, load, frames, context, sounding } = await setup();
    board.setMusic(true);
    await load();
    frames(500);
    board.play('great');
    board.suspend();
    expect(context().state).toBe('suspended');
    board.play('press');
    board.resume();
    frames(1000);
    expect(sounding()).toEqual([music(context().sources)]);
  });

  it('interruption: silent from its beginning, heard again after its end', async () => {
    const { board, load, frames, context, interrupt, sounding } = await setup();
    board.setMusic(true);
    await load();
    frames(500);
    interrupt('begin');
    expect(context().state).toBe('suspended');
    interrupt('end');
    frames(400);
    board.play('press');
    expect(sounding()).toHaveLength(2);
  });

  it('interruption that ends while hidden: stays silent until the game is shown', async () => {
    const { board, load, frames, context, interrupt } = await setup();
    await load();
    interrupt('begin');
    board.suspend();
    interrupt('end');
    frames(400);
    expect(context().state).toBe('suspended');
    board.resume();
    expect(context().state).toBe('running');
  });

  it('interruption whose end is lost: the next show brings sound back', async () => {
    const { board, load, context, interrupt } = await setup();
    await load();
    interrupt('begin');
    board.suspend();
    board.resume();
    expect(context().state).toBe('running');
  });

  it('silent after background: a context whose clock stands is made anew, reloaded, and plays', async () => {
    const { board, load, frames, contexts, context, logged, reads, sounding } = await setup();
    board.setMusic(true);
    await load();
    const first = context();
    board.suspend();
    first.frozen = true;
    board.resume();
    frames(250);
    expect(contexts).toHaveLength(1);
    reads.length = 0;
    frames(200);
    expect(contexts).toHaveLength(2);
    expect(first.closed).toBe(true);
    await load();
    frames(500);
    board.play('press');
    expect(context().sounding()).toHaveLength(2);
    expect(music(sounding())).toBeDefined();
    expect(logged).toEqual([expect.stringContaining('host/unknown')]);
  });

  it('healthy resume: a context that moves is kept', async () => {
    const { board, load, frames, contexts } = await setup();
    await load();
    board.suspend();
    board.resume();
    frames(2000);
    expect(contexts).toHaveLength(1);
  });

  it('long pause in one frame: does not count as silence', async () => {
    const { board, load, frame, frames, contexts } = await setup();
    await load();
    board.suspend();
    board.resume();
    board.tick(600_000);
    frame();
    frames(500);
    expect(contexts).toHaveLength(1);
  });

  it('host that waits for a touch: sound comes with the first play that is allowed', async () => {
    const { board, load, context, sounding, logged, idle } = await setup({
      prepare: (it) => {
        it.refusesResume = true;
      },
    });
    await load();
    board.play('press');
    expect(sounding()).toHaveLength(0);
    context().refusesResume = false;
    board.play('press');
    await idle();
    board.play('press');
    expect(sounding()).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('sound board in a browser', () => {
  it('first touch: music that began unheard fades in when the page lets it through', async () => {
    const { board, load, frames, context, sounding } = await setup();
    board.setMusic(true);
    await load();
    context().frozen = true;
    frames(4000);
    context().frozen = false;
    frames(50);
    const early = gainOf(music(sounding()));
    frames(3000);
    expect(early).toBeLessThan(gainOf(music(sounding())) / 4);
  });
});

describe('sound board with faults', () => {
  it('no audio device: every call is safe, one coded line is logged', async () => {
    const { board, frames, logged, interrupt } = await setup({ deaf: true });
    board.setMusic(true);
    board.setDanger(0.5);
    frames(2000);
    board.play('merge', { step: 3 });
    interrupt('begin');
    interrupt('end');
    board.suspend();
    board.resume();
    frames(2000);
    expect(logged).toEqual(['audio: host/unsupported: no web audio']);
  });

  it('a missing and a broken file: each is logged with its code, the others play', async () => {
    const { board, load, logged, sounding } = await setup({
      missing: ['assets/audio/drop.mp3'],
      broken: ['assets/audio/land.mp3'],
    });
    await load();
    board.play('drop');
    board.play('land');
    expect(sounding()).toHaveLength(0);
    board.play('great');
    expect(sounding()).toHaveLength(1);
    expect(logged).toEqual([
      expect.stringContaining('host/not-found'),
      expect.stringContaining('input/corrupt'),
    ]);
  });

  it('globals: howler adds no name to the realm', async () => {
    const { globals, before, load } = await setup();
    await load();
    expect(Object.keys(globals)).toEqual([...before]);
    expect([...before].sort()).toEqual(
      ['audio', 'clearInterval', 'clearTimeout', 'console', 'setInterval', 'setTimeout'].sort(),
    );
  });
});
