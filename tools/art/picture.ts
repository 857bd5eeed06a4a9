/** One picture of the atlas, still as SVG text. */
export interface Picture {
  readonly name: string;
  /** Other names the atlas gives to the same pixels. */
  readonly aliases?: readonly string[];
  /** Left, top, width and height of what is shown, in the units of `content`. */
  readonly box: readonly [number, number, number, number];
  /** Pixels a unit. */
  readonly density: number;
  readonly content: string;
  /** True keeps empty edges, for pictures that are stretched, tiled or centred by their frame. */
  readonly whole?: boolean;
  /**
   * How far a channel may be off on the screen, of 255: 2 where nothing is said, less for wide gradients and for
   * what is shown much enlarged, in which such steps would show as bands.
   */
  readonly tolerance?: 0 | 1;
  /** Draws all of `box` and keeps only this part of it, so that neighbours cut from one drawing fit exactly. */
  readonly part?: Picture['box'];
  /** Lies on its page with x and y exchanged. */
  readonly turned?: true;
}

/** Even, so that a page drawn half as sharp again has whole pixels. */
const pixels = (length: number, density: number): number => 2 * Math.round((length * density) / 2);

/** `factor` times as many pixels of the same picture. */
export const toSvg = ({ box: [left, top, width, height], density, content }: Picture, factor = 1): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width, density) * factor}" height="${pixels(height, density) * factor}" viewBox="${left} ${top} ${width} ${height}">${content}</svg>`;
