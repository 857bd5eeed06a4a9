import {
  type ArtSheet,
  type JarFrame,
  type PackedFrame,
  type PieceSheet,
  type SheetFrame,
  unpackFrame,
} from '../shared/art-sheet.ts';
import { parseJson, readFields } from '../shared/parsing.ts';
import type { Brush, DomainHost, Sheet } from './domain-host.ts';

const MAX_LENGTH = 64 * 1024;
const PIECES = 'assets/atlas-0.png';
/** One shade for all pieces, to be coloured. */
export const SHADE = 'light/shade';
const JAR = 'assets/jar-celadon.png';

type Texts = { readonly art: string; readonly pieces: string; readonly jar: string };

/** The build's own files: what they say is taken as they say it, and what is missing is not drawn. */
const fieldsOf = (text: string): Readonly<Record<string, unknown>> => {
  const json = parseJson(text, MAX_LENGTH);
  const fields = json.ok ? readFields('sheet', json.value) : json;
  return fields.ok ? fields.value : {};
};

const readFrames = (text: string): ReadonlyMap<string, SheetFrame> => {
  const entries = (fieldsOf(text).frames ?? {}) as Record<string, PackedFrame>;
  return new Map(Object.keys(entries).map((name) => [name, unpackFrame(entries[name]!)]));
};

/** The game's pictures for the theatre, loaded when it first opens. */
export class TextureCache {
  readonly pieces: readonly PieceSheet[];
  readonly jarFrames: readonly JarFrame[];
  private readonly host: Pick<DomainHost, 'loadImage' | 'createCanvas'>;
  private readonly onCame: () => void;
  private readonly frames: readonly [ReadonlyMap<string, SheetFrame>, ReadonlyMap<string, SheetFrame>];
  private readonly sheets: [Sheet | null, Sheet | null] = [null, null];
  private readonly shades = new Map<number, Sheet>();
  private asked = false;

  constructor(host: Pick<DomainHost, 'loadImage' | 'createCanvas'>, texts: Texts, onCame: () => void) {
    this.host = host;
    this.onCame = onCame;
    const art = fieldsOf(texts.art) as Partial<ArtSheet>;
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
  drawJar(brush: Brush, { name, x, y, width, height, turned }: JarFrame): boolean {
    const page = this.frames[0].has(name) ? 0 : 1;
    const frame = this.frames[page].get(name);
    const sheet = this.sheets[page];
    if (!frame || !sheet) return false;
    const from = [frame.x, frame.y, frame.width, frame.height] as const;
    if (turned) {
      brush.save();
      brush.transform(0, 1, 1, 0, 0, 0);
      brush.drawImage(sheet, ...from, y, x, height, width);
      brush.restore();
    } else brush.drawImage(sheet, ...from, x, y, width, height);
    return true;
  }
}
