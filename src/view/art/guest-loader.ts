import { ImageSource } from '#paint/graph.ts';
import type { PieceSheet } from '../../shared/art-sheet.ts';
import { Deferred } from '../../shared/deferred.ts';
import { ok, type Result } from '../../shared/result.ts';
import { GUESTS, type GuestId } from '../../shared/vocabulary/guests.ts';
import type { PageImage } from '../graphics/atlas.ts';
import { type Frame, makeFrame } from '../graphics/frame.ts';
import type { Words } from '../widgets/text/texts.ts';
import type { ArtSource } from './load-art.ts';

/** How a guest looks, ready to be drawn. */
export interface GuestLook {
  /** Whose place it takes. */
  readonly tier: number;
  readonly image: PageImage;
  /** On a texture of its own; the quad batch does not draw from it. */
  readonly frame: Frame;
  readonly sheet: PieceSheet;
}

/** What is said of the guests. */
export interface GuestTexts {
  readonly words: Words;
  /** A face that has all signs of these words. */
  readonly family: string;
}

type Sheets = Readonly<Record<GuestId, PieceSheet>>;

const FOLDER = 'assets/guests';
/** No page of the quad batch. */
const NO_PAGE = -1;

/** The guests come with a package of their own, each picture when it is asked for. */
export class GuestLoader {
  private readonly source: ArtSource;
  private readonly looks = new Map<GuestId, Deferred<GuestLook>>();
  private readonly texts = new Map<string, Deferred<GuestTexts>>();

  constructor(source: ArtSource) {
    this.source = source;
  }

  look(id: GuestId): Deferred<GuestLook> {
    const known = this.looks.get(id) ?? new Deferred(() => this.load(id));
    this.looks.set(id, known);
    return known;
  }

  textsOf(language: string): Deferred<GuestTexts> {
    const known = this.texts.get(language) ?? new Deferred(() => this.loadTexts(language));
    this.texts.set(language, known);
    return known;
  }

  private async load(id: GuestId): Promise<Result<GuestLook>> {
    const { pictures } = this.source;
    const [image, sheets] = await Promise.all([
      pictures.loadImage(`${FOLDER}/${id}.png`),
      this.readJson<Sheets>('guests'),
    ]);
    if (!image.ok) return image;
    if (!sheets.ok) return sheets;
    const { width, height } = image.value;
    const source = new ImageSource({ resource: image.value as never, width, height });
    const frame = makeFrame(source, NO_PAGE, { x: 0, y: 0, width, height });
    const { tier } = GUESTS.find((guest) => guest.id === id)!;
    return ok({ tier, image: image.value, frame, sheet: sheets.value[id] });
  }

  private async loadTexts(language: string): Promise<Result<GuestTexts>> {
    const words = await this.readJson<Words>(language);
    if (!words.ok) return words;
    const font = this.source.pictures.loadFont(`${FOLDER}/text.ttf`);
    return ok({ words: words.value, family: font.ok ? font.value : 'sans-serif' });
  }

  private async readJson<T>(name: string): Promise<Result<T>> {
    const text = await this.source.files.readText(`${FOLDER}/${name}.json`);
    return text.ok ? ok(JSON.parse(text.value) as T) : text;
  }
}
