/** Numbers and names of a WebGL 2 context, as a browser has them: shells have none to ask. */
export interface ContextNames {
  readonly numbers: Readonly<Record<string, number>>;
  readonly calls: readonly string[];
}

/** What is started, with all it may read. */
export interface StartOrder {
  /** A package whose `game.js` runs with nothing but `wx`, or a script that takes what a page has. */
  readonly kind: 'package' | 'page';
  /** Text files by their path; `game.js` runs first, or `page.js`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, Picture>>;
  readonly names: ContextNames;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A `data:` address; shells only know how large it is. */
  readonly address: string;
}

export interface StartTimes {
  /** Milliseconds of script until the first call that draws. */
  readonly firstMs: number;
  /** Milliseconds of script until the end of the first frame of home. */
  readonly homeMs: number;
  /** Characters of script that were run until then. */
  readonly characters: number;
}

export interface Starter {
  start(order: StartOrder): StartTimes | Promise<StartTimes>;
}

/** What a script of kind `page` is handed. */
export interface PageBench {
  readonly canvas: HTMLCanvasElement;
  readonly pictures: Readonly<Record<string, HTMLImageElement>>;
  readonly sheets: Readonly<Record<string, string>>;
  /** Said once the next frame is the first of home. */
  ready(): void;
}
