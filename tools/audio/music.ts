import { BEAT, isPhrase, LEAD, PARTS, PHRASE, stemSeconds, TAIL } from '../../src/audio/music-form.ts';
import { highShelf, lowpass } from './filter.ts';
import { bell, bowl, fingerCymbals, flute, pad, palmDrum, sand, woodBlock } from './instruments.ts';
import { ALARM, CHAIN, CHORDS, GROUND, PULSE, SONG, SPRINT, type Stroke, XIAO } from './music-score.ts';
import { randomFrom } from './noise.ts';
import { GONG, pitch } from './pitch.ts';
import { type PluckOptions, pluck, slide, vibrato } from './pluck.ts';
import { reverb } from './reverb.ts';
import { BEATS, type Note, readPart } from './score.ts';
import { fadeOut, mixInto, RATE, type Signal, scale, silence, wrapInto } from './signal.ts';

/** Mean loudness of phrases and of figures, dB, whose strokes stand out by more. The game's mix sets how loud each layer is. */
export const MUSIC_LOUDNESS = { phrase: -25, figure: -27 } as const;

export const stemLoudness = (name: string): number =>
  isPhrase(name) ? MUSIC_LOUDNESS.phrase : MUSIC_LOUDNESS.figure;

/** The hall: seconds to fall by 60 dB, and its share. */
const HALL = 2.2;
const HALL_SHARE = 0.3;

/** Longest ring of a string, seconds: later it is under the hall. */
const RING = 3.6;

/** A player's hands: never twice at quite the same moment or force. */
interface Hand {
  readonly force: number;
  readonly gain: number;
  readonly random: () => number;
}

/** Adds a sound at a beat of a stem. */
const put = (out: Signal, sound: Signal, beat: number, gain: number): void =>
  mixInto(out, sound, LEAD + beat * BEAT, gain);

const bendOf = ({ ornaments }: Note): Pick<PluckOptions, 'bend'> => {
  if (ornaments.includes('slide')) return { bend: slide(-200, 0.14) };
  if (ornaments.includes('vibrato')) return { bend: vibrato(11) };
  return {};
};

const strike = (out: Signal, step: number, beat: number, force: number, gain: number, bend = {}): void => {
  const options = {
    frequency: pitch(step),
    seconds: RING,
    force,
    seed: Math.round(beat * 97) + step,
    ...bend,
  };
  put(out, pluck(options), beat, gain);
};

const playNote = (out: Signal, note: Note, { force, gain, random }: Hand): void => {
  const lean = note.at % BEATS === 0 ? 0.06 : 0;
  const hit = force + lean + 0.1 * (random() - 0.5);
  const at = note.at + 0.03 * random();
  strike(out, note.step, at, hit, gain, bendOf(note));
  if (note.ornaments.includes('octave')) strike(out, note.step - 5, at + 0.02, hit * 0.9, gain * 0.7);
  if (note.ornaments.includes('grace')) strike(out, note.step - 1, at - 0.15, hit * 0.6, gain * 0.45);
};

const guzheng = (out: Signal, part: string, hand: Hand): void => {
  for (const note of readPart(part)) playNote(out, note, hand);
};

/** The nails on the strings: what a phone's speaker makes of the instrument. */
const bright = (signal: Signal, dB: number): Signal => highShelf(signal, 2600, dB);

const strokes = (
  out: Signal,
  all: readonly Stroke[],
  gain: number,
  sound: (index: number) => Signal,
): void => {
  for (const [index, [beat, force]] of all.entries()) put(out, sound(index), beat, gain * force);
};

const ground = (out: Signal, which: 'a' | 'b'): void => {
  const strings = silence(out.length / RATE);
  guzheng(strings, GROUND[which], { force: 0.36, gain: 0.34, random: randomFrom(2) });
  mixInto(out, bright(strings, 5), 0);
  CHORDS[which].forEach((chord, bar) => {
    const voices = chord.map((semitones) => GONG * 2 ** (semitones / 12));
    put(out, pad(voices, BEATS * BEAT + 1.5, 1.1), bar * BEATS - 0.2, 0.12);
  });
  put(out, bowl(pitch(-5) * 2, 4, 0.2), 0, 0.12);
};

const song = (out: Signal, part: string): void => {
  guzheng(out, part, { force: 0.6, gain: 0.5, random: randomFrom(1) });
  out.set(bright(out, 6));
};

