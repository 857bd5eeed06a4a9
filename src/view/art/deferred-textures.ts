import type { Result } from '../../shared/result.ts';
import type { PageImage } from '../graphics/atlas.ts';

export type DeferredState = 'absent' | 'coming' | 'here' | 'missed';

export interface DeferredTexturesParts {
  readonly loadImage: () => Promise<Result<PageImage>>;
  /** Puts them on their page. */
  readonly paint: (image: PageImage) => void;
}

/** Of play or home: by then the first pictures are up and the host is idle. */
const UNASKED_MS = 1500;

/** Pictures that neither the first home nor the first run needs: they come when asked for, or by themselves soon after. */
export class DeferredTextures {
  private readonly parts: DeferredTexturesParts;
  private now: DeferredState = 'absent';
  private waited = 0;

  constructor(parts: DeferredTexturesParts) {
    this.parts = parts;
  }

  get state(): DeferredState {
    return this.now;
  }

  /** Sends for them, and again after a miss; once is enough otherwise. */
  want(): void {
    if (this.now === 'coming' || this.now === 'here') return;
    this.now = 'coming';
    void this.fetch();
  }

  step(elapsedMs: number): void {
    if (this.now !== 'absent') return;
    this.waited += elapsedMs;
    if (this.waited >= UNASKED_MS) this.want();
  }

  private async fetch(): Promise<void> {
    const image = await this.parts.loadImage();
    if (image.ok) this.parts.paint(image.value);
    this.now = image.ok ? 'here' : 'missed';
  }
}
