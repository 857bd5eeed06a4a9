import type { Deferred } from '../../../shared/deferred.ts';
import { GUESTS } from '../../../shared/vocabulary/guests.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { GuestTexts } from '../../art/guest-loader.ts';
import { BACK_HEIGHT, GUESTS_DETAIL as DETAIL, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { Medallion } from '../album/medallion.ts';
import { PageView } from '../page-view.ts';
import type { GuestsScreen } from '../pages.ts';

const COLUMNS = 4;
const ROWS = GUESTS.length / COLUMNS;
/** The year begins with spring, two terms after its first. */
const SPRING = 2;
/** Points: the count over the first row. */
const COUNT = 26;
/** Share of a cell from a guest's middle to its edge. */
const FILLED = 0.44;
/** Whose shadow stands for whoever is not known yet: the palest. */
const BLANK = 7;

/** The term in a place of the grid. */
const termAt = (place: number): number => (place + SPRING) % GUESTS.length;

/** The guests of the sun's year, spring first: who came is seen, who comes next is a shadow. */
export class GuestsView extends PageView<GuestsScreen> {
  protected readonly height = PAGE_HEIGHTS.guests;
  private readonly medallions: readonly Medallion[];
  private readonly count: WordNumber;
  private detail: Detail | null = null;
  private texts: Deferred<GuestTexts> | null = null;
  private screen: GuestsScreen | null = null;
  private chosen: number | null = null;
  private arrived = 0;
  private room = 0;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'guests.title'), send);
    this.medallions = GUESTS.map((_, place) => {
      const look = ui.guests.look(GUESTS[termAt(place)]!.id);
      return new Medallion(
        ui,
        (portrait, radius, mood) => {
          if (look.value) portrait.showGuest(look.value, radius, mood);
          else portrait.show(BLANK, radius, mood);
        },
        () => this.pick(termAt(place)),
      );
    });
    this.count = new WordNumber(ui, 13, INK);
    this.setPageButtons(this.medallions);
    this.panel.content.addChild(this.count.node);
  }

  show(screen: GuestsScreen): void {
    const { ui } = this;
    this.screen = screen;
    this.chosen ??= screen.now;
    this.texts = ui.guests.textsOf(say(ui.words, 'language'));
    this.texts.want();
    screen.met.forEach((met, term) => {
      if (met || term === screen.next.term) ui.guests.look(GUESTS[term]!.id).want();
    });
    const met = screen.met.filter(Boolean).length;
    this.count.set(say(ui.words, 'guests.met'), `${met}/${GUESTS.length}`);
    this.fill();
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    const arrived = this.arrivals();
    if (arrived === this.arrived) return;
    this.arrived = arrived;
    this.fill();
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2 + HEAD + COUNT;
    const cell = (width - 40) / COLUMNS;
    const row = (height / 2 - FOOT - BACK_HEIGHT - DETAIL - top) / ROWS;
    this.count.node.position.set(0, top - COUNT / 2);
    this.medallions.forEach((medallion, place) => {
      medallion.setRadius(Math.min(cell, row) * FILLED);
      medallion.node.position.set(
        ((place % COLUMNS) - (COLUMNS - 1) / 2) * cell,
        top + (Math.floor(place / COLUMNS) + 0.5) * row,
      );
    });
    this.room = width - 56;
    this.placeDetail(height);
    this.placeBack(width, height);
    this.fill();
  }

  /** How many pictures and texts are here: they come one by one. */
  private arrivals(): number {
    const looks = GUESTS.filter(({ id }) => this.ui.guests.look(id).value).length;
    return looks + (this.texts?.value ? 1 : 0);
  }

  private placeDetail(height: number): void {
    this.detail?.resize(this.room);
    if (this.detail) this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL + 6;
  }

  private pick(term: number): void {
    this.send({ type: 'press' });
    this.chosen = term;
    this.fill();
  }

  private fill(): void {
    const { screen, chosen } = this;
    if (!screen) return;
    this.medallions.forEach((medallion, place) => {
      const term = termAt(place);
      const here = this.ui.guests.look(GUESTS[term]!.id).value !== null;
      medallion.set(screen.met[term]! && here, term === chosen, here && term === screen.next.term);
    });
    const texts = this.texts?.value;
    if (texts && chosen !== null) this.tell(screen, texts, chosen);
  }

  private tell(screen: GuestsScreen, { words, family }: GuestTexts, term: number): void {
    const detail = this.detailIn(family);
    const name = say(words, `term.${term}`);
    const { id } = GUESTS[term]!;
    if (screen.met[term]) detail.set(say(words, `guest.${id}`), say(words, `guest.${id}.lore`), name);
    else detail.set(name, this.whenOf(screen, term), '');
  }

  private whenOf({ now, next }: GuestsScreen, term: number): string {
    const { words } = this.ui;
    if (term === now) return say(words, 'guests.here');
    if (term === next.term) return say(words, 'guests.next', { month: `${next.month}`, day: `${next.day}` });
    return say(words, 'guests.unmet');
  }

  /** The words have signs that the game's own face does not have. */
  private detailIn(family: string): Detail {
    if (this.detail) return this.detail;
    this.detail = new Detail(this.ui.saying(this.ui.words, { title: family, text: family }), false);
    this.panel.content.addChild(this.detail.node);
    this.placeDetail(this.panel.halfHeight * 2);
    return this.detail;
  }
}
