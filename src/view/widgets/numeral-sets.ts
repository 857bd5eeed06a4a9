import type { LabelPage } from '../graphics/label-page.ts';
import { Numerals } from '../graphics/numerals.ts';

export interface NumeralSets {
  readonly large: Numerals;
  /** Brush lettering for chains. */
  readonly brush: Numerals;
  readonly small: Numerals;
  readonly paper: Numerals;
  /** Small ones on paper or lacquer, white for tinting. */
  readonly fine: Numerals;
}

const CREAM = '#FFFDF3';
const GOLD = '#FFE3A6';
const PLUM = '#3A1F33';

/** `family` is the brush lettering. */
export const createNumerals = (page: LabelPage, family: string): NumeralSets => ({
  large: new Numerals(page, { size: 46, top: CREAM, bottom: GOLD, rim: PLUM }),
  brush: new Numerals(page, {
    size: 46,
    top: CREAM,
    bottom: GOLD,
    rim: PLUM,
    letters: { glyphs: '连×0123456789', family },
  }),
  small: new Numerals(page, { size: 17, top: CREAM, bottom: '#FFEFC9', rim: PLUM }),
  paper: new Numerals(page, { size: 42, top: '#FFFFFF', bottom: '#FFFFFF', rim: null }),
  fine: new Numerals(page, { size: 15, top: '#FFFFFF', bottom: '#FFFFFF', rim: null }),
});
