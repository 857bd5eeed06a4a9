import { Group } from '#paint/graph.ts';
import type { RunView } from '../../core/index.ts';
import type { Deferred } from '../../shared/deferred.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import { AchievementBanner } from '../effects/achievement-banner.ts';
import type { Place, PlayLayout } from '../layout/play-layout.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { EndView } from './end/end-view.ts';
import { PageHost } from './page-host.ts';
import type { PagesPackage } from './page-views.ts';
import type { PageScreen } from './pages.ts';
import { PANEL_VIEWS } from './panel-views.ts';
import type { Screen } from './screen.ts';
import { isPageName, isPanelName, PANELS, type PanelName } from './screen-registry.ts';
import type { ScreenView, View } from './view.ts';

const NAMES = Object.keys(PANELS) as readonly PanelName[];

/** Milliseconds after which one panel a frame is made that nobody has asked for: by then home stands. */
const UNASKED_MS = 1000;

/** A panel's place among what is drawn, before there is a panel. */
type Slots = { readonly [N in PanelName]: Group };

interface Room {
  readonly screen: ScreenMetrics;
  readonly play: PlayLayout;
}

/**
 * The papers that hang over the board, one at a time, and the banner that is seen with or without one. Each is made when it is first
 * asked for, or in a frame of its own once home stands: all of them were a quarter of the script of a start.
 */
export class Panels {
  readonly achievementBanner: AchievementBanner;
  private readonly ui: UiContext;
  private readonly slots: Slots;
  private readonly made = new Map<PanelName, ScreenView<never>>();
  private readonly pages: PageHost;
  /** Those that are there. */
  private views: readonly View[];
  private current: View | null = null;
  private readonly send: (intent: Intent) => void;
  private room: Room | null = null;
  private settings: Settings | null = null;
  private waited = 0;
  /** What of the pieces has come into the score. */
  private collected = 1;

  constructor(ui: UiContext, pageViews: Deferred<PagesPackage>, send: (intent: Intent) => void) {
    this.ui = ui;
    this.send = send;
    this.achievementBanner = new AchievementBanner(ui);
    this.slots = Object.fromEntries(NAMES.map((name) => [name, new Group()])) as Slots;
    this.pages = new PageHost(ui, pageViews, send);
    this.views = [this.pages];
  }

  /** In the order in which they are drawn. */
  get nodes(): readonly Group[] {
    const slotsOf = (above: boolean): Group[] =>
      NAMES.filter((name) => PANELS[name].abovePages === above).map((name) => this.slots[name]);
    return [...slotsOf(false), this.pages.node, ...slotsOf(true), this.achievementBanner.node];
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    this.room = { screen, play };
    for (const view of this.views) view.resize(screen, play);
    this.achievementBanner.resize(screen, play);
  }

  /** `collected`: 0…1 of the pieces that have come into the score. */
  step(elapsedMs: number, collected: number): void {
    this.makeNext(elapsedMs);
    this.reportCollected(collected);
    for (const view of this.views) {
      if (view instanceof EndView) view.collected = collected;
      view.step(elapsedMs);
    }
    this.achievementBanner.step(this.current !== null, elapsedMs);
  }

  private reportCollected(collected: number): void {
    if (collected > this.collected) this.send({ type: 'arrive', share: collected });
    this.collected = collected;
  }

  apply(settings: Settings): void {
    this.settings = settings;
    for (const panel of this.made.values()) panel.apply?.(settings);
  }

  /** Tells the panel of this screen, if it has one, what it shows. */
  fill(screen: Screen): void {
    const { name } = screen;
    if (isPageName(name)) this.pages.show(screen as PageScreen);
    else if (isPanelName(name)) this.panel(name).show(screen as never);
  }

  /** Hangs the panel of this screen, if it has one, and takes the others away. */
  present({ name }: Screen): void {
    this.current = isPageName(name) ? this.pages : isPanelName(name) ? this.panel(name) : null;
    for (const view of this.views) {
      if (view === this.current) view.enter();
      else view.leave();
    }
  }

  touch(touch: TouchPoint): boolean {
    return this.current?.touch(touch) ?? false;
  }

  /** The run has ended: its picture stays on the panel. Answers where its score hangs. */
  remember(run: RunView | null): Place {
    if (!this.end) this.panel('over');
    const end = this.end!;
    if (run) end.remember(run);
    return end.scorePlace;
  }

  /** True once: a best, or an opponent, was beaten, and the score has come in. */
  takeTriumph(): boolean {
    return this.end?.takeNewBest() ?? false;
  }

  /** The panel that tells what the run came to; null before there was one. */
  private get end(): EndView | null {
    const panel = this.current instanceof EndView ? this.current : this.made.get('over');
    return panel instanceof EndView ? panel : null;
  }

  private panel(name: PanelName): ScreenView<never> {
    const known = this.made.get(name);
    if (known) return known;
    const panel: ScreenView<never> = PANEL_VIEWS[name](this.ui, this.send);
    this.made.set(name, panel);
    this.views = [...this.made.values(), this.pages];
    this.slots[name].addChild(panel.node);
    if (this.room) panel.resize(this.room.screen, this.room.play);
    if (this.settings) panel.apply?.(this.settings);
    return panel;
  }

  private makeNext(elapsedMs: number): void {
    this.waited += elapsedMs;
    const next = this.waited >= UNASKED_MS && NAMES.find((name) => !this.made.has(name));
    if (next) this.panel(next);
  }
}
