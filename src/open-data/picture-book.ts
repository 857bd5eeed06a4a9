import { parseJson, readFields } from '../shared/reading.ts';
import type { Brush, DomainHost, Sheet } from './domain-host.ts';

/** A picture on a sheet: its own pixels, where they lie in the whole picture, and how large that is. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly fullWidth: number;
}

export interface FaceSheet {
  readonly y: number;
  readonly gap: number;
  readonly eyeScale: number;
  readonly mouthY: number;
  readonly mouthScale: number;
  readonly eyes: string;
  readonly mouth: string;
}

/** `light/shade` in a colour of its own, and on top what shines. */
interface PieceLight {
  readonly shade: string;
  readonly strength: number;
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

const MAX_LENGTH = 64 * 1024;
const PIECES = 'assets/atlas-0.png';
/** One shade for all pieces, to be coloured. */
export const SHADE = 'light/shade';
const JAR = 'assets/jar-celadon.png';

type Texts = { readonly art: string; readonly pieces: string; readonly jar: string };

interface Art {
  readonly pieces: readonly PieceSheet[];
  readonly jar: { readonly frames: readonly JarFrame[] };
}

/** x, y, width and height on the page; of a picture whose edges were cut off also left, top and the width before. */
type Packed = readonly number[];

/** The build's own files: what they say is taken as they say it, and what is missing is not drawn. */
const fieldsOf = (text: string): Readonly<Record<string, unknown>> => {
  const json = parseJson(text, MAX_LENGTH);
  const fields = json.ok ? readFields('sheet', json.value) : json;
  return fields.ok ? fields.value : {};
};

const readFrames = (text: string): ReadonlyMap<string, Frame> => {
  const frames = new Map<string, Frame>();
  const entries = (fieldsOf(text).frames ?? {}) as Record<string, Packed>;
  for (const name of Object.keys(entries)) {
    const [x = 0, y = 0, width = 0, height = 0, left = 0, top = 0, fullWidth = width] = entries[name]!;
    frames.set(name, { x, y, width, height, left, top, fullWidth });
  }
  return frames;
};

/** The game's pictures for the theatre, loaded when it first opens. */
export class PictureBook {
  readonly pieces: readonly PieceSheet[];
  readonly jarFrames: readonly JarFrame[];
  private readonly host: Pick<DomainHost, 'loadImage' | 'createCanvas'>;
  private readonly onCame: () => void;
  private readonly frames: readonly [ReadonlyMap<string, Frame>, ReadonlyMap<string, Frame>];
  private readonly sheets: [Sheet | null, Sheet | null] = [null, null];
  private readonly shades = new Map<number, Sheet>();
  private asked = false;

  constructor(host: Pick<DomainHost, 'loadImage' | 'createCanvas'>, texts: Texts, onCame: () => void) {
    this.host = host;
    this.onCame = onCame;
    const art = fieldsOf(texts.art) as Partial<Art>;
    this.pieces = art.pieces ?? [];
    this.jarFrames = art.jar?.frames ?? [];
    this.frames = [readFrames(texts.pieces), readFrames(texts.jar)];
  }

  load(): void {
    if (this.asked) return;
    this.asked = true;
    [PIECES, JAR].forEach((path, page) => {
      this.host.loadImage(path, (sheet) => {
        this.sheets[page as 0 | 1] = sheet;
        this.onCame();
      });
    });
  }

  /** Draws a picture so that the whole of it is `width` wide with its middle at 0, 0; false where there is none. */
  draw(brush: Brush, name: string, width: number): boolean {
    const frame = this.frames[0].get(name);
    const sheet = this.sheets[0];
    if (!frame || !sheet) return false;
    const scale = width / frame.fullWidth;
    const half = width / 2;
    brush.drawImage(
      sheet,
      frame.x,
      frame.y,
      frame.width,
      frame.height,
      frame.left * scale - half,
      frame.top * scale - half,
      frame.width * scale,
      frame.height * scale,
    );
    return true;
  }

  /** The shade of a tier in its colour, drawn as wide as said; made once. */
  drawShade(brush: Brush, tier: number, width: number): void {
    const sheet = this.shades.get(tier) ?? this.makeShade(tier);
    if (sheet) brush.drawImage(sheet, -width / 2, -width / 2, width, width);
  }

  private makeShade(tier: number): Sheet | null {
    const frame = this.frames[0].get(SHADE);
    const light = this.pieces[tier]?.light;
    if (!frame || !light || !this.sheets[0]) return null;
    const { sheet, brush } = this.host.createCanvas(frame.width, frame.height);
    brush.globalAlpha = light.strength;
    brush.translate(frame.width / 2, frame.height / 2);
    this.draw(brush, SHADE, frame.width);
    brush.globalAlpha = 1;
    brush.globalCompositeOperation = 'source-in';
    brush.fillStyle = light.shade;
    brush.fillRect(-frame.width / 2, -frame.height / 2, frame.width, frame.height);
    this.shades.set(tier, sheet);
    return sheet;
  }

  fullWidth(name: string): number {
    return this.frames[0].get(name)?.fullWidth ?? 0;
  }

  /** Draws a part of the jar into its place, in board units; false where there is no picture. */
  drawJar(brush: Brush, { name, x, y, width, height }: JarFrame): boolean {
    const frame = this.frames[1].get(name);
    const sheet = this.sheets[1];
    if (!frame || !sheet) return false;
    brush.drawImage(sheet, frame.x, frame.y, frame.width, frame.height, x, y, width, height);
    return true;
  }
}
