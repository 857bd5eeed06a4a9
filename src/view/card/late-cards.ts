import type { Result } from '../../shared/result.ts';
import type { CardArt } from './card-brush.ts';
import type { CardCanvas } from './card-canvas.ts';
import type { CardPainter, CreateCards } from './card-painter.ts';
import type { CardPicture } from './draw-card.ts';
import type { PosterPicture } from './draw-poster.ts';

export interface LateCardsParts {
  /** The painter's code comes with the package of the pages. */
  readonly load: () => Promise<Result<{ readonly createCards: CreateCards }>>;
  /** What cards are painted with; asked for once their code is here. */
  readonly art: () => CardArt;
  readonly createCanvas: (width: number, height: number) => CardCanvas;
}

/** Cards and posters, painted once the code that paints them is here. Null where it could not be had: it is asked for again. */
export class LateCards {
  private readonly parts: LateCardsParts;
  private painter: CardPainter | null = null;

  constructor(parts: LateCardsParts) {
    this.parts = parts;
  }

  async card(card: CardPicture): Promise<CardCanvas | null> {
    return (await this.find())?.card(card) ?? null;
  }

  async poster(poster: PosterPicture): Promise<CardCanvas | null> {
    return (await this.find())?.poster(poster) ?? null;
  }

  private async find(): Promise<CardPainter | null> {
    if (this.painter) return this.painter;
    const { load, art, createCanvas } = this.parts;
    const code = await load();
    if (code.ok) this.painter ??= code.value.createCards(art(), createCanvas);
    return this.painter;
  }
}
