/** Beats of every bar. */
export const BEATS = 4;

/** 上滑音 slide, 吟 vibrato, 撮 with its octave below, grace note from the string beneath. */
export type Ornament = 'slide' | 'vibrato' | 'octave' | 'grace';

const ORNAMENTS: Readonly<Record<string, Ornament>> = { s: 'slide', v: 'vibrato', o: 'octave', g: 'grace' };

export interface Note {
  /** Step of the scale, see `pitch`. */
  readonly step: number;
  /** Beats from the beginning of the part, and length in beats. */
  readonly at: number;
  readonly beats: number;
  readonly ornaments: readonly Ornament[];
}

const TOKEN = /^(-?\d+|\.)([svog]*):(\d*\.?\d+)$/;

const readBar = (bar: string, start: number): Note[] => {
  const notes: Note[] = [];
  let at = 0;
  for (const token of bar.trim().split(/\s+/)) {
    const [, step, marks, beats] = TOKEN.exec(token) ?? [];
    if (step === undefined) throw new Error(`not a note: ${token}`);
    const ornaments = [...(marks ?? '')].map((mark) => ORNAMENTS[mark]!);
    if (step !== '.') notes.push({ step: Number(step), at: start + at, beats: Number(beats), ornaments });
    at += Number(beats);
  }
  if (at !== BEATS) throw new Error(`a bar of ${at} beats: ${bar}`);
  return notes;
};

/**
 * A part as text: bars apart by `|`, notes as `step[ornaments]:beats`, `.` a rest.
 * Throws on a bar that does not add up.
 */
export const readPart = (text: string): Note[] =>
  text.split('|').flatMap((bar, index) => readBar(bar, index * BEATS));
