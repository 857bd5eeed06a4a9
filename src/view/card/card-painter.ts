import { type CardArt, CardBrush } from './card-brush.ts';
import type { CardCanvas } from './card-canvas.ts';
import { CARD, type CardPicture, drawCard } from './draw-card.ts';
import { drawPoster, POSTER, type PosterPicture } from './draw-poster.ts';

/**
 * Paints cards on off-screen canvases from the same pictures the game is drawn with. Canvases keep their memory on iOS until they
 * are sized to nothing: one that is, is free, and is used again.
 */
export class CardPainter {
  private readonly art: CardArt;
  private readonly createCanvas: (width: number, height: number) => CardCanvas;
  private readonly canvases: CardCanvas[] = [];

  constructor(art: CardArt, createCanvas: (width: number, height: number) => CardCanvas) {
    this.art = art;
    this.createCanvas = createCanvas;
  }

  card(card: CardPicture): CardCanvas {
    return this.paint(CARD, (brush) => drawCard(brush, card));
  }

  poster(poster: PosterPicture): CardCanvas {
    return this.paint(POSTER, (brush) => drawPoster(brush, poster));
  }

  private paint(
    { width, height }: { readonly width: number; readonly height: number },
    draw: (brush: CardBrush) => void,
  ): CardCanvas {
    const canvas = this.take(width, height);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const brush = new CardBrush(context, this.art, (mixWidth, mixHeight) => this.take(mixWidth, mixHeight));
    draw(brush);
    brush.release();
    return canvas;
  }

  private take(width: number, height: number): CardCanvas {
    const free = this.canvases.find((canvas) => canvas.width === 0);
    if (!free) {
      const made = this.createCanvas(width, height);
      this.canvases.push(made);
      return made;
    }
    free.width = width;
    free.height = height;
    return free;
  }
}

export type CreateCards = (...given: ConstructorParameters<typeof CardPainter>) => CardPainter;

export const createCards: CreateCards = (...given) => new CardPainter(...given);
