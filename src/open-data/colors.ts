/** The art direction's colours: paper and lacquer by lantern light, over a cool night. */
export const FAINT_INK = '#B79C84';
export const DARK_LACQUER = '#8E1F24';
export const CELADON = '#9FC9B8';
/** Celadon dark enough to be read on paper. */
export const JADE = '#3A7562';
