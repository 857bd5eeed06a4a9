import type { JarTheme, SkyTheme } from './pages.ts';

/** The shape of `art.json`, as tools/art writes it: what the game has to know of its pictures beyond frames. */
export type EyeName = 'open' | 'closed' | 'happy' | 'wide' | 'sparkle' | 'sleepy';
export type MouthName = 'smile' | 'open' | 'grin' | 'flat' | 'worry' | 'o';

/** Fractions of the piece's diameter from its centre, y down. */
export interface FaceSheet {
  readonly y: number;
  readonly gap: number;
  /** Height of an eye's picture. */
  readonly eyeScale: number;
  readonly mouthY: number;
  /** Width of a mouth's picture. */
  readonly mouthScale: number;
  readonly eyes: EyeName;
  readonly mouth: MouthName;
}

/** How a piece is lit: `light/shade` in a colour of its own, and on top what shines. */
export interface PieceLight {
  /** `#RRGGBB`. */
  readonly shade: string;
  /** 0…1. */
  readonly strength: number;
  /** Name of a picture. */
  readonly gloss: string;
}

export interface PieceSheet {
  /** Pixels from the picture's centre to the collider's edge. */
  readonly radius: number;
  readonly face: FaceSheet;
  readonly light: PieceLight;
}

/** Board units from the board's inner top left corner. */
export interface JarFrame {
  readonly name: string;
  readonly layer: 'behind' | 'front';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Unstretched edges in pixels. */
export interface SliceSheet {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One sky and what belongs to it. Colours are `#RRGGBB`. */
export interface SkySheet {
  /** From the zenith to the horizon. */
  readonly colors: readonly [string, string, string, string];
  /** What the moon adds to the sky around it. */
  readonly moonlight: string;
  /** Tints of the paper clouds, far to near. */
  readonly clouds: readonly [string, string, string];
  /** 0…1: how bright the stars are. */
  readonly stars: number;
  /** Picture of the twig in the upper corners. */
  readonly branch: string;
  /** Picture of what falls slowly through the air, if anything does. */
  readonly falls: string | null;
}

export interface ArtSheet {
  /** `atlas-0` means atlas-0.png and atlas-0.json. */
  readonly pages: readonly string[];
  readonly pieces: readonly PieceSheet[];
  readonly jar: {
    readonly frames: readonly JarFrame[];
    /** Name of the frames' sheet; it holds for every jar's picture. */
    readonly sheet: string;
    /** The picture of each jar, without its ending. */
    readonly pages: Readonly<Record<JarTheme, string>>;
  };
  /** The page that comes after the first picture, and its sheet, which is there from the start. */
  readonly late: { readonly sheet: string; readonly page: string };
  /** The first page with `factor` times the pixels, laid out alike; pieces have `density` pixels a board unit without it. */
  readonly crisp: { readonly page: string; readonly factor: number; readonly density: number };
  readonly slices: Readonly<Record<string, SliceSheet>>;
  readonly skies: Readonly<Record<SkyTheme, SkySheet>>;
  /** Pixels of an interface picture for one point. */
  readonly density: number;
}
