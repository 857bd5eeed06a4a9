import { IDLE_RUN } from '../board/idle-run.ts';
import { type CardArt, CardBrush } from './card-brush.ts';
import { CARD, type CardPicture, drawCard } from './draw-card.ts';
import type { Heap } from './draw-jar.ts';
import { drawPoster, POSTER, type PosterPicture } from './draw-poster.ts';

/** What stands in the jar of home: for the card of the game itself. */
export const IDLE_HEAP: Heap = IDLE_RUN;

export interface CardCanvas {
  width: number;
  height: number;
  getContext(type: string): unknown;
}

/** Paints cards, each on an off-screen canvas of its own, from the same pictures the game is drawn with. */
export class CardPainter {
  private readonly art: CardArt;
  private readonly createCanvas: (width: number, height: number) => CardCanvas;

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
    const canvas = this.createCanvas(width, height);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    draw(new CardBrush(context, this.art, this.createCanvas));
    return canvas;
  }
}
