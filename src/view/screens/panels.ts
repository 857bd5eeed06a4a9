import type { Group } from '#paint/graph.ts';
import type { RunView } from '../../core/index.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import { AchievementBanner } from '../effects/achievement-banner.ts';
import type { Place, PlayLayout } from '../layout/play-layout.ts';
import type { Intent, Screen, ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { ChallengeView } from './challenge/challenge-view.ts';
import { OverView } from './end/over-view.ts';
import { ResultView } from './end/result-view.ts';
import { PageHost } from './page-host.ts';
import { PAGE_NAMES, type PageScreen } from './pages.ts';
import { PauseView } from './pause/pause-view.ts';
import { ReplayView } from './replay/replay-view.ts';
import { SettingsView } from './settings/settings-view.ts';
import { TeaserView } from './teaser/teaser-view.ts';
import type { View } from './view.ts';

export const isPage = (screen: Screen): screen is PageScreen =>
  PAGE_NAMES.some((name) => name === screen.name);

/** The papers that hang over the board, one at a time, and the banner that is seen with or without one. */
export class Panels {
  readonly medalNote: AchievementBanner;
  private readonly pause: PauseView;
  private readonly over: OverView;
  private readonly result: ResultView;
  private readonly challenge: ChallengeView;
  private readonly settings: SettingsView;
  private readonly pages: PageHost;
  private readonly replay: ReplayView;
  private readonly teaser: TeaserView;
  private readonly views: readonly View[];
  private current: View | null = null;
  private readonly send: (intent: Intent) => void;
  /** What of the pieces has come into the score. */
  private collected = 1;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    this.send = send;
    this.medalNote = new AchievementBanner(ui);
    this.pause = new PauseView(ui, send);
    this.over = new OverView(ui, send);
    this.result = new ResultView(ui, send);
    this.challenge = new ChallengeView(ui, send);
    this.settings = new SettingsView(ui, send);
    this.pages = new PageHost(ui, send);
    this.replay = new ReplayView(ui, send);
    this.teaser = new TeaserView(ui);
    this.views = [
      this.pause,
      this.over,
      this.result,
      this.challenge,
      this.settings,
      this.pages,
      this.replay,
      this.teaser,
    ];
  }

  get nodes(): readonly Group[] {
    return [...this.views.map(({ node }) => node), this.medalNote.node];
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    for (const view of this.views) view.resize(screen, play);
    this.medalNote.resize(screen, play);
  }

  /** `collected`: 0…1 of the pieces that have come into the score. */
  step(elapsedMs: number, collected: number): void {
    this.over.collected = this.result.collected = collected;
    this.reportCollected(collected);
    for (const view of this.views) view.step(elapsedMs);
    this.medalNote.step(this.current !== null, elapsedMs);
  }

  private reportCollected(collected: number): void {
    if (collected > this.collected) this.send({ type: 'arrive', share: collected });
    this.collected = collected;
  }

  apply(settings: Settings): void {
    this.pause.show(settings);
    this.settings.apply(settings);
  }

  /** Tells the panel of this screen what it shows. */
  fill(screen: Screen): void {
    if (screen.name === 'over') this.over.show(screen);
    else if (screen.name === 'result') this.result.show(screen);
    else if (screen.name === 'challenge') this.challenge.show(screen);
    else if (screen.name === 'teaser') this.teaser.show(screen);
    else if (screen.name === 'replay') this.replay.show(screen);
    else if (screen.name === 'pause') this.pause.show(screen.settings);
    else if (screen.name === 'settings') this.settings.show(screen);
    else if (isPage(screen)) this.pages.show(screen);
  }

  /** Hangs the panel of this screen, if it has one, and takes the others away. */
  present(screen: Screen): void {
    this.current = this.viewOf(screen);
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
    const panel = this.current === this.result ? this.result : this.over;
    if (run) panel.remember(run);
    return panel.scorePlace;
  }

  /** True once: a best, or an opponent, was beaten, and the score has come in. */
  takeTriumph(): boolean {
    return this.current === this.result ? this.result.takeTriumph() : this.over.takeTriumph();
  }

  private viewOf(screen: Screen): View | null {
    if (isPage(screen)) return this.pages;
    switch (screen.name) {
      case 'pause':
      case 'over':
      case 'result':
      case 'challenge':
      case 'replay':
      case 'teaser':
      case 'settings':
        return this[screen.name];
      default:
        return null;
    }
  }
}
