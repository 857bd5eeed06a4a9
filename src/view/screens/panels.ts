import type { Group } from '#paint/graph.ts';
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
import type { Screen } from './screen.ts';
import { isPageName, isPanelName, PANELS, type PanelName } from './screen-registry.ts';
import type { ScreenView, View } from './view.ts';

type PanelViews = { readonly [N in PanelName]: ScreenView<never> };

const NAMES = Object.keys(PANELS) as readonly PanelName[];

/** The papers that hang over the board, one at a time, and the banner that is seen with or without one. */
export class Panels {
  readonly achievementBanner: AchievementBanner;
  private readonly panels: PanelViews;
  private readonly pages: PageHost;
  /** In the order in which they are drawn. */
  private readonly views: readonly View[];
  private readonly ends: readonly EndView[];
  private current: View | null = null;
  private readonly send: (intent: Intent) => void;
  /** What of the pieces has come into the score. */
  private collected = 1;

  constructor(ui: UiContext, pageViews: Deferred<PagesPackage>, send: (intent: Intent) => void) {
    this.send = send;
    this.achievementBanner = new AchievementBanner(ui);
    const make = (names: readonly PanelName[]): [PanelName, ScreenView<never>][] =>
      names.map((name) => [name, PANELS[name].make(ui, send)]);
    const below = make(NAMES.filter((name) => !PANELS[name].abovePages));
    this.pages = new PageHost(ui, pageViews, send);
    const above = make(NAMES.filter((name) => PANELS[name].abovePages));
    this.panels = Object.fromEntries([...below, ...above]) as PanelViews;
    this.views = [...below.map(([, view]) => view), this.pages, ...above.map(([, view]) => view)];
    this.ends = this.views.filter((view) => view instanceof EndView);
  }

  get nodes(): readonly Group[] {
    return [...this.views.map(({ node }) => node), this.achievementBanner.node];
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    for (const view of this.views) view.resize(screen, play);
    this.achievementBanner.resize(screen, play);
  }

  /** `collected`: 0…1 of the pieces that have come into the score. */
  step(elapsedMs: number, collected: number): void {
    for (const end of this.ends) end.collected = collected;
    this.reportCollected(collected);
    for (const view of this.views) view.step(elapsedMs);
    this.achievementBanner.step(this.current !== null, elapsedMs);
  }

  private reportCollected(collected: number): void {
    if (collected > this.collected) this.send({ type: 'arrive', share: collected });
    this.collected = collected;
  }

  apply(settings: Settings): void {
    for (const name of NAMES) this.panels[name].apply?.(settings);
  }

  /** Tells the panel of this screen, if it has one, what it shows. */
  fill(screen: Screen): void {
    const { name } = screen;
    if (isPageName(name)) this.pages.show(screen as PageScreen);
    else if (isPanelName(name)) this.panels[name].show(screen as never);
  }

  /** Hangs the panel of this screen, if it has one, and takes the others away. */
  present({ name }: Screen): void {
    this.current = isPageName(name) ? this.pages : isPanelName(name) ? this.panels[name] : null;
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
    const { end } = this;
    if (run) end.remember(run);
    return end.scorePlace;
  }

  /** True once: a best, or an opponent, was beaten, and the score has come in. */
  takeTriumph(): boolean {
    return this.end.takeNewBest();
  }

  /** The panel that tells what the run came to. */
  private get end(): EndView {
    return this.current instanceof EndView ? this.current : this.ends[0]!;
  }
}
