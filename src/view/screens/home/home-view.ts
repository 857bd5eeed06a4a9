import { Group, type Picture } from '#paint/graph.ts';
import { RANKED_MODES } from '../../../shared/vocabulary/modes.ts';
import type { Label } from '../../graphics/label.ts';
import type { Place, PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import type { Button } from '../../widgets/buttons/button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { DateLeaf } from '../../widgets/marks/date-leaf.ts';
import { moonOfShare } from '../../widgets/marks/day-moon.ts';
import type { NewsDot } from '../../widgets/marks/news-dot.ts';
import { SignWriter } from '../../widgets/sign-writer.ts';
import { beatenText, say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import { HOME_ENTRIES, type HomeDot, type HomeEntry, type HomeScreen, type ResumableRun } from '../screen.ts';
import type { View } from '../view.ts';
import { CoinCounter } from './coin-counter.ts';
import { type HomeLayout, type HomeShown, homeLayout, type Size } from './home-layout.ts';
import { HomeNote } from './home-note.ts';
import { LanternButton } from './lantern-button.ts';
import { LeftRunButton } from './left-run-button.ts';
import { ModePlate } from './mode-plate.ts';
import { PageButton } from './page-button.ts';
import { ALBUM, CALENDAR, ENTRIES, STANDING, toPage } from './page-entries.ts';
import { CARD_WAYS, EMBLEMS, FIRST_WAY, WAYS, type Way } from './ways.ts';

/** Points its whole picture is wide, with the halo. */
const MOON_ICON = 54;
const TAGLINE = 19;
/** Points between two slips. */
const SLIP_GAP = 6;

/** Today's plate begins today's. */
const isOldDaily = ({ slot, date }: ResumableRun): boolean => slot === 'daily' && date !== null;

/** Logo, the ways to play hung in the jar's mouth, the ways to the pages below them, settings and coins above. */
export class HomeView implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly logo: Picture;
  private readonly tagline: Label;
  private readonly plates: Readonly<Record<Way, ModePlate>>;
  private readonly leaf: DateLeaf;
  private readonly pages: readonly PageButton[];
  private readonly coinCounter: CoinCounter;
  private readonly age: Picture;
  private resumables: readonly ResumableRun[] = [];
  private readonly leftRuns: readonly LeftRunButton[];
  readonly note: HomeNote;
  private readonly signs: SignWriter;
  private readonly gear: RoundButton;
  private readonly lantern: LanternButton;
  private readonly buttons: readonly Button[];
  private readonly presence = new Spring(0, 110, 17);
  private layout: HomeLayout | null = null;
  /** Asks for the places of what is there. */
  private arrange: ((shown: HomeShown) => HomeLayout) | null = null;
  private entries: readonly HomeEntry[] = HOME_ENTRIES;
  private leftPlace: Place = { x: 0, y: 0 };
  private clock = 0;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.logo = ui.picture('logo');
    this.tagline = ui.title(say(ui.words, 'home.tagline'), TAGLINE, CREAM_TEXT, {
      outline: { color: PLUM, width: 2 },
    });
    const plate = (way: Way): ModePlate => {
      const primary = way === FIRST_WAY;
      const emblem = EMBLEMS[way];
      return new ModePlate(ui, {
        primary,
        ...(emblem && { emblem: `emblem/${emblem}` }),
        title: say(ui.words, `home.${way}`),
        ...(primary && { hint: say(ui.words, 'home.endlessHint') }),
        onPress: () => press(this.intentOf(way))(),
      });
    };
    this.plates = Object.fromEntries(WAYS.map((way) => [way, plate(way)])) as Record<Way, ModePlate>;
    this.pages = ENTRIES.map(
      ({ page, emblem }) => new PageButton(ui, emblem, say(ui.words, `home.${page}`), press(toPage(page))),
    );
    this.coinCounter = new CoinCounter(ui, press({ type: 'open', page: 'themes' }));
    this.age = ui.picture('age/12');
    this.ui = ui;
    this.leaf = new DateLeaf(ui);
    this.plates.daily.setEmblem(this.leaf.node);
    const leftRun = (at: number): LeftRunButton =>
      new LeftRunButton(ui, () => {
        const left = this.leftApart()[at];
        if (left) press({ type: 'continue', slot: left.slot })();
      });
    this.leftRuns = [leftRun(0), leftRun(1)];
    this.signs = new SignWriter(ui.numerals);
    this.note = new HomeNote(ui, (kind) => send({ type: 'news-read', kind }));
    this.lantern = new LanternButton(ui, press({ type: 'open', page: 'lanterns' }));
    this.gear = new RoundButton(ui, 'settings', press({ type: 'settings' }));
    this.buttons = [
      ...WAYS.map((way) => this.plates[way]),
      ...this.pages,
      this.gear,
      this.lantern,
      this.coinCounter,
      ...this.leftRuns,
    ];
    // The first plate hides the upper ends of the cords that the others hang by.
    const [first, ...others] = this.buttons.map(({ node }) => node);
    this.node.addChild(this.logo, this.tagline.node, this.age, ...others, first!, this.note.node);
    this.node.visible = false;
  }

  show(screen: HomeScreen): void {
    this.resumables = screen.resumables;
    this.showEntries(screen);
    for (const mode of RANKED_MODES) this.plates[mode].setBest(screen.best[mode], this.leftOf(mode));
    this.plates.endless.setBest(screen.best.endless, this.leftOf('endless'), screen.olderBest);
    this.plates.practice.setBest(0, null);
    this.plates.passed.setBest(0, this.leftOf('passed'));
    const apart = this.leftApart();
    this.leftRuns.forEach((button, at) => void button.set(apart[at] ?? null));
    this.note.set(screen.news);
    if (this.layout) this.showTagline(this.layout);
    this.leaf.set(screen.date.day);
    this.leaf.setTwist(screen.twist);
    this.coinCounter.set(screen.coins, screen.cloud);
    this.coinCounter.setTasks(screen.tasks);
    const calendar = this.pages[CALENDAR]!;
    calendar.setBadge(screen.streak);
    this.pages[STANDING]!.setBadge(beatenText(screen.standing));
    this.pages.forEach((button, at) => {
      button.setNew(screen.newEntries.includes(ENTRIES[at]!.page));
    });
    this.showDots(screen);
    calendar.icon.texture = this.ui.atlas.frame(moonOfShare(screen.moon)).texture;
    calendar.icon.scale.set(MOON_ICON / calendar.icon.texture.orig.width);
  }

  private showDots({ dots, asks, lanterns }: HomeScreen): void {
    const put = (name: HomeDot, dot: NewsDot): void => dot.set(dots.includes(name), asks === name);
    this.lantern.set(lanterns, dots.includes('lantern'), asks === 'lantern');
    put('daily', this.plates.daily.dot);
    put('passed', this.plates.passed.dot);
    put('tasks', this.coinCounter.dot);
    this.pages[ALBUM]!.setDot(dots.includes('album'), asks === 'album');
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    this.note.resize(screen);
    this.arrange = (shown) => homeLayout(screen, play, play.board.height, shown);
    this.settle();
  }

  /** Everything to its place, as much as is there. */
  private settle(): void {
    if (!this.arrange) return;
    const has = (entry: HomeEntry): boolean => this.entries.includes(entry);
    const pages = ENTRIES.map(({ page }) => has(page));
    this.layout = this.arrange({ cards: CARD_WAYS.map(has), pages });
    for (const [button, { width, height }] of this.places(this.layout)) button.resize(width, height);
    const { cords, tagline } = this.layout;
    this.plates[FIRST_WAY].hang(cords.first);
    for (const way of CARD_WAYS) this.plates[way].hang(cords.others);
    this.lantern.hang(this.layout.lantern.cord);
    this.showTagline(this.layout);
    if (tagline) this.tagline.fit(tagline.room);
    this.place();
  }

  enter(): void {
    for (const button of this.buttons) button.reset();
    this.node.visible = true;
    this.presence.target = 1;
  }

  leave(): void {
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.clock += elapsedMs;
    this.signs.step(this.presence.target === 1, elapsedMs);
    this.presence.step(elapsedMs);
    if (this.presence.target === 0 && this.presence.value < 0.03) this.node.visible = false;
    for (const button of this.buttons) button.step(elapsedMs);
    this.place();
  }

  touch(touch: TouchPoint): boolean {
    return this.buttons.some((button) => button.touch(touch, touch.x, touch.y));
  }

  /** A newcomer is told to start; who has played knows the modes by their names. */
  private showEntries({ entries }: HomeScreen): void {
    const { words } = this.ui;
    const title = entries.length === 0 ? 'begin' : FIRST_WAY;
    this.plates[FIRST_WAY].setTitle(say(words, `home.${title}`));
    if (entries.join() === this.entries.join()) return;
    this.entries = entries;
    for (const way of CARD_WAYS) this.plates[way].setPresent(entries.includes(way));
    this.pages.forEach((button, at) => {
      button.setPresent(entries.includes(ENTRIES[at]!.page));
    });
    this.coinCounter.setPresent(entries.includes('coins'));
    this.settle();
  }

  /** The run that is gone on with from the plate of its mode; a daily run of another day is not: the plate is today's. */
  private leftOf(mode: Way): ResumableRun | null {
    return this.resumables.find((run) => run.slot === mode && !isOldDaily(run)) ?? null;
  }

  /** Runs that have no plate of their own: a daily run of another day, and a challenge. */
  private leftApart(): readonly ResumableRun[] {
    return this.resumables.filter((run) => run.slot === 'challenge' || isOldDaily(run));
  }

  private intentOf(mode: Way): Intent {
    const left = this.leftOf(mode);
    if (left) return { type: 'continue', slot: left.slot };
    if (mode === 'passed') return { type: 'open', page: 'jars' };
    if (mode === 'daily') return { type: 'daily' };
    return mode === 'practice' ? { type: 'practice' } : { type: 'start', mode };
  }

  /** Where a run was left that has no plate, the line under the logo is its. */
  private showTagline({ tagline, slips }: HomeLayout): void {
    this.tagline.node.visible = tagline !== null && this.leftApart().length === 0;
    this.leftPlace = tagline ?? slips;
  }

  /** Slips side by side. */
  private placeLeftRuns(lift: number): void {
    const shown = this.leftRuns.filter(({ node }) => node.visible);
    const width = shown.reduce((sum, button) => sum + button.width, (shown.length - 1) * SLIP_GAP);
    let x = this.leftPlace.x - width / 2;
    for (const button of shown) {
      button.node.position.set(x + button.width / 2, this.leftPlace.y - lift);
      x += button.width + SLIP_GAP;
    }
  }

  private places(layout: HomeLayout): readonly (readonly [Button, Place & Size])[] {
    const { coins, pages, lantern } = layout;
    return [
      ...WAYS.map((way) => [this.plates[way], layout[way]] as const),
      [this.coinCounter, coins],
      [this.lantern, lantern],
      ...this.pages.map((button, at) => [button, pages[at]!] as const),
    ];
  }

  /** `away`: 1 while home is not there; the cards come in from both sides. */
  private placePlates(layout: HomeLayout, away: number): void {
    const first = layout[FIRST_WAY];
    this.plates[FIRST_WAY].node.position.set(first.x, first.y - away * 60);
    const middle = (CARD_WAYS.length - 1) / 2;
    CARD_WAYS.forEach((way, at) => {
      const { x, y } = layout[way];
      this.plates[way].node.position.set(x + (at - middle) * away * 60, y - away * 30);
    });
  }

  private place(): void {
    const { layout } = this;
    if (!layout) return;
    const away = this.ui.reducedMotion ? 0 : 1 - this.presence.value;
    this.node.alpha = clamp(this.presence.value * 1.4, 0, 1);
    this.logo.scale.set(layout.logo.size / this.logo.texture.orig.width);
    this.logo.position.set(layout.logo.x, layout.logo.y - away * 90);
    const lift = away * 90;
    if (layout.tagline) this.tagline.node.position.set(layout.tagline.x, layout.tagline.y - lift);
    this.placeLeftRuns(lift);
    this.gear.node.position.set(layout.settings.x, layout.settings.y - lift);
    this.coinCounter.node.position.set(layout.coins.x, layout.coins.y - lift);
    this.age.scale.set(layout.age.width / this.age.texture.orig.width);
    this.age.position.set(layout.age.x, layout.age.y - lift);
    this.placePlates(layout, away);
    this.lantern.node.position.set(layout.lantern.x, layout.lantern.y - away * 60);
    this.pages.forEach((button, at) => {
      const { x, y } = layout.pages[at]!;
      button.node.position.set(x, y + away * (20 + at * 14));
    });
  }
}
