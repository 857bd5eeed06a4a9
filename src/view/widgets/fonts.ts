/** Families as the host's font loader named them. */
export interface Fonts {
  readonly title: string;
  readonly text: string;
}
