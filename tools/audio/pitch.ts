/** 宫商角徵羽 as semitones over 宫. */
const PENTATONIC = [0, 2, 4, 7, 9] as const;

/** 宫 of the whole game: D4, the customary tuning of the guzheng. Hertz. */
export const GONG = 293.6648;

/** Hertz of a step of the scale: 0 is 宫, 5 the 宫 above, -1 the 羽 below. */
export const pitch = (step: number): number => {
  const octave = Math.floor(step / 5);
  return GONG * 2 ** (octave + PENTATONIC[step - octave * 5]! / 12);
};
