import { Group } from '#paint/graph.ts';
import { CONTACT_KINDS, type ContactKind } from '../../../shared/vocabulary/contacts.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, CONTACT_ROW, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import { panelLayout } from '../../layout/panel-layout.ts';
import type { ContactPlaces, Intent, Rect, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import { WordPlate } from '../../widgets/buttons/word-plate.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { breakLines, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { CreditsScreen } from '../pages.ts';

const HEAD_SIZE = 19;
const TEXT_SIZE = 13;
const HEAD_LINE = 30;
const TEXT_LINE = 19.5;
const GAP = 14;

/** Keys of each section's head and text. */
const SECTIONS: readonly (readonly [head: string, text: string])[] = [
  ...['game', 'fonts', 'pixi', 'matter', 'howler', 'mit', 'ofl'].map(
    (name) => [`credits.${name}.title`, `credits.${name}`] as const,
  ),
  ['notice.title', 'notice.health'],
];

interface Line {
  readonly node: Group;
  readonly y: number;
}

/** The paper has swung in by then: only what hangs still can be covered. */
const SETTLE_MS = 420;
const CONTACT_GAP = 6;
/** From the edge of the paper. */
const CONTACT_EDGE = 22;

/** Who and what the game is made of, under which licences, as a strip to scroll; and the ways to reach its operator. */
export class CreditsView extends PageView<CreditsScreen> {
  protected readonly height = PAGE_HEIGHTS.credits;
  private readonly strip = new ScrollStrip();
  private readonly measureStyle: { family: string; size: number; color: string };
  private readonly contacts: ReadonlyMap<ContactKind, WordPlate>;
  private kinds: readonly ContactKind[] = [];
  private places: ContactPlaces = {};
  /** Until what is drawn is covered; null: it is, or there is nothing to cover. */
  private settleMs: number | null = null;
  private middle = { x: 0, y: 0 };
  private width = 0;
  private paperHeight = 0;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'credits.title'), send);
    this.measureStyle = { family: ui.fonts.text, size: TEXT_SIZE, color: SOFT_INK };
    this.panel.content.addChild(this.strip.node);
    const plate = (kind: ContactKind): WordPlate =>
      new WordPlate(ui, say(ui.words, `contact.${kind}`), () => this.contact(kind));
    this.contacts = new Map(CONTACT_KINDS.map((kind) => [kind, plate(kind)] as const));
    this.setPageButtons([...this.contacts.values()]);
  }

  show({ contacts }: CreditsScreen): void {
    if (contacts.join() === this.kinds.join()) return;
    this.kinds = contacts;
    if (this.width > 0) this.arrange(this.width, this.paperHeight);
  }

  override resize(screen: ScreenMetrics): void {
    this.middle = panelLayout(screen, this.height);
    super.resize(screen);
  }

  override leave(): void {
    this.settleMs = null;
    this.send({ type: 'cover-contacts', places: {} });
    super.leave();
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
    if (this.settleMs === null) return;
    this.settleMs -= elapsedMs;
    if (this.settleMs > 0) return;
    this.settleMs = null;
    this.send({ type: 'cover-contacts', places: this.places });
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    if (width !== this.width) this.write(width - 64);
    this.width = width;
    this.paperHeight = height;
    const row = this.kinds.length > 0 ? CONTACT_ROW : 0;
    this.strip.node.y = -height / 2 + HEAD;
    this.strip.resize(width - 40, height - HEAD - BACK_HEIGHT - FOOT - row - 6);
    this.placeContacts(width, height);
    this.placeBack(width, height);
  }

  /** Side by side; what the platform opens only from a button of its own is covered where it stands. */
  private placeContacts(width: number, height: number): void {
    const { kinds } = this;
    const size = {
      width: (width - 2 * CONTACT_EDGE + CONTACT_GAP) / kinds.length - CONTACT_GAP,
      height: CONTACT_ROW - 10,
    };
    const y = height / 2 - FOOT - BACK_HEIGHT - CONTACT_ROW / 2;
    const places: Partial<Record<ContactKind, Rect>> = {};
    for (const [kind, plate] of this.contacts) {
      const at = kinds.indexOf(kind);
      plate.setPresent(at >= 0);
      if (at < 0) continue;
      const x = CONTACT_EDGE - width / 2 + (at + 0.5) * size.width + at * CONTACT_GAP;
      plate.place(x, y, size.width, size.height);
      const [left, top] = [this.middle.x + x - size.width / 2, this.middle.y + y - size.height / 2];
      places[kind] = { left, top, ...size };
    }
    this.places = {
      ...(places.club && { club: places.club }),
      ...(places.feedback && { feedback: places.feedback }),
    };
    this.settleMs = SETTLE_MS;
  }

  /** The others are tapped on what covers them. */
  private contact(kind: ContactKind): void {
    this.send({ type: 'press' });
    if (kind === 'service') this.send({ type: 'service' });
  }

  private write(width: number): void {
    for (const child of [...this.strip.node.children]) child.destroy({ children: true });
    const lines: Line[] = [];
    let y = GAP;
    for (const section of SECTIONS) y = this.writeSection(section, width, y, lines);
    this.strip.fill(lines, y + GAP);
  }

  private writeSection(
    [head, text]: readonly [string, string],
    width: number,
    from: number,
    lines: Line[],
  ): number {
    const { ui } = this;
    const put = (node: Group, y: number): void => void lines.push({ node: wrap(node), y });
    put(ui.label(say(ui.words, head), HEAD_SIZE, INK).node, from + HEAD_LINE / 2);
    let y = from + HEAD_LINE;
    for (const line of this.linesOf(say(ui.words, text), width)) {
      put(ui.label(line, TEXT_SIZE, SOFT_INK).node, y + TEXT_LINE / 2);
      y += TEXT_LINE;
    }
    return y + GAP;
  }

  private linesOf(text: string, width: number): string[] {
    return breakLines(text, width, (line) => this.ui.page.measure(line, this.measureStyle));
  }
}

/** A label hides itself while empty; the strip hides lines as well, each by its own node. */
const wrap = (node: Group): Group => {
  const line = new Group();
  line.addChild(node);
  return line;
};
