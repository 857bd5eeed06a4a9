import { describe, expect, it } from 'vitest';
import { LAYERS, LEAD, PARTS, PHRASE, STEMS, stemSeconds } from '../../src/audio/music-form.ts';
import { gainOf, heardStems, LAST_STEM, music, setup, stem } from './realm.ts';

/** Where in a stem a source is at a moment of its context, seconds. */
const placeOf = (source: ReturnType<typeof music>, now: number): number =>
  source!.started!.offset + now - source!.started!.at;

const playing = async (options: Parameters<typeof setup>[0] = {}) => {
  const phone = await setup(options);
  phone.board.setMusic(true);
  await phone.load(LAST_STEM);
  phone.frames(2000);
  return phone;
};

describe('music', () => {
  it('form: it is the same again only after two and a half minutes, and no three phrases of it come twice', () => {
    const layers = LAYERS.filter((layer) => PARTS[layer].pace === PHRASE);
    const { length } = PARTS.ground.row;
    const phrase = (at: number): string => layers.map((layer) => PARTS[layer].row[at % length]).join('+');
    const threes = Array.from({ length }, (_, at) => [phrase(at), phrase(at + 1), phrase(at + 2)].join(' '));
    expect(layers.map((layer) => PARTS[layer].row.length)).toEqual(layers.map(() => length));
    expect(new Set(threes).size).toBe(length);
    expect(length * PHRASE).toBeGreaterThanOrEqual(150);
  });

  it('form: every stem that is played is loaded, and every one that is loaded is played', () => {
    const played = new Set(LAYERS.flatMap((layer) => PARTS[layer].row.filter((name) => name !== null)));
    expect([...played].sort()).toEqual([...STEMS].sort());
  });

  it('layers: home has strings and song, play the pulse as well, a sprint its own, a run that rests the strings alone', async () => {
    const { board, frames, sounding } = await playing();
    const heardIn = (scene: Parameters<typeof board.setScene>[0]): string[] => {
      board.setScene(scene);
      frames(2000);
      return heardStems(sounding()).map((name) => name.split('-')[0]!);
    };
    expect(new Set(heardIn('home'))).toEqual(new Set(['ground', 'song']));
    expect(new Set(heardIn('play'))).toEqual(new Set(['ground', 'song', 'pulse']));
    expect(new Set(heardIn('sprint'))).toEqual(new Set(['ground', 'song', 'pulse', 'sprint']));
    expect(new Set(heardIn('rest'))).toEqual(new Set(['ground']));
  });

  it('danger: its own layer comes, the song gives way, and both turn back', async () => {
    const { board, frames, sounding } = await playing();
    board.setScene('play');
    frames(2000);
    const song = (): number => gainOf(sounding().find(({ buffer }) => buffer!.path.includes('song')));
    const calm = song();
    board.setDanger(1);
    frames(1500);
    expect(gainOf(stem(sounding(), 'alarm'))).toBeGreaterThan(0.1);
    expect(song()).toBeLessThan(calm / 2);
    board.setDanger(0);
    frames(3000);
    expect(stem(sounding(), 'alarm')).toBeUndefined();
    expect(song()).toBeCloseTo(calm);
  });

  it('chain: a single merge brings nothing, a chain its percussion, the longer the louder, and it goes when it is over', async () => {
    const { board, frames, sounding } = await playing();
    board.setScene('play');
    const gainAfter = (links: number): number => {
      for (let step = 0; step < links; step++) board.play('merge', { step });
      frames(1000);
      const gain = gainOf(stem(sounding(), 'chain'));
      frames(6000);
      expect(stem(sounding(), 'chain')).toBeUndefined();
      return gain;
    };
    expect(gainAfter(1)).toBe(-1);
    const two = gainAfter(2);
    expect(two).toBeGreaterThan(0);
    expect(gainAfter(5)).toBeGreaterThan(two);
  });

  it('step: a layer that comes in late is where all others are', async () => {
    const { board, frames, context, sounding } = await playing();
    frames(3210);
    board.setScene('sprint');
    frames(200);
    const now = context().currentTime;
    const strings = placeOf(music(sounding()), now);
    for (const name of ['pulse', 'sprint']) {
      const { pace } = PARTS[name as 'pulse' | 'sprint'];
      expect(placeOf(stem(sounding(), name), now) % pace).toBeCloseTo(strings % pace, 5);
    }
  });

  it('step: one phrase follows the other on the beat, whatever the frames', async () => {
    const { frames, frame, context } = await playing();
    for (let at = 0; at < 40; at++) frame(at % 3 === 0 ? 95 : 7);
    frames(25_000);
    const strings = context().sources.filter(({ buffer }) => buffer!.path.includes('ground'));
    const beginnings = strings.map(({ started }) => started!.at - started!.offset);
    expect(beginnings.length).toBeGreaterThan(2);
    beginnings.slice(1).forEach((at, index) => {
      expect(at - beginnings[index]!).toBeCloseTo(PHRASE, 5);
    });
    for (const { started } of strings.slice(1)) expect(started!.offset).toBeLessThan(LEAD);
  });

  it('late: a stem that comes in the middle of its phrase fades in there', async () => {
    const offline = ['assets/music/song-ask.mp3'];
    const { board, load, frames, frame, context, sounding } = await setup({ offline });
    board.setMusic(true);
    await load('assets/music/song-ask.mp3');
    frames(3000);
    expect(heardStems(sounding())).toEqual(['ground-a']);
    offline.length = 0;
    board.setScene('play');
    await load('assets/music/song-say.mp3');
    frame();
    const song = stem(sounding(), 'song-ask')!;
    const now = context().currentTime;
    expect(gainOf(song)).toBeLessThan(0.05);
    expect(song.started!.offset).toBeGreaterThan(2);
    expect(placeOf(song, now)).toBeCloseTo(placeOf(music(sounding()), now), 5);
  });

  it.each(['ground-a', 'song-ask', 'pulse'])(
    '%s that cannot be decoded: is told, and all others play',
    async (lost) => {
      const { board, frames, sounding, logged } = await playing({ broken: [`assets/music/${lost}.mp3`] });
      board.setScene('play');
      frames(2000);
      const rest = ['ground-a', 'song-ask', 'pulse'].filter((name) => name !== lost);
      expect(heardStems(sounding())).toEqual(expect.arrayContaining(rest));
      expect(stem(sounding(), lost)).toBeUndefined();
      expect(logged).toEqual([expect.stringContaining(`music ${lost}`)]);
    },
  );

  it('no download: the short sounds play, and the music is asked for again at the next scene, not in every frame', async () => {
    const offline: string[] = STEMS.map((name) => `assets/music/${name}.mp3`);
    const { board, load, idle, frames, sounding, reads, logged } = await setup({ offline });
    board.setMusic(true);
    await load('assets/music/ground-a.mp3');
    frames(3000);
    board.play('press');
    expect(sounding()).toHaveLength(1);
    const asked = (): number => reads.filter((path) => path.startsWith('assets/music/')).length;
    expect([asked(), logged.length]).toEqual([1, 1]);
    offline.length = 0;
    board.setScene('play');
    await load(LAST_STEM);
    await idle();
    frames(2000);
    expect(heardStems(sounding())).toEqual(expect.arrayContaining(['pulse']));
  });

  it('off: fades out, then ends; on again it comes back', async () => {
    const { board, frames, sounding } = await playing();
    const loud = gainOf(music(sounding()));
    board.setMusic(false);
    frames(200);
    expect(gainOf(music(sounding()))).toBeLessThan(loud);
    frames(1500);
    expect(sounding()).toHaveLength(0);
    board.setMusic(true);
    frames(2500);
    expect(gainOf(music(sounding()))).toBeCloseTo(loud);
  });

  it('great sound: the music steps back behind it and returns', async () => {
    const { board, frames, sounding } = await playing();
    const loud = gainOf(music(sounding()));
    board.play('reunion');
    frames(400);
    expect(gainOf(music(sounding()))).toBeLessThan(loud / 2);
    frames(3000);
    expect(gainOf(music(sounding()))).toBeCloseTo(loud);
  });

  it('memory: all stems decoded are under 24 MB at 44,100 Hz', () => {
    const seconds = STEMS.reduce((sum, name) => sum + stemSeconds(name), 0);
    expect(seconds * 44_100 * 4).toBeLessThan(24e6);
  });
});
