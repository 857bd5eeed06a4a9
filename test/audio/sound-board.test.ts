import { describe, expect, it } from 'vitest';
import { effects, gainOf, LAST_STEM, music, setup } from './realm.ts';

describe('sound board', () => {
  it('loading: begins after the first frame, reads one file at a time, and no music that is not wanted', async () => {
    const { frame, reads, load, contexts } = await setup();
    frame();
    expect(contexts).toHaveLength(0);
    frame();
    expect(contexts).toHaveLength(1);
    expect(reads).toHaveLength(1);
    await load();
    expect(reads[0]).toBe('assets/audio/press.mp3');
    expect(reads[reads.length - 1]).toBe('assets/audio/reunion.mp3');
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

  it('sound off: ends what sounds and lets nothing start, but leaves the music alone', async () => {
    const { board, load, frames, sounding } = await setup();
    board.setMusic(true);
    await load(LAST_STEM);
    frames(500);
    board.play('great');
    board.setSound(false);
    board.play('great');
    expect(effects(sounding())).toHaveLength(0);
    expect(music(sounding())).toBeDefined();
    board.setSound(true);
    frames(200);
    board.play('great');
    expect(effects(sounding())).toHaveLength(1);
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
