/** The art direction's colours that more than one part draws with: paper and lacquer by lantern light, over a cool night. */
export const INK = '#4B2E2A';
export const SOFT_INK = '#765747';
export const LACQUER = '#C8372D';
export const GOLD = '#E8B33F';
export const RICE = '#FBF1DC';
export const CREAM = '#FFE7B8';
export const NIGHT = ['#121A3C', '#232B5E', '#4A3A6E', '#8A5A72'] as const;
