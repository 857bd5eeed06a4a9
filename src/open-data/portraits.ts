import type { DomainHost, Sheet } from './domain-host.ts';

/** Pictures that are asked for at the same time. */
const AT_ONCE = 4;
const MOST_KEPT = 400;

/** The pictures of people, fetched as they come into sight. What could not be had is not asked for again. */
export class Portraits {
  private readonly host: Pick<DomainHost, 'loadImage'>;
  private readonly onCame: () => void;
  private readonly pictures = new Map<string, Sheet | null>();
  private waiting: string[] = [];
  private asked = 0;

  constructor(host: Pick<DomainHost, 'loadImage'>, onCame: () => void) {
    this.host = host;
    this.onCame = onCame;
  }

  /** The picture, or null as long as there is none. */
  get(url: string): Sheet | null {
    if (url === '') return null;
    const picture = this.pictures.get(url);
    if (picture !== undefined) return picture;
    if (!this.waiting.includes(url)) this.waiting.push(url);
    return null;
  }

  /** After what is seen was drawn: asks for what was missing, and forgets what has gone out of sight unasked. */
  fetch(): void {
    while (this.asked < AT_ONCE && this.waiting.length > 0) this.ask(this.waiting.shift()!);
    this.waiting = [];
  }

  private ask(url: string): void {
    if (this.pictures.has(url)) return;
    if (this.pictures.size >= MOST_KEPT) this.pictures.clear();
    this.pictures.set(url, null);
    this.asked += 1;
    this.host.loadImage(url, (picture) => {
      this.asked -= 1;
      this.pictures.set(url, picture);
      // Also when it failed: others may be waiting.
      this.onCame();
    });
  }
}
