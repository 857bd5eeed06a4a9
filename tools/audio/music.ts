import { lowpass } from './filter.ts';
import { bowl, flute, pad, woodBlock } from './instruments.ts';
import { BASS, BOWLS, CHORDS, MELODY, WOOD, XIAO } from './music-score.ts';
import { randomFrom } from './noise.ts';
import { GONG, pitch } from './pitch.ts';
import { type PluckOptions, pluck, slide, vibrato } from './pluck.ts';
import { reverb } from './reverb.ts';
import { BEATS, type Note, readPart } from './score.ts';
import { RATE, type Signal, silence, wrapInto } from './signal.ts';

/** Mean loudness of the file, dB. The game's mix sets how far behind the sounds it stays. */
export const MUSIC_LOUDNESS = -25;

/** Seconds of a beat. */
const BEAT = 1;
/**
 * Seconds of one round, and how much of the round before and after it the file holds. A round is a whole number
 * of mp3 frames (576 samples at 24 kHz), so that its repetition is coded like itself.
 */
const LENGTH = CHORDS.length * BEATS * BEAT;
const BEFORE = 0.1;
const AFTER = 0.2;

/** The hall: seconds to fall by 60 dB, and its share. */
const HALL = 2.8;
const HALL_SHARE = 0.34;

/** Longest ring of a string, seconds: later it is under the hall. */
const RING = 4.5;

/** A player's hands: never twice at quite the same moment or force. */
interface Hand {
  readonly force: number;
  readonly gain: number;
  readonly random: () => number;
}

const bendOf = ({ ornaments }: Note): Pick<PluckOptions, 'bend'> => {
  if (ornaments.includes('slide')) return { bend: slide(-200, 0.16) };
  if (ornaments.includes('vibrato')) return { bend: vibrato(11) };
  return {};
};

const strike = (out: Signal, step: number, at: number, force: number, gain: number, bend = {}): void => {
  const options = { frequency: pitch(step), seconds: RING, force, seed: Math.round(at * 97) + step, ...bend };
  wrapInto(out, pluck(options), at, gain);
};

const playNote = (out: Signal, note: Note, { force, gain, random }: Hand): void => {
  const lean = note.at % BEATS === 0 ? 0.06 : 0;
  const hit = force + lean + 0.1 * (random() - 0.5);
  const at = note.at * BEAT + 0.028 * random();
  strike(out, note.step, at, hit, gain, bendOf(note));
  if (note.ornaments.includes('octave')) strike(out, note.step - 5, at + 0.015, hit * 0.9, gain * 0.7);
  if (note.ornaments.includes('grace')) strike(out, note.step - 1, at - 0.11, hit * 0.6, gain * 0.45);
};

const guzheng = (out: Signal, part: string, hand: Hand): void => {
  for (const note of readPart(part)) playNote(out, note, hand);
};

const xiao = (out: Signal): void => {
  readPart(XIAO).forEach((note, index) => {
    const tone = lowpass(flute(pitch(note.step), note.beats * BEAT + 0.35, 500 + index), 3200);
    wrapInto(out, tone, note.at * BEAT, 0.11);
  });
};

const pads = (out: Signal): void => {
  const bar = BEATS * BEAT;
  CHORDS.forEach((chord, index) => {
    const voices = chord.map((semitones) => GONG * 2 ** (semitones / 12));
    wrapInto(out, pad(voices, bar + 2.4, 2.2), index * bar - 1.2, 0.125);
  });
};

const colours = (out: Signal): void => {
  for (const [index, beat] of WOOD.entries())
    wrapInto(out, lowpass(woodBlock(index % 2 === 0 ? 620 : 520, 600 + index), 2600), beat * BEAT, 0.13);
  for (const beat of BOWLS) wrapInto(out, bowl(pitch(-5) * 2, 5, 0.12), beat * BEAT, 0.13);
};

/** The hall goes round with the music: its tail from the end lies under the beginning. */
const inHall = (dry: Signal): Signal => {
  const lead = Math.round(2 * HALL * RATE);
  const led = new Float32Array(lead + dry.length);
  led.set(dry.subarray(dry.length - lead));
  led.set(dry, lead);
  const wet = reverb(led, HALL, 0).subarray(lead);
  return dry.map((value, index) => value + HALL_SHARE * wet[index]!);
};

const round = (): Signal => {
  const out = silence(LENGTH);
  guzheng(out, MELODY, { force: 0.48, gain: 0.5, random: randomFrom(1) });
  guzheng(out, BASS, { force: 0.28, gain: 0.31, random: randomFrom(2) });
  xiao(out);
  pads(out);
  colours(out);
  return inHall(out);
};

const unrolled = (loop: Signal): Signal =>
  silence(BEFORE + LENGTH + AFTER).map(
    (_, index) => loop[(index - Math.round(BEFORE * RATE) + loop.length) % loop.length]!,
  );

/** One round of the music with a little of itself before and after. */
export const makeMusic = (): Signal => unrolled(round());
