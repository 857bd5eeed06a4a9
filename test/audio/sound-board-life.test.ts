import { describe, expect, it } from 'vitest';
import { effects, gainOf, LAST_STEM, music, setup } from './realm.ts';

describe('sound board in the background', () => {
  it('suspend: all is silent, short sounds are over, music goes on where it was', async () => {
    const { board, load, frames, context, sounding } = await setup();
    board.setMusic(true);
    await load(LAST_STEM);
    frames(500);
    board.play('great');
    board.suspend();
    expect(context().state).toBe('suspended');
    board.play('press');
    board.resume();
    frames(1000);
    expect(effects(sounding())).toEqual([]);
    expect(music(sounding())).toBe(music(context().sources));
  });

  it('interruption: silent from its beginning, heard again after its end', async () => {
    const { board, load, frames, context, interrupt, sounding } = await setup();
    board.setMusic(true);
    await load(LAST_STEM);
    frames(500);
    interrupt('begin');
    expect(context().state).toBe('suspended');
    interrupt('end');
    frames(400);
    board.play('press');
    expect(effects(sounding())).toHaveLength(1);
    expect(gainOf(music(sounding()))).toBeGreaterThan(0);
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
    await load(LAST_STEM);
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
    await load(LAST_STEM);
    frames(500);
    board.play('press');
    expect(effects(context().sounding())).toHaveLength(1);
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
    await load(LAST_STEM);
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

describe('sound that was lost', () => {
  it('a context that was refused: is had at the next touch, and plays', async () => {
    const { board, load, frames, contexts, context } = await setup({ late: 1 });
    frames(100);
    expect(contexts).toHaveLength(0);
    board.touched();
    await load();
    frames(200);
    board.play('press');
    expect(context().sounding()).toHaveLength(1);
  });

  it('a context that is never to be had: music and a few sounds are played by the host’s own players', async () => {
    const { board, frames, played, logged } = await setup({ deaf: true, players: true });
    board.setMusic(true);
    frames(100);
    for (let touch = 0; touch < 5; touch++) board.touched();
    frames(100);
    board.play('merge', { step: 9 });
    board.play('land');
    board.suspend();
    board.resume();
    frames(100);
    expect(played).toEqual([
      'loop assets/audio/music.mp3',
      'play assets/audio/merge-2.mp3',
      'pause assets/audio/music.mp3',
      'loop assets/audio/music.mp3',
    ]);
    expect(logged.length).toBeLessThanOrEqual(2);
  });

  it('an interruption whose end is never told: a touch in the foreground ends it', async () => {
    const { board, load, frames, context, interrupt } = await setup();
    await load();
    interrupt('begin');
    expect(context().state).toBe('suspended');
    board.touched();
    frames(400);
    expect(context().state).toBe('running');
  });

  it('a context back from the background: is suspended and resumed at the first touch, once', async () => {
    const { board, load, idle, context } = await setup();
    await load();
    board.suspend();
    board.resume();
    const before = context().suspensions;
    board.touched();
    await idle();
    board.touched();
    await idle();
    expect([context().suspensions - before, context().state]).toEqual([1, 'running']);
  });
});
