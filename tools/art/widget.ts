/** A part of the interface as it is drawn. */
export interface Widget {
  readonly name: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Points from left, top, right and bottom that must not stretch. */
  readonly edges?: readonly [number, number, number, number];
  /** Pixels a point, where it is not the usual. */
  readonly density?: number;
}
