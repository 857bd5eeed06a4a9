/**
 * The shape of `art.json` and of a page's sheet, as tools/art writes them: the game and the open-data domain read the
 * same files.
 */

export type EyeName = 'open' | 'closed' | 'happy' | 'wide' | 'sparkle' | 'sleepy';
export type MouthName = 'smile' | 'open' | 'grin' | 'flat' | 'worry' | 'o';

/** Lengths are fractions of the piece's diameter; places are measured from its centre, y down. */
export interface FaceSheet {
  /** Height of the eyes' centres. */
  readonly y: number;
  /** Distance between the eyes' centres. */
  readonly gap: number;
  /** Height of an eye's frame. */
  readonly eyeScale: number;
  readonly mouthY: number;
  /** Width of a mouth's frame. */
  readonly mouthScale: number;
  /** How the piece looks when nothing happens. */
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
  /** Pixels in the frame from the centre to the collider's edge. */
  readonly radius: number;
  readonly face: FaceSheet;
  readonly light: PieceLight;
}

/** A frame of the jar in board units: (0, 0) is the inner top left corner, the board is 720 × 960. */
export interface JarFrame {
  readonly name: string;
  readonly layer: 'behind' | 'front';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lies on its page with x and y exchanged: what is long and upright packs badly. */
  readonly turned?: true;
}

/** Unstretched edges of a nine-slice, in pixels of its frame. */
export interface SliceSheet {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of the frame for one point. */
  readonly density: number;
}

/** One night (or dawn) and what belongs to it. Colours are `#RRGGBB`. */
export interface SkySheet {
  /** From the zenith to the horizon. */
  readonly colors: readonly [string, string, string, string];
  /** What the moon adds to the sky around it. */
  readonly moonlight: string;
  /** Tints of the paper clouds, far to near. */
  readonly clouds: readonly [string, string, string];
  /** 0…1: how bright the stars are. */
  readonly stars: number;
  /** Picture of the twig that reaches in from the upper corners. */
  readonly branch: string;
  /** Picture of what falls slowly through the air, if anything does. */
  readonly falls: string | null;
}

/** `Jar` and `Sky`: the names a player chooses them by. */
export interface ArtSheet<Jar extends string = string, Sky extends string = string> {
  /** Atlas pages: `atlas-0` means atlas-0.png and atlas-0.json. */
  readonly pages: readonly string[];
  /** By tier. */
  readonly pieces: readonly PieceSheet[];
  readonly jar: {
    readonly frames: readonly JarFrame[];
    /** Name of the frames' sheet; it holds for every jar's picture. */
    readonly sheet: string;
    /** The picture of each jar, without its ending. */
    readonly pages: Readonly<Record<Jar, string>>;
  };
  /** The page that comes after the first picture, and its sheet, which is there from the start. */
  readonly deferred: { readonly sheet: string; readonly page: string };
  /** The first page with `factor` times the pixels, laid out alike; pieces have `density` pixels a board unit without it. */
  readonly crisp: { readonly page: string; readonly factor: number; readonly density: number };
  readonly slices: Readonly<Record<string, SliceSheet>>;
  readonly skies: Readonly<Record<Sky, SkySheet>>;
  /** Pixels of a frame for one point of the interface: icons, round buttons, the logo. */
  readonly density: number;
}

/** x, y, width and height on the page; of a picture whose edges were cut off also left, top and the size before. */
export type PackedFrame = readonly number[];

/** A picture on a page: its own pixels, where they lie in the whole picture, and how large that is. */
export interface SheetFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly fullWidth: number;
  readonly fullHeight: number;
}

/** A page's frames, as the build packs them. */
export interface PageSheet {
  readonly size: readonly [number, number];
  readonly frames: Readonly<Record<string, PackedFrame>>;
}

export const unpackFrame = (packed: PackedFrame): SheetFrame => {
  const [x = 0, y = 0, width = 0, height = 0, left = 0, top = 0, fullWidth = width, fullHeight = height] =
    packed;
  return { x, y, width, height, left, top, fullWidth, fullHeight };
};
