import { Deferred, type DeferredState } from '../../shared/deferred.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PageImage } from '../graphics/atlas.ts';

export interface DeferredTexturesParts {
  readonly loadImage: () => Promise<Result<PageImage>>;
  /** Puts them on their page. */
  readonly paint: (image: PageImage) => void;
}

/** Milliseconds of play or home: by then the first pictures are up and the host is idle. */
const UNASKED_MS = 1500;

/** Pictures that neither the first home nor the first run needs: they come when asked for, or by themselves soon after. */
export class DeferredTextures {
  private readonly image: Deferred<true>;
  private waited = 0;

  constructor({ loadImage, paint }: DeferredTexturesParts) {
    this.image = new Deferred(async () => {
      const image = await loadImage();
      if (!image.ok) return image;
      paint(image.value);
      return ok(true as const);
    });
  }

  get state(): DeferredState {
    return this.image.state;
  }

  /** Sends for them, and again after a miss; once is enough otherwise. */
  want(): void {
    this.image.want();
  }

  step(elapsedMs: number): void {
    if (this.state !== 'absent') return;
    this.waited += elapsedMs;
    if (this.waited >= UNASKED_MS) this.want();
  }
}
