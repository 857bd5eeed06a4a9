import type { LogPort, Platform, Unsubscribe, WindowPort } from '../../platform/ports.ts';
import { COVERED_CONTACTS, type ContactKind, type CoveredContact } from '../../shared/vocabulary/contacts.ts';
import { virtualScreen } from '../../view/layout/virtual-screen.ts';
import type { ContactPlaces, Rect } from '../../view/stage/stage.ts';

export interface ContactsParts {
  readonly port: Platform['contacts'];
  readonly window: Pick<WindowPort, 'metrics'>;
  readonly log: Pick<LogPort, 'warn'>;
  readonly onChange: () => void;
}

const scaled = ({ left, top, width, height }: Rect, scale: number): Rect => ({
  ...{ left: left * scale, top: top * scale },
  ...{ width: width * scale, height: height * scale },
});

/** The platform's pages for service, club and feedback: the page that shows them says where, and they go with it. */
export class Contacts {
  private readonly parts: ContactsParts;
  private readonly broken = new Set<ContactKind>();
  private readonly covers = new Map<CoveredContact, Unsubscribe>();

  constructor(parts: ContactsParts) {
    this.parts = parts;
  }

  /** What this client has, and did not fail at. */
  get kinds(): readonly ContactKind[] {
    return this.parts.port.has.filter((kind) => !this.broken.has(kind));
  }

  /** From a tap, and within it. */
  openService(): void {
    void this.parts.port.openService().then((opened) => {
      if (!opened.ok && opened.error.code !== 'host/cancelled') this.drop('service', opened.error.detail);
    });
  }

  /** The platform's own buttons lie where the page has drawn them, and nowhere else; without places they are gone. */
  cover(places: ContactPlaces): void {
    for (const uncover of this.covers.values()) uncover();
    this.covers.clear();
    const { scale } = virtualScreen(this.parts.window.metrics());
    for (const kind of COVERED_CONTACTS) {
      const place = places[kind];
      const covered = place && this.parts.port.cover(kind, scaled(place, scale));
      if (covered?.ok) this.covers.set(kind, covered.value);
      else if (covered) this.drop(kind, covered.error.detail);
    }
  }

  /** What fails once is not offered again in this sitting. */
  private drop(kind: ContactKind, detail: string): void {
    this.broken.add(kind);
    this.parts.log.warn(`contact: ${detail}`);
    this.parts.onChange();
  }
}