const xiao = (out: Signal, part: string): void => {
  readPart(part).forEach((note, index) => {
    const tone = lowpass(flute(pitch(note.step), note.beats * BEAT + 0.35, 500 + index), 7500);
    put(out, tone, note.at, 0.2);
  });
};

const pulse = (out: Signal): void => {
  strokes(out, PULSE.wood, 0.4, (index) => woodBlock(index % 2 === 0 ? 620 : 520, 600 + index));
  strokes(out, PULSE.sand, 0.35, (index) => sand(640 + index));
  strokes(out, PULSE.chime, 0.2, () => fingerCymbals(1.2));
  strokes(out, PULSE.drum, 0.35, () => palmDrum(150, 0.4));
};

const sprint = (out: Signal): void => {
  strokes(out, SPRINT.wood, 0.3, (index) => woodBlock(index % 4 === 0 ? 880 : 740, 700 + index));
  strokes(out, SPRINT.sand, 0.4, (index) => sand(740 + index));
  strokes(out, SPRINT.drum, 0.45, (index) => palmDrum(index % 3 === 0 ? 138 : 168, 0.3));
  guzheng(out, SPRINT.string, { force: 0.6, gain: 0.22, random: randomFrom(3) });
};

const alarm = (out: Signal): void => {
  strokes(out, ALARM.roll, 0.4, (index) => palmDrum(index % 2 === 0 ? 112 : 121, 0.24));
  guzheng(out, ALARM.string, { force: 0.5, gain: 0.4, random: randomFrom(4) });
};

const chain = (out: Signal): void => {
  strokes(out, CHAIN.drum, 0.45, (index) => palmDrum(index % 2 === 0 ? 210 : 262, 0.24));
  strokes(out, CHAIN.chime, 0.35, () => fingerCymbals(1));
  strokes(out, CHAIN.sand, 0.45, (index) => sand(840 + index));
  for (const { step, at } of readPart(CHAIN.bells)) put(out, bell(pitch(step) * 2, 0.9), at, 0.16);
};

const WRITTEN: Readonly<Record<string, (out: Signal) => void>> = {
  'ground-a': (out) => ground(out, 'a'),
  'ground-b': (out) => ground(out, 'b'),
  'song-ask': (out) => song(out, SONG.ask),
  'song-say': (out) => song(out, SONG.say),
  'song-far': (out) => song(out, SONG.far),
  'song-top': (out) => song(out, SONG.top),
  'xiao-a': (out) => xiao(out, XIAO.a),
  'xiao-b': (out) => xiao(out, XIAO.b),
  pulse,
  sprint,
  alarm,
  chain,
};

/** Percussion is close, melody far: how much of the hall each has. */
const hallOf = (name: string): number => (isPhrase(name) ? HALL_SHARE : HALL_SHARE / 2);

/** One stem as its file holds it: from `LEAD` before its first beat until it has rung out. */
export const makeStem = (name: string): Signal => {
  const dry = silence(stemSeconds(name));
  WRITTEN[name]?.(dry);
  const wet = reverb(dry, HALL, 0);
  const share = hallOf(name);
  return fadeOut(
    dry.map((value, index) => value + share * wet[index]!),
    isPhrase(name) ? TAIL.phrase * 0.6 : TAIL.figure * 0.8,
  );
};

/** Phrases of the plain music, for hosts that play a file and nothing else. */
const PLAIN_PHRASES = 4;
/** Seconds of its round, and what its file holds of the round after it. */
export const PLAIN_LENGTH = PLAIN_PHRASES * PHRASE;

const PLAIN_MIX = { ground: 1, song: 1, xiao: 0.8 } as const;

/** The first phrases as one file that goes round: its end rings under its beginning. */
export const makePlainMusic = (stem: (name: string) => Signal): Signal => {
  const out = silence(PLAIN_LENGTH);
  for (const [layer, gain] of Object.entries(PLAIN_MIX)) {
    PARTS[layer as keyof typeof PLAIN_MIX].row.slice(0, PLAIN_PHRASES).forEach((name, index) => {
      if (name !== null) wrapInto(out, scale(stem(name), gain), index * PHRASE - LEAD + PLAIN_LENGTH);
    });
  }
  return out;
};
