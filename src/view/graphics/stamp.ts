import type { PageImage } from './atlas.ts';
import type { Frame } from './frame.ts';
import type { LabelPage, PageUser } from './label-page.ts';

/** A picture on the page of texts, from which the quad batch draws: for one that is on no page of the atlas. */
export class Stamp implements PageUser {
  private readonly page: LabelPage;
  private readonly image: PageImage;
  private placed: Frame | null = null;

  constructor(page: LabelPage, image: PageImage) {
    this.page = page;
    this.image = image;
    page.join(this);
  }

  /** Where it is now; asked for in each frame, because the page is emptied when it is full. */
  get frame(): Frame {
    const { image } = this;
    this.placed ??= this.page.paint(image.width, image.height, (context, x, y) =>
      context.drawImage(image as unknown as CanvasImageSource, x, y),
    );
    return this.placed;
  }

  forget(): void {
    this.placed = null;
  }

  freshen(): void {
    void this.frame;
  }

  dispose(): void {
    this.page.leave(this);
  }
}
