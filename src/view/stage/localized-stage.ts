import type { GameEvent, RunView } from '../../core/index.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { GuestId } from '../../shared/vocabulary/guests.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import type { Mirrored } from '../graphics/mirror.ts';
import type { ThemeChoice } from '../screens/pages.ts';
import type { Screen } from '../screens/screen.ts';
import type { Words } from '../widgets/text/texts.ts';
import { UiContext } from '../widgets/ui-context.ts';
import { Fingers } from './fingers.ts';
import { Scene, type SceneScript } from './scene.ts';
import type { SceneParts } from './scene-parts.ts';
import type { ScreenMetrics, Stage, TouchPoint } from './stage.ts';

export type LocalizedStageParts = Omit<SceneParts, 'ui'> & {
  /** What home does not need. */
  readonly script: LateScript<SceneScript>;
  readonly ui: Pick<
    UiContext,
    | 'atlas'
    | 'art'
    | 'page'
    | 'fonts'
    | 'deferredTextures'
    | 'sharpTextures'
    | 'guests'
    | 'looks'
    | 'pageFonts'
  >;
};

/**
 * A stage that can change its language: the scene is built anew in other words and told where the old one was. Fingers
 * that were down on the old one do nothing on the new.
 */
export class LocalizedStage implements Stage {
  private readonly parts: LocalizedStageParts;
  private scene: Scene;
  private fingers: Fingers;
  private metrics: ScreenMetrics;
  private settings: Settings | null = null;
  private themes: ThemeChoice | null = null;
  private guest: GuestId | null = null;
  private run: RunView | null = null;
  private screen: Screen | null = null;
  private mirrored: Mirrored | null = null;

  constructor(parts: LocalizedStageParts, words: Words) {
    this.parts = parts;
    this.metrics = parts.metrics;
    this.scene = this.build(words);
    this.fingers = new Fingers(this.scene, this.scene);
  }

  setWords(words: Words): void {
    this.scene.dispose();
    this.parts.page.reset();
    this.scene = this.build(words);
    this.fingers = new Fingers(this.scene, this.scene);
    if (this.settings) this.scene.apply(this.settings);
    if (this.themes) this.scene.setThemes(this.themes);
    this.scene.setGuest(this.guest);
    if (this.run) this.scene.begin(this.run);
    if (this.screen) this.scene.show(this.screen);
    if (this.mirrored) this.scene.mirror(this.mirrored);
  }

  resize(metrics: ScreenMetrics): void {
    this.metrics = metrics;
    this.scene.resize(metrics);
  }

  show(screen: Screen): void {
    if (screen.name !== this.screen?.name) this.fingers.change();
    this.screen = screen;
    this.scene.show(screen);
  }

  apply(settings: Settings): void {
    this.settings = settings;
    this.scene.apply(settings);
  }

  setThemes(themes: ThemeChoice): void {
    this.themes = themes;
    this.scene.setThemes(themes);
  }

  setGuest(guest: GuestId | null): void {
    this.guest = guest;
    this.scene.setGuest(guest);
  }

  showInstantReplay(piece: number | null): void {
    this.scene.showInstantReplay(piece);
    this.fingers.change();
  }

  mirror(mirrored: Mirrored | null): void {
    this.mirrored = mirrored;
    this.scene.mirror(mirrored);
  }

  cheer(peak: Peak, offered: boolean): void {
    this.scene.cheer(peak, offered);
  }

  announce(achievement: AchievementId): void {
    this.scene.announce(achievement);
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.fingers.outdo();
    this.scene.begin(run);
  }

  get timeScale(): number {
    return this.scene.timeScale;
  }

  tick(events: readonly GameEvent[]): void {
    this.scene.tick(events);
  }

  draw(alpha: number, elapsedMs: number): void {
    this.scene.draw(alpha, elapsedMs);
  }

  touch(touch: TouchPoint): void {
    this.fingers.touch(this.scene.place(touch));
  }

  releaseMemory(): void {
    const { atlas, art } = this.parts.ui;
    atlas.release(art.pages.length + 1);
  }

  restore(): void {
    this.scene.restore();
  }

  private build(words: Words): Scene {
    const { metrics, parts } = this;
    return new Scene({ ...parts, metrics, ui: new UiContext({ ...parts.ui, words }) }, parts.script);
  }
}
